"""A range made wider, for whoever has learned that their “90% sure” holds less often than that."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.writing import write, write_in, write_number
from calculators.envelope.literal import read_literal
from calculators.envelope.numbers import numbers
from calculators.envelope.place import Misread

if TYPE_CHECKING:
    from calculators.envelope.assumption import Assumption
    from calculators.envelope.numbers import Number
    from calculators.envelope.run import Run

_SAYS = "widened"


@dataclass(frozen=True, slots=True)
class Widened:
    """The new range, and the whole line with it and a note that says so."""

    text: str
    line: str


def widened(run: Run, line: int, by: float) -> Widened | None:
    """The range of a line, reaching so many times as far to each side of its middle.

    Nothing for a line that is no range, and for one that has been widened before.
    """
    number = next((one for one in numbers(run.program).values() if one.source.number == line), None)
    one = run.program.assumptions.get(number.name) if number else None
    if number is None or one is None or one.quantity.is_certain or _SAYS in number.source.typed[number.stop :]:
        return None
    text = _text(one, by, run)
    return Widened(text, _with_note(number, text, by))


def _text(one: Assumption, by: float, run: Run) -> str:
    low, middle, high = one.quantity.low, one.quantity.value, one.quantity.high
    reach = (high - low) / 2 * by
    if one.even and reach < middle:
        return _written(one, (middle, reach), " ± ", run)
    if one.unit.text == "%" and low > 0 and high < 1:
        ends = (_share(low, middle, by), _share(high, middle, by))
    elif low > 0:
        ends = (middle * (low / middle) ** by, middle * (high / middle) ** by)
    else:
        ends = (middle - reach if low < 0 else low, middle + reach)
    return _written(one, (max(one.least, ends[0]), min(one.most, ends[1])), "..", run)


def _share(end: float, middle: float, by: float) -> float:
    """By the odds, so that none comes to more than all or less than nothing."""
    reach = math.log(end / (1 - end)) - math.log(middle / (1 - middle))
    odds = middle / (1 - middle) * math.exp(reach * by)
    return odds / (1 + odds)


def _written(one: Assumption, pair: tuple[float, float], between: str, run: Run) -> str:
    """Each as one would say it, or both in the unit of the line where minutes and days would not go together."""
    said = between.join(_once(*(write(number, one.unit, calendar=run.middle.calendar) for number in pair)))
    try:
        read_literal(said, 0)
    except Misread:
        return between.join(write_in(number, one.unit, calendar=run.middle.calendar) for number in pair)
    return said


def _once(low: str, high: str) -> tuple[str, str]:
    """What stands behind both is said once."""
    number, space, behind = low.partition(" ")
    return (number, high) if space and high.partition(" ")[2] == behind else (low, high)


def _with_note(number: Number, text: str, by: float) -> str:
    said = f"{_SAYS} {write_number(by, 2)} times, as drills advise"
    line = number.changed(number.source.typed, text).rstrip()
    return f"{line}; {said}" if " -- " in line else f"{line}  -- {said}"
