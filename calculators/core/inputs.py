"""Inputs: what was typed for one run, read field by field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from calculators.core.alternative import implied
from calculators.core.convention import calendar
from calculators.core.field.measured import Measured
from calculators.core.former import with_names_of_today
from calculators.core.nearest import meant
from calculators.core.plainly import with_what_is_named
from calculators.core.problem import InputError, Unreadable, shorten

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from calculators.core.calculator import Calculator
    from calculators.core.field.field import Field
    from calculators.core.field.meaning import Draw, Meaning
    from calculators.core.unit import Calendar

# Of five, three.
MAJORITY = ("majority", "a majority", "the majority", "quorum", "a quorum")
# 100 every 10 s; compiled where it is needed.
_PER_TIME = r"(.*[^\s/])\s*(?:/|\b(?:per|an?|every)\s)\s*([0-9]*)\s*([A-Za-z]+)"


@dataclass(frozen=True, slots=True)
class Inputs:
    """Texts as typed (defaults filled in) and what they mean."""

    texts: dict[str, str]
    meanings: dict[str, Meaning]
    calendar: Calendar
    binary: bool

    @property
    def uncertain(self) -> dict[str, Draw]:
        """How to draw the ranges among them."""
        return {id_: meaning.draw for id_, meaning in self.meanings.items() if meaning.draw}

    def chosen(self, choice: Field) -> str:
        """The key of the option that is chosen."""
        return str(self.meanings[choice.id].middle)


def read_inputs(calculator: Calculator, given: Mapping[str, str], also: Collection[str] = ()) -> Inputs:
    """Everything that was typed, or an `InputError` with a sentence for each field that could not be read.

    A choice that was not made is made by the fields that count with one option only; `also` are given elsewhere.
    """
    given = with_names_of_today(calculator.all_fields, given)
    problems = _unknown(calculator, given)
    given = with_what_is_named(calculator, given, also)
    texts = dict(given) | implied(calculator, given, also)
    full = {field.id: texts.get(field.id, field.default) for field in calculator.all_fields}
    full |= _over_their_time(calculator, given, full) | _among_others(calculator, full, also)
    chosen = _read(calculator.conventions, full, calendar({}), problems)
    conventions = {id_: str(meaning.middle) for id_, meaning in chosen.items()}
    days = calendar(conventions if len(chosen) == len(calculator.conventions) else {})
    typed = _read(calculator.fields, full, days, problems)
    if problems:
        raise InputError(problems)
    read = chosen | typed
    meanings = {id_: read[id_] for id_ in full}
    kept = {field.id: field.kept(full[field.id], meanings[field.id]) for field in calculator.all_fields}
    return Inputs(kept, meanings, days, conventions.get("sizes") == "binary")


def _over_their_time(calculator: Calculator, given: Collection[str], full: Mapping[str, str]) -> dict[str, str]:
    """Of 100 a minute the count, and the minute for the field that has the time, unless that says another."""
    fields = {field.id: field for field in calculator.fields}
    found: dict[str, str] = {}
    for field in fields.values():
        said = re.fullmatch(_PER_TIME, full[field.id].strip()) if isinstance(field, Measured) and field.over else None
        if said is None or not isinstance(field, Measured):
            continue
        count, several, period = said.groups()
        time = f"{several or 1} {period}"
        try:
            meant, has = (
                _meaning(fields[field.over], text, calendar({})).middle for text in (time, full[field.over])
            )
        except Unreadable:
            continue
        if field.over not in given or meant == has:
            found |= {field.id: count, field.over: time}
    return found


def _among_others(calculator: Calculator, full: Mapping[str, str], also: Collection[str]) -> dict[str, str]:
    """A majority, or all, of what another field counts, in digits; a range has no one majority."""
    found: dict[str, str] = {}
    for field in calculator.fields:
        word = full[field.id].strip().lower()
        if (
            not isinstance(field, Measured)
            or word not in (*MAJORITY, "all")
            or not field.among
            or field.among in also
        ):
            continue
        try:
            meant = _meaning(calculator.field(field.among), full[field.among], calendar({}))
        except Unreadable:
            continue
        if meant.draw is None and isinstance(meant.middle, float):
            many = int(meant.middle)
            found[field.id] = str(many if word == "all" else many // 2 + 1)
    return found


def _read(
    fields: Iterable[Field], texts: Mapping[str, str], days: Calendar, problems: dict[str, str]
) -> dict[str, Meaning]:
    """What was typed into these fields; what cannot be read becomes a problem."""
    found = {}
    for field in fields:
        try:
            found[field.id] = _meaning(field, texts[field.id], days)
        except Unreadable as error:
            problems[field.id] = str(error)
    return found


# With each key one field has another text, and the others have what they had.
@lru_cache(256)
def _meaning(field: Field, text: str, days: Calendar) -> Meaning:
    return field.read(text, days)


def _unknown(calculator: Calculator, texts: Mapping[str, object]) -> dict[str, str]:
    known = [field.id for field in calculator.all_fields]
    strange = [shorten(name, 30) for name in texts if name not in known]
    if not strange:
        return {}
    plural = "s" if len(strange) > 1 else ""
    names = ", ".join(f"“{name}”" for name in strange[:3])
    fields = f"Its fields are {', '.join(known)}.{meant(strange[:3], known)}"
    return {"": f"{calculator.title} has no field{plural} {names}. {fields}"}
