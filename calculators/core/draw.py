"""Seeded draws for ranges: the same 2,000 numbers on every machine.

The draws of a field cover its range evenly (one from each of 2,000 slices of equal probability) and are shuffled
by a seed made of the field's name, so two fields are independent and one field is the same wherever it is used.
"""

from __future__ import annotations

import math
import random
import zlib
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculators.core.quantity import Quantity

COUNT = 2_000
# Of a normal distribution, 5% lie below minus this many standard deviations.
_Z95 = 1.6448536269514722


def draws(quantity: Quantity, key: str, *, least: float, most: float) -> list[float]:
    """Draws between a field's bounds whose 5% and 95% points are the ends of the range.

    The shape is lognormal for positive numbers (a guess of 1M to 100M is a guess about the exponent), logit-normal
    for shares between 0 and 1, normal otherwise.

    >>> from calculators.core.quantity import Quantity
    >>> sample = sorted(draws(Quantity.between(1e6, 1e8), "users", least=0, most=1e12))
    >>> [f"{sample[int(len(sample) * at)]:.3g}" for at in (0.05, 0.5, 0.95)]
    ['1e+06', '1e+07', '1e+08']
    """
    there, back = _shape(quantity, most)
    low, high = there(quantity.low), there(quantity.high)
    middle, spread = (low + high) / 2, (high - low) / 2 / _Z95
    drawn = [back(middle + spread * z) for z in _scores(key)]
    if least <= min(drawn) and max(drawn) <= most:
        return drawn
    return [min(most, max(least, value)) for value in drawn]


def even_draws(quantity: Quantity, key: str, *, least: float, most: float) -> list[float]:
    """The same, spread as far above the middle as below it: what `100 ± 20` means."""
    spread = (quantity.high - quantity.low) / 2 / _Z95
    return [min(most, max(least, quantity.value + spread * z)) for z in _scores(key)]


def percentile(ordered: list[float], share: float) -> float:
    """The value below which a share of an ordered list lies, interpolated between neighbours.

    >>> percentile([1.0, 2.0, 3.0, 4.0], 0.5)
    2.5
    """
    place = share * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


type _Curve = tuple[Callable[[float], float], Callable[[float], float]]


def _shape(quantity: Quantity, most: float) -> _Curve:
    if quantity.low > 0 and most == 1 and quantity.high < 1:
        return (lambda x: math.log(x / (1 - x))), (lambda y: 1 / (1 + math.exp(-y)))
    if quantity.low > 0:
        return math.log, math.exp
    return (lambda x: x), (lambda y: y)


@cache
def _scores(key: str) -> list[float]:
    """Standard normal scores in an order of their own for each key."""
    scores = list(_ordered_scores())
    random.Random(zlib.crc32(key.encode())).shuffle(scores)  # noqa: S311 -- a reproducible order, not a secret
    return scores


@cache
def _ordered_scores() -> tuple[float, ...]:
    """The middles of `COUNT` slices of equal probability, by Newton's method from one slice to the next."""
    upper, z = [], 0.0
    for place in range(COUNT // 2):
        target = 0.5 + (place + 0.5) / COUNT
        for _ in range(6):
            z -= (0.5 * (1 + math.erf(z / math.sqrt(2))) - target) * math.sqrt(2 * math.pi) * math.exp(z * z / 2)
        upper.append(z)
    return tuple([-z for z in reversed(upper)] + upper)
