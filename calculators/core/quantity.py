"""A number in base units that may be uncertain."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """90% sure between `low` and `high`, with `value` in the middle; all three are the same when certain."""

    low: float
    value: float
    high: float

    @classmethod
    def exactly(cls, value: float) -> Quantity:
        return cls(value, value, value)

    @classmethod
    def between(cls, low: float, high: float) -> Quantity:
        """The middle is the geometric mean where that exists: a guess of 1M to 100M means about 10M.

        It is kept to four digits, since it stands for a guess and appears in the steps.

        >>> Quantity.between(2, 8).value
        4.0
        >>> Quantity.between(-1, 3).value
        1.0
        """
        middle = math.sqrt(low * high) if low > 0 else (low + high) / 2
        return cls(low, float(f"{middle:.3e}") if low < high else low, high)

    @property
    def is_certain(self) -> bool:
        return self.low == self.high
