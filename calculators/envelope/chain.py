"""How many of the next smaller time are in one, written out: `30 days × 24 hours`, `5 years × 12 months`.

Multiplied, they would be days times hours. Beside a rate everybody means the thirty days; beside 500M, the 60 months.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculators.core.unit import SECONDS, Calendar
from calculators.envelope.tree import Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calculators.core.unit import Unit
    from calculators.envelope.tree import Node

    # The sign before it, and what it is.
    type Factor = tuple[str, Node]

_SECONDS = {1.0: "second", 60.0: "minute", 3_600.0: "hour", 86_400.0: "day"}
# How many of the second are in one of the first, as people count them.
_IN_ONE = {
    ("year", "month"): {12},
    ("year", "week"): {52},
    ("year", "day"): {360, 365, 366},
    ("quarter", "month"): {3},
    ("month", "week"): {4},
    ("month", "day"): {30, 31},
    ("week", "day"): {7},
    ("day", "hour"): {24},
    ("day", "minute"): {1_440},
    ("day", "second"): {86_400},
    ("hour", "minute"): {60},
    ("hour", "second"): {3_600},
    ("minute", "second"): {60},
}


def without_written_out(factors: Sequence[Factor]) -> list[int]:
    """Which factors of a product are left without those that only say how long the one before them is."""
    kept: list[int] = []
    at = 0
    while at < len(factors):
        if not _is_one_of_next(factors, at):
            kept.append(at)
        at += 1 + _written_out(factors, at)
    return kept


def steps_down(one: Node, other: Node) -> bool:
    """Whether one of two times says how many of its unit are in one of the other: 5 years × 12 months."""
    return _tells(one, other) or _tells(other, one)


def _tells(one: Node, other: Node) -> bool:
    if not isinstance(one, Literal) or not isinstance(other, Literal):
        return False
    return other.low == other.high and other.low in _IN_ONE.get((called(one.unit), called(other.unit)), ())


def called(unit: Unit) -> str:
    """What a unit of time is called; nothing for anything else.

    >>> from calculators.core.unit import parse_unit
    >>> called(parse_unit("yrs")), called(parse_unit("min")), called(parse_unit("GB"))
    ('year', 'minute', '')
    """
    if unit.dimension != SECONDS:
        return ""
    return unit.periods[0][0] if unit.periods else _SECONDS.get(unit.factor, "")


def _is_one_of_next(factors: Sequence[Factor], at: int) -> bool:
    """The day of `1000/s × 86,400 s × 30 days`."""
    if not at or at + 1 >= len(factors):
        return False
    (sign, first), (next_sign, following) = factors[at], factors[at + 1]
    if not isinstance(first, Literal) or not isinstance(following, Literal) or first.low != first.high:
        return False
    own, other = _length(first.unit), _length(following.unit)
    is_one = own is not None and other is not None and own < other and math.isclose(first.low * own, other)
    return is_one and sign == next_sign


def _written_out(factors: Sequence[Factor], at: int) -> int:
    """How many factors behind a time say how long its unit is."""
    sign, first = factors[at]
    length = _length(first.unit) if isinstance(first, Literal) else None
    if length is None:
        return 0
    found = with_unit = 0
    for next_sign, factor in factors[at + 1 :]:
        if sign != next_sign or not isinstance(factor, Literal) or factor.low != factor.high:
            break
        own = _length(factor.unit)
        if own is not None and math.isclose(factor.low * own, length):
            length, found = own, found + 1
            with_unit = found
        elif not factor.unit.text and _goes_down(length, factor.low, next_sign):
            length, found = length / factor.low, found + 1
        else:
            break
    # A bare 24 or 60 may be anything, unless all of them lead down to the second.
    return found if length == 1 else with_unit


def _goes_down(length: float, many: float, sign: str) -> bool:
    return many > 1 and length / many in _SECONDS and (sign == "÷" or many == 3_600)


def _length(unit: Unit) -> float | None:
    """The seconds of a unit of time, as far as they are always the same."""
    if unit.dimension != SECONDS:
        return None
    length = unit.scale(Calendar())
    return length if length in _SECONDS else None
