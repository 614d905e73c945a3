"""Chances when each of several fails or holds independently: the binomial distribution."""

from __future__ import annotations

import math


def short_of(needed: float, copies: float, down: float) -> float:
    """The chance that fewer than `needed` of `copies` are up, each down independently.

    >>> round(short_of(2, 3, 0.1), 12), round(short_of(1, 2, 0.005), 12)
    (0.028, 2.5e-05)
    """
    return at_least(round(copies) - round(needed) + 1, round(copies), down)


def at_least(least: int, total: int, chance: float) -> float:
    """The chance of `least` or more successes in `total` tries: the binomial distribution's upper tail.

    Summed from the likeliest term outwards, so that tiny chances keep their digits and large ones never underflow.

    >>> round(at_least(2, 6, 0.3), 6)
    0.579825
    """
    if least <= 0 or chance >= 1:
        return float(least <= total)
    if least > total or chance <= 0:
        return 0.0
    if least < total * chance:
        return 1.0 - at_least(total - least + 1, total, 1 - chance)
    logarithm = math.log(math.comb(total, least)) + least * math.log(chance) + (total - least) * math.log1p(-chance)
    term = whole = math.exp(logarithm)
    for count in range(least, total):
        term *= (total - count) / (count + 1) * chance / (1 - chance)
        whole += term
        if term < 1e-18 * whole:
            break
    return whole
