"""Where a formula crosses a target: turning points, and working backwards."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ROUNDS = 64
# Of so many steps one halves, whatever the lines do.
_LINES = 5
_CLOSE = 1e-13


def crossing(
    function: Callable[[float], float],
    target: float,
    *,
    start: float,
    least: float,
    most: float,
    close: float = _CLOSE,
) -> float | None:
    """The argument nearest to `start` (in proportion) for which a monotone function reaches a target.

    >>> crossing(lambda users: users * 20 / 86_400, 1_000, start=1e6, least=1, most=1e12)
    4320000.0
    >>> crossing(lambda x: 1 / x, 10, start=1, least=0, most=1) is None
    False
    >>> crossing(lambda x: 2.0, 10, start=1, least=0, most=1) is None
    True
    >>> round(crossing(lambda growth: (1 + growth) ** 2, 0.25, start=0, least=-0.99, most=10), 9)
    -0.5
    """
    if least < 0:
        # A rate of change, above -100%: the axis is that of the factor it stands for.
        factor = crossing(
            lambda times: function(times - 1), target, start=1 + start, least=1 + least, most=1 + most, close=close
        )
        return None if factor is None else float(f"{factor - 1:.12g}")
    floor = max(least, min(start, most) * 1e-15, 1e-300)
    origin = max(start, floor)
    miss = _miss(function, origin, target)
    found = [
        answer
        for end in (floor, most)
        if end != origin and (answer := _between(function, target, origin, miss, end, close)) is not None
    ]
    nearest = min(found, key=lambda x: abs(math.log(x / origin)), default=None)
    return None if nearest is None else float(f"{nearest:.12g}")


def _between(
    function: Callable[[float], float], target: float, start: float, start_miss: float, end: float, close: float
) -> float | None:
    """A straight line between the ends, again and again: on logarithmic axes most formulas are nearly one.

    An end that stays counts half the next time (the Illinois method of Dowell and Jarratt, 1971), or the other would
    creep. Where no line leads on, at steps and poles, halving does.
    """
    low, high = start, end
    low_miss, high_miss = start_miss, _miss(function, high, target)
    if low_miss == 0:
        # At the target already; of a function that does not move with this argument, no value is a crossing.
        return None if high_miss == 0 else low
    if math.isnan(low_miss) or math.isnan(high_miss) or (low_miss > 0) == (high_miss > 0):
        return None
    stayed, is_flat = 0, False
    for place in range(1, 2 * _ROUNDS):
        is_halved = is_flat or place % _LINES == 0
        middle = math.sqrt(low) * math.sqrt(high) if is_halved else _line(low, high, low_miss, high_miss)
        miss = _miss(function, middle, target)
        if math.isnan(miss):
            return None
        if abs(miss) < close or abs(math.log(high / low)) < close:
            return middle
        if (miss > 0) == (low_miss > 0):
            is_flat = miss == low_miss
            low, low_miss = middle, miss
            high_miss /= 2 if stayed > 0 else 1
            stayed = 1
        else:
            is_flat = miss == high_miss
            high, high_miss = middle, miss
            low_miss /= 2 if stayed < 0 else 1
            stayed = -1
    return math.sqrt(low) * math.sqrt(high)


def _miss(function: Callable[[float], float], argument: float, target: float) -> float:
    """How far off the target, as a logarithm where there is one."""
    try:
        value = function(argument)
    except OverflowError:
        return math.inf
    except (ArithmeticError, ValueError):
        return math.nan
    if value > 0 and target > 0:
        return math.log(value / target)
    return math.inf if value > target else -math.inf if value < target else 0.0


def _line(low: float, high: float, low_miss: float, high_miss: float) -> float:
    """Where a straight line through both ends is zero, on a logarithmic axis."""
    share = 0.5
    if math.isfinite(low_miss) and math.isfinite(high_miss):
        share = min(max(low_miss / (low_miss - high_miss), 1e-6), 1 - 1e-6)
    return math.exp(math.log(low) + share * (math.log(high) - math.log(low)))
