"""Shares as people say them: `1 in 100`, `90/10`, `3 nines`; and why `0.01` alone is not one.

>>> read_share("1 in 100"), read_share("90/10"), read_share("1/8"), read_share("0.01 = 1%")
(0.01, 0.9, 0.125, 0.01)
>>> read_share("1 in 1 hundred")
0.01
"""

from __future__ import annotations

import math
import re

from calculators.core.number import MULTIPLIERS, read_number
from calculators.core.problem import Unreadable
from calculators.core.writing import write_number

_IN = re.compile(r"^\s*(.+?)\s+(?:in|out of)\s+(.+?)\s*$")
_PARTS = re.compile(r"^\s*([^:/]+?)\s*[:/]\s*([^:/]+?)\s*$")
_SAID_TWICE = re.compile(r"^\s*([^=]+?)\s*=\s*([^=%]+?)\s*%\s*$")
_MULTIPLIED = re.compile(r"^\s*([A-Za-z]+)$")
_WHOLE = 100


def read_share(text: str) -> float | None:
    """The share that a text says in one of these ways; nothing where it says it in another."""
    if chance := _IN.match(text):
        return _divided(*map(_plain, chance.groups()))
    if parts := _PARTS.match(text):
        ours, others = map(_plain, parts.groups())
        # 90/10 are two parts of a whole, 1/8 is a fraction.
        return _divided(ours, _WHOLE if ours + others == _WHOLE else others)
    if twice := _SAID_TWICE.match(text):
        share, percent = map(_plain, twice.groups())
        if not math.isclose(share, percent / _WHOLE, rel_tol=1e-6):
            raise Unreadable("gives two different shares")
        return share
    return None


def refuse_bare(value: float, digits: str) -> None:
    """A number below 1 without a sign means a hundredth of itself to some people and itself to others."""
    if 0 < value < 1:
        raise Unreadable(f"could be {write_number(value * _WHOLE, 6)}% or {digits}%: write the one you mean")


def _divided(ours: float, whole: float) -> float:
    if not whole:
        raise Unreadable("is not a share of anything")
    return ours / whole


def _plain(text: str) -> float:
    """A number with at most a multiplier behind it."""
    value, rest = read_number(text)
    if not rest.strip():
        return value
    word = _MULTIPLIED.match(rest)
    if word and word.group(1).lower() == "hundred":
        return value * _WHOLE
    factor = MULTIPLIERS.get(word.group(1)) or MULTIPLIERS.get(word.group(1).lower()) if word else None
    if factor is None:
        raise Unreadable("is not a share of two numbers, such as 1 in 100")
    return value * factor
