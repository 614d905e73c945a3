"""Stretches: a figure that is rounded stays as it is over several values, and each of them is an answer."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.writing import round_to

if TYPE_CHECKING:
    from collections.abc import Callable

_HAIR = 1e-9
# A stretch that is no wider than this is what the arithmetic leaves of a point.
_POINT = 1e-6
_HALVINGS = 60
_MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """The values for which a function is the same, its ends with it."""

    low: float
    high: float

    def whole(self) -> Stretch | None:
        """The whole numbers in it, if there are any.

        >>> Stretch(6.3, 8.9).whole(), Stretch(6.3, 7.2).whole(), Stretch(6.3, 6.7).whole()
        (Stretch(low=7.0, high=8.0), Stretch(low=7.0, high=7.0), None)
        """
        low, high = math.ceil(self.low), math.floor(self.high)
        return Stretch(float(low), float(high)) if low <= high else None

    def near(self, value: float) -> float:
        """The number with the fewest digits in it, close to the end that is nearer to a value.

        >>> Stretch(8_960.00001, 10_080.0).near(8_000)
        9000.0
        """
        end = min(max(value, self.low), self.high)
        rounded = (round_to(end, digits) for digits in range(1, _MOST_DIGITS))
        return next((each for each in rounded if self.low <= each <= self.high), (self.low + self.high) / 2)


def stretch_at(
    function: Callable[[float], float], wanted: float, found: float, *, least: float, most: float
) -> Stretch | None:
    """The stretch on which a monotone function has a value, beside where it was found to pass it; else `None`.

    >>> stretch_at(math.ceil, 3, 2.0, least=0.1, most=10)
    Stretch(low=2.0000000000000004, high=3.0)
    >>> stretch_at(lambda x: 2 * x, 3, 1.5, least=0.1, most=10) is None
    True
    """
    if least < 0:
        # As where it was found: the axis of a rate of change is that of the factor it stands for.
        stretch = stretch_at(lambda times: function(times - 1), wanted, 1 + found, least=1 + least, most=1 + most)
        return stretch and Stretch(stretch.low - 1, stretch.high - 1)

    def is_there(value: float) -> bool:
        try:
            return math.isclose(function(value), wanted, rel_tol=_HAIR)
        except (ArithmeticError, ValueError):
            return False

    around = (found * (1 + times * _POINT) for times in (-2, -1, 1, 2))
    inside = [value for value in around if least <= value <= most and is_there(value)]
    if len(inside) < 2 or found <= 0:
        return None
    low = _edge(is_there, inside[-1], max(least, found * 1e-12))
    high = _edge(is_there, inside[-1], most)
    return Stretch(low, high)


def _edge(is_there: Callable[[float], bool], inside: float, end: float) -> float:
    """The last value towards an end that is still there."""
    if is_there(end):
        return end
    for _ in range(_HALVINGS):
        middle = math.sqrt(inside) * math.sqrt(end)
        if is_there(middle):
            inside = middle
        else:
            end = middle
    return float(f"{inside:.12g}") if is_there(float(f"{inside:.12g}")) else inside
