"""Zipf's law: the sums of its shares."""

from __future__ import annotations

import math

_EXACT = 16


def harmonic(count: float, skew: float) -> float:
    """The sum of i^-skew up to `count`: exact at first, then by Euler and Maclaurin.

    >>> round(harmonic(3, 1), 9)
    1.833333333
    """
    whole = min(math.floor(count), _EXACT)
    total = math.fsum(math.pow(i, -skew) for i in range(1, whole + 1))
    if count <= _EXACT:
        return total + (count - whole) * math.pow(whole + 1, -skew)
    return total + _integral(_EXACT, count, skew) + _correction(count, skew) - _correction(_EXACT, skew)


def _integral(start: float, end: float, skew: float) -> float:
    power, ratio = 1 - skew, math.log(end / start)
    if abs(power) < 1e-9:
        return ratio
    return math.pow(start, power) * math.expm1(power * ratio) / power


def _correction(x: float, skew: float) -> float:
    third = skew * (skew + 1) * (skew + 2) / 720
    return math.pow(x, -skew) * (0.5 - skew / (12 * x) + third / x**3)
