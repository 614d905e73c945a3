"""Scales of pictures: where a value stands between two ends."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


_STEADY = 12
# Two machines' logarithms differ in the last digit, and must not decide what is drawn.
HAIR = 1e-9


def written(length: float, unit: str = "") -> str:
    """A length to one decimal; a hair decides ties, which a last digit would.

    >>> written(6.25 - 1e-14, "%"), written(6.25, "%")
    ('6.3%', '6.3%')
    """
    return f"{length + HAIR:.1f}{unit}"


@dataclass(frozen=True, slots=True)
class Scale:
    """From one end to the other: in `even` steps, or in equal proportions."""

    low: float
    high: float
    even: bool = False

    def place(self, value: float) -> float:
        """From 0 at the low end to 1 at the high one; what lies beyond stands at the end.

        >>> Scale(1, 100).place(10), Scale(0, 8, even=True).place(2), Scale(1, 100).place(0)
        (0.5, 0.25, 0.0)
        """
        value = min(max(value, self.low), self.high)
        if self.low >= self.high:
            return 0.5
        if self.even:
            return (value - self.low) / (self.high - self.low)
        # The last bit of a logarithm differs from machine to machine, and would decide how a tie is rounded.
        return round(math.log(value / self.low) / math.log(self.high / self.low), _STEADY)

    def decades(self, unit: float = 1.0) -> Iterator[float]:
        """The powers of ten, of so many base units, that lie within.

        >>> list(Scale(5, 2000).decades())
        [10.0, 100.0, 1000.0]
        """
        first = math.ceil(math.log10(self.low / unit) - HAIR)
        last = math.floor(math.log10(self.high / unit) + HAIR)
        return (unit * 10.0**power for power in range(first, last + 1))
