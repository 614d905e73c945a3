"""Solving: where a function comes to a target, the stretch on which it stays there, or the leap past it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.crossing import crossing
from calculators.core.stretch import stretch_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculators.core.stretch import Stretch

_HAIR = 1e-9
_BESIDE = 1e-6


@dataclass(frozen=True, slots=True)
class Solution:
    """The argument, others that do as well, or what the function is on both sides where it leaps past the target."""

    value: float
    stretch: Stretch | None = None
    leap: tuple[float, float] | None = None


def solve(
    function: Callable[[float], float], wanted: float, *, start: float, least: float, most: float, whole: bool = False
) -> Solution | None:
    """Where a monotone function comes to a target, nearest to the start; a `whole` argument at or just above that.

    >>> solve(lambda rate: math.ceil(rate / 100), 3, start=50, least=1, most=1_000).stretch.high
    300.0
    >>> solve(lambda length: 62**length, 1e12, start=6, least=1, most=20, whole=True).value
    7.0
    >>> solve(lambda rate: 10 if rate > 5 else 0, 8, start=1, least=1, most=20).leap
    (0, 10)
    """
    found = crossing(function, wanted, start=start, least=least, most=most)
    if found is None:
        return None
    stretch = stretch_at(function, wanted, found, least=least, most=most)
    if whole:
        stretch = stretch and stretch.whole()
    if stretch:
        return Solution(stretch.near(start), stretch if stretch.low < stretch.high else None)
    if whole:
        # Six characters are too few for a key of 6.7: the next whole number has room for the target.
        return Solution(min(most, float(math.ceil(found * (1 - _HAIR)))))
    return Solution(found, leap=_leap(function, wanted, found, least, most))


def _leap(
    function: Callable[[float], float], wanted: float, found: float, least: float, most: float
) -> tuple[float, float] | None:
    """What the function comes to on both sides of a place where it passes the target over."""

    def sides(beside: float) -> list[float]:
        return sorted(function(min(max(found * (1 + way), least), most)) for way in (-beside, beside))

    try:
        (low, high), (nearer_low, nearer_high) = sides(_BESIDE), sides(_BESIDE / 1000)
    except (ArithmeticError, ValueError):
        return None  # on one side it comes to nothing that can be said
    # A slope, however steep, shrinks with the distance; a leap does not.
    is_leap = low < wanted < high and nearer_high - nearer_low >= (high - low) / 2
    return (low, high) if is_leap else None
