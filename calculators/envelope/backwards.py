"""Working backwards: what one assumption would have to be for a line to come to a target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.along import along
from calculators.core.problem import InputError, all_of, shorten
from calculators.core.solution import solve
from calculators.core.writing import write
from calculators.envelope.kind import fitting, kind
from calculators.envelope.literal import read_literal, starts_number
from calculators.envelope.place import Misread
from calculators.envelope.plain import plain

if TYPE_CHECKING:
    from calculators.envelope.assumption import Assumption
    from calculators.envelope.outcome import ValueOutcome
    from calculators.envelope.run import Run

_DIGITS = 6
_END_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Found:
    """The assumption that is moved, where it has to be, and the stretch of values that do as well, if any.

    Where the line passes the target over, `leap` says between what.
    """

    assumption: Assumption
    value: float
    text: str
    stretch: str
    leap: str


def work_backwards(run: Run, name: str, target: str, move: str) -> Found:
    """Where an assumption has to be for a line to come to the target."""
    value, one = _value(run, name), _assumption(run, move)
    wanted = _target(run, value, target)
    start = run.middle.number(one)
    at = along(value.term, run.middle, one.id, is_lasting=False)
    solved = solve(at, wanted, start=start, least=one.least, most=one.most, whole=one.whole)
    if solved is None:
        raise InputError({"": f"No value of “{one.label}” brings “{name}” to {target}. Move another number."})

    def written(value: float, digits: int = _END_DIGITS) -> str:
        return write(value, one.unit, calendar=run.middle.calendar, digits=digits)

    ends = (solved.stretch.low, solved.stretch.high) if solved.stretch else ()
    leap = ""
    if solved.leap:
        below, above = (value.term.text(run.middle, side) for side in solved.leap)
        leap = f"“{name}” is never {target}: at {written(solved.value)} it leaps between {below} and {above}."
    return Found(one, solved.value, written(solved.value, _DIGITS), " to ".join(map(written, ends)), leap)


def _value(run: Run, name: str) -> ValueOutcome:
    values = {known.casefold(): one for known, one in run.values.items()}
    if name.casefold() not in values:
        raise InputError({"": f"No line is called “{shorten(name)}”. There are {all_of(list(run.values))}."})
    return values[name.casefold()]


def _assumption(run: Run, name: str) -> Assumption:
    assumptions = {known.casefold(): one for known, one in run.program.assumptions.items()}
    if name.casefold() not in assumptions:
        known = all_of([one.id for one in assumptions.values()])
        raise InputError({"": f"No number is called “{shorten(name)}”. Those that can be moved are {known}."})
    return assumptions[name.casefold()]


def _target(run: Run, value: ValueOutcome, text: str) -> float:
    try:
        there = plain(text).strip()
        if not starts_number(there, 0):
            raise InputError({"": f"“{shorten(text)}” is not a target such as {value.text}."})
        literal, end = read_literal(there, 0)
    except Misread as misread:
        raise InputError({"": misread.said}) from None
    dimension = value.term.dimension
    if there[end:].strip() or literal.unit.dimension != dimension:
        raise InputError(
            {"": f"{value.name} is {kind(dimension)}: a target is something such as {fitting(dimension)}."}
        )
    return (literal.low + literal.high) / 2 * literal.unit.scale(run.middle.calendar)
