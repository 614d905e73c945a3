"""What the values of many draws come to: the median and the range, the same on every machine."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculators.core.draw import percentile
from calculators.core.quantity import Quantity

if TYPE_CHECKING:
    from calculators.core.term import Value

_ENDS = (0.05, 0.5, 0.95)
# Beyond this every float is whole, whether it counts something or not.
_MOST_COUNTED = 1e15


def summary(value: float | list[float]) -> Quantity:
    """The median and the 5% to 95% range; `OverflowError` where something is not finite.

    Of what is counted, each is a count: nobody has 2.95 servers.

    >>> summary([2.0, 3.0, 3.0, 4.0]), summary(3.0)
    (Quantity(low=2.0, value=3.0, high=4.0), Quantity(low=3.0, value=3.0, high=3.0))
    """
    if not isinstance(value, list):
        return Quantity.exactly(_steady(finite(value)))
    ordered = sorted(value)
    least, most = finite(ordered[0]), finite(ordered[-1])
    if max(-least, most) < _MOST_COUNTED and all(map(float.is_integer, ordered)):
        return Quantity(*(ordered[round(share * (len(ordered) - 1))] for share in _ENDS))
    return Quantity(*(_steady(percentile(ordered, share)) for share in _ENDS))


def finite(value: Value) -> float:
    """The number, if it is one that can be worked with."""
    if not isinstance(value, (int, float)) or not math.isfinite(value):
        raise OverflowError
    return float(value)


def _steady(value: float) -> float:
    """Twelve digits: beyond them, two machines' logarithms may differ."""
    return float(f"{value:.12g}")
