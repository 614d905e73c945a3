"""Deciding: which band a figure falls into, and how sure that is."""

from __future__ import annotations

import math
import operator
from itertools import repeat
from typing import TYPE_CHECKING

from calculators.core.decision import HAIR, Band, Decision, DecisionResult
from calculators.core.reference import Reference
from calculators.core.term import Binary, Function
from calculators.core.turning import turns
from calculators.core.writing import DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculators.core.calculator import Calculator
    from calculators.core.term import Evaluation

_MOST_DIGITS = 12


def decide(calculator: Calculator, middle: Evaluation, sample: Evaluation, digits: int) -> DecisionResult:
    """The decision on the middle values, its limit with so many digits, and the share of draws that agree."""
    decision = calculator.decision_in(middle)
    value = middle.number(decision.figure)
    band = decision.band_at(middle)
    place = decision.bands.index(band)
    bound = band if band.limit is not None else decision.bands[place - 1]
    limit = bound.limit
    assert limit is not None  # noqa: S101 -- Decision refuses bands without limits
    at = middle.number(limit)
    return DecisionResult(
        decision.figure,
        band,
        limit,
        # What is worked out for the decision alone has no name but that of its band.
        bound.name if isinstance(limit, (Binary, Function)) else limit.words(),
        decision.figure.text(middle, at, digits),
        limit.sentence() if isinstance(limit, Reference) else "",
        value / at if at else math.inf,
        decision.is_near_at(middle),
        _held(decision, sample, band),
        tuple(turns(calculator, middle, place)),
    )


def decision_digits(decision: Decision, middle: Evaluation) -> int:
    """As many digits as it takes to tell the figure from a limit it is not on: 70% is not over 70%, 70.02% is."""
    value = middle.number(decision.figure)
    limits = [middle.number(band.limit) for band in decision.bands if band.limit is not None]
    apart = [limit for limit in limits if abs(limit - value) / (abs(value) or 1.0) > HAIR]
    for digits in range(DIGITS, _MOST_DIGITS):
        text = decision.figure.text(middle, value, digits)
        if all(decision.figure.text(middle, limit, digits) != text for limit in apart):
            return digits
    return DIGITS


def _held(decision: Decision, sample: Evaluation, band: Band) -> float:
    """The share of draws that fall into the band of the middle values."""
    values = sample.numbers(decision.figure)
    if not isinstance(values, list):
        return 1.0
    limits = [sample.numbers(band.limit) for band in decision.bands if band.limit is not None]
    passed = [map(operator.gt, values, _column(limit)) for limit in limits]
    places = list(map(sum, zip(*passed, strict=True)))
    return places.count(decision.bands.index(band)) / len(values)


def _column(value: float | list[float]) -> Iterable[float]:
    return value if isinstance(value, list) else repeat(value)
