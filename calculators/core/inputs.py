"""Inputs: what was typed for one run, read field by field."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from calculators.core.convention import calendar
from calculators.core.problem import InputError, Unreadable, shorten
from calculators.core.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.core.calculator import Calculator
    from calculators.core.field import AnyField
    from calculators.core.unit import Calendar


@dataclass(frozen=True, slots=True)
class Fed:
    """A field that takes its value from elsewhere in a sheet, draw by draw so that correlations are kept."""

    text: str
    middle: float
    draws: float | list[float]


type Reading = Quantity | Fed | tuple[float, ...] | str


@dataclass(frozen=True, slots=True)
class Inputs:
    """Texts as typed (defaults filled in) and what they mean."""

    texts: dict[str, str]
    readings: dict[str, Reading]
    calendar: Calendar
    binary: bool

    @property
    def uncertain(self) -> dict[str, Quantity | Fed]:
        """The ranges among them."""
        return {id_: reading for id_, reading in self.readings.items() if _is_uncertain(reading)}  # type: ignore[misc]


def read_inputs(calculator: Calculator, given: Mapping[str, str | Fed]) -> Inputs:
    """Everything that was typed, or an `InputError` with a sentence for each field that could not be read."""
    problems = _unknown(calculator, given)
    fed = {id_: value for id_, value in given.items() if isinstance(value, Fed)}
    texts = {id_: value.text if isinstance(value, Fed) else value for id_, value in given.items()}
    full = {field.id: texts.get(field.id, field.default) for field in calculator.all_fields}
    chosen: dict[str, str] = {}
    for choice in calculator.conventions:
        _attempt(choice, full, None, chosen, problems)
    days = calendar(chosen) if len(chosen) == len(calculator.conventions) else calendar({})
    readings: dict[str, Reading] = dict(chosen)
    for field in calculator.fields:
        if field.id in fed:
            readings[field.id] = fed[field.id]
        else:
            _attempt(field, full, days, readings, problems)
    if problems:
        raise InputError(problems)
    return Inputs(full, readings, days, chosen.get("sizes") == "binary")


def _is_uncertain(reading: Reading) -> bool:
    if isinstance(reading, Fed):
        return isinstance(reading.draws, list)
    return isinstance(reading, Quantity) and not reading.is_certain


def _attempt(
    field: AnyField,
    texts: Mapping[str, str],
    days: Calendar | None,
    into: dict[str, Reading] | dict[str, str],
    problems: dict[str, str],
) -> None:
    try:
        into[field.id] = _read(field, texts[field.id], days or calendar({}))  # type: ignore[assignment]
    except Unreadable as error:
        problems[field.id] = str(error)


# With each key one field has another text, and the others have what they had.
@lru_cache(256)
def _read(field: AnyField, text: str, days: Calendar) -> Reading:
    return field.read(text, days)


def _unknown(calculator: Calculator, texts: Mapping[str, object]) -> dict[str, str]:
    known = [field.id for field in calculator.all_fields]
    strange = [shorten(name, 30) for name in texts if name not in known]
    if not strange:
        return {}
    plural = "s" if len(strange) > 1 else ""
    names = ", ".join(f"“{name}”" for name in strange[:3])
    return {"": f"{calculator.title} has no field{plural} {names}. Its fields are {', '.join(known)}."}
