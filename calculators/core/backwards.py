"""Working backwards: what a field would have to be for a figure to reach a target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.along import along
from calculators.core.field.number import Number
from calculators.core.former import by_name, with_names_of_today
from calculators.core.inputs import read_inputs
from calculators.core.problem import InputError, Unreadable, shorten
from calculators.core.reading import read
from calculators.core.run import evaluation
from calculators.core.solution import solve
from calculators.core.writing import write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.core.calculator import Calculator
    from calculators.core.figure import Figure
    from calculators.core.inputs import Inputs
    from calculators.core.solution import Solution
    from calculators.core.term import Evaluation

_END_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Found:
    """The inputs with one field moved, and a sentence where others of its values do as well, or none does exactly."""

    texts: dict[str, str]
    said: str


def work_backwards(
    calculator: Calculator, texts: Mapping[str, str], field_id: str, figure_id: str, target: str
) -> Found:
    """The same inputs with one field moved so that a figure comes to the target; ranges stand at their middle.

    >>> from calculators.catalogue import find
    >>> work_backwards(find("traffic"), {}, "users", "peak", "1k/s").texts["users"]
    '2,160,000'
    >>> work_backwards(find("servers"), {}, "rate", "needed", "2").said
    'Anything from 560 requests/s to 1,120 requests/s brings “Servers for the peak” to 2 servers.'
    """
    field, figure = _field(calculator, field_id), _figure(calculator, figure_id)
    given = with_names_of_today(calculator.all_fields, texts)
    inputs = read_inputs(calculator, {**given, field.id: field.default}, also=(field.id,))
    wanted = _target(figure, target, inputs)
    middle = evaluation(inputs)
    start = middle.number(field)
    function = along(figure, middle, field.id)
    solved = solve(function, wanted, start=start, least=field.least, most=field.most, whole=field.whole)
    if solved is None:
        raise InputError({"": _beyond_bounds(field, figure, wanted, inputs)})
    said = _said(field, figure, wanted, solved, middle)
    return Found({**inputs.texts, field.id: field.exact_text(solved.value, inputs.calendar)}, said)


def _said(field: Number, figure: Figure, wanted: float, solved: Solution, middle: Evaluation) -> str:
    """Which other values do as well; or, where the target is passed over, what the figure is on both sides of it."""

    def written(value: float) -> str:
        return write(value, field.unit, calendar=middle.calendar, binary=middle.binary, digits=_END_DIGITS)

    target = figure.text(middle, wanted)
    if solved.stretch:
        low, high = written(solved.stretch.low), written(solved.stretch.high)
        return f"Anything from {low} to {high} brings “{figure.label}” to {target}."
    if solved.leap:
        below, above = (figure.text(middle, value) for value in solved.leap)
        return f"“{figure.label}” is never {target}: at {written(solved.value)} it leaps between {below} and {above}."
    return ""


def _field(calculator: Calculator, field_id: str) -> Number:
    field = by_name(calculator.of_kind(Number), field_id)
    if field:
        return field
    raise InputError({"": f"{calculator.title} cannot be solved for “{shorten(field_id, 30)}”."})


def _figure(calculator: Calculator, figure_id: str) -> Figure:
    figure = by_name(calculator.figures, figure_id)
    if figure:
        return figure
    known = ", ".join(figure.id for figure in calculator.figures)
    raise InputError({"": f"{calculator.title} has no figure “{shorten(figure_id, 30)}”. It has {known}."})


def _target(figure: Figure, text: str, inputs: Inputs) -> float:
    try:
        target = read(text, figure.unit, calendar=inputs.calendar)
    except Unreadable as error:
        raise _refused(figure, text, str(error), inputs) from None
    if not target.is_certain:
        raise _refused(figure, text, "is a range, and a target is one number", inputs)
    return target.value


def _refused(figure: Figure, text: str, reason: str, inputs: Inputs) -> InputError:
    said = f"“{shorten(text)}” {reason}" if text.strip() else "needs a value"
    example = write(1000 * figure.unit.scale(inputs.calendar), figure.unit, calendar=inputs.calendar)
    return InputError({"": f"{figure.label}: {said}. It takes values such as {example}."})


def _beyond_bounds(field: Number, figure: Figure, wanted: float, inputs: Inputs) -> str:
    target = write(wanted, figure.unit, calendar=inputs.calendar, binary=inputs.binary)
    return (
        f"No value of “{field.label}” between {field.least_text} and {field.most_text} brings “{figure.label}” to "
        f"{target}. Change another field as well."
    )
