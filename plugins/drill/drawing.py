"""Numbers that one can calculate with, near one that is usual."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MANTISSAS = (1, 2, 3, 4, 5, 6, 8)
_SHARES = (1, 2, 5, 10, 20, 25, 50, 80, 90, 95, 99)
# How far a share moves from what is usual: to about five times the odds, or a fifth of them.
_ODDS = 1.7


def round_numbers(usual: float, decades: int) -> list[float]:
    """Those of one digit, from so many decades below the usual one's to as many above.

    >>> round_numbers(250, 0)
    [100.0, 200.0, 300.0, 400.0, 500.0, 600.0, 800.0]
    """
    power = math.floor(math.log10(usual))
    return [mantissa * 10.0 ** (power + decade) for decade in range(-decades, decades + 1) for mantissa in MANTISSAS]


def shares(usual: float) -> Iterator[int]:
    """In percent; of one that is all or nothing there is nothing near.

    >>> list(shares(0.2))
    [5, 10, 20, 25, 50]
    """
    return (share for share in _SHARES if 0 < usual < 1 and abs(_odds(share / 100) - _odds(usual)) < _ODDS)


def apart(one: float, other: float) -> float:
    """How many times the smaller the larger is.

    >>> apart(2, 8), apart(8, 2)
    (4.0, 4.0)
    """
    return max(one / other, other / one)


def _odds(share: float) -> float:
    return math.log(share / (1 - share))
