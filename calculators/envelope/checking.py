"""Checks: whether a comparison holds, how much of its limit is used, and how sure that is."""

from __future__ import annotations

import math
import operator
from itertools import repeat
from typing import TYPE_CHECKING

from calculators.envelope.outcome import CheckOutcome
from calculators.envelope.value import value_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from calculators.envelope.compiler import CompiledCheck
    from calculators.envelope.outcome import ValueOutcome
    from calculators.envelope.valuation import Valuation

# A hair beyond a limit is on it: 70 × 0.01 is 70%.
_HAIR = 1e-9
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    ">": operator.gt,
    "≤": operator.le,
    "≥": operator.ge,
}


def check(one: CompiledCheck, middle: Valuation, sample: Valuation) -> CheckOutcome:
    left, right = (value_of(term, middle, sample) for term in (one.left, one.right))
    is_held = holds(one.symbol, left.middle, right.middle)
    return CheckOutcome(
        one, left, right, is_held, _used(one, left.middle, right.middle), _held(one.symbol, left, right)
    )


def holds(symbol: str, left: float, right: float) -> bool:
    return _COMPARE[symbol](left, right) or (symbol in "≤≥" and math.isclose(left, right, rel_tol=_HAIR))


def brink(symbol: str) -> float:
    """The left in proportion to the right where a check turns.

    A count may stay on its limit for a while: whether that is still this side or beyond, the comparison knows.
    """
    return 1 - _HAIR if symbol in "<≥" else 1 + _HAIR


def _held(symbol: str, left: ValueOutcome, right: ValueOutcome) -> float:
    """The share of draws in which it holds."""
    count = max(len(one.draws) if isinstance(one.draws, list) else 1 for one in (left, right))
    outcomes = map(holds, repeat(symbol, count), _column(left, count), _column(right, count))
    return sum(outcomes) / count


def _column(one: ValueOutcome, count: int) -> Iterable[float]:
    return one.draws if isinstance(one.draws, list) else repeat(one.draws, count)


def _used(one: CompiledCheck, left: float, right: float) -> float:
    """How much of the limit is used: 1 on it, more beyond; of an availability, its allowance of failures."""
    is_floor = one.symbol in ">≥"
    if is_floor and one.is_share and 0 < right < 1 and left <= 1:
        return (1 - left) / (1 - right)
    over, under = (right, left) if is_floor else (left, right)
    if under <= 0 or over < 0:
        return 0.0 if holds(one.symbol, left, right) else math.inf
    return over / under
