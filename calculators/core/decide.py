"""Deciding: which band a figure falls into, how sure that is, and what would change it."""

from __future__ import annotations

import math
import operator
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING

from calculators.core.decision import Band, Decision, DecisionResult, Turn
from calculators.core.field import Field
from calculators.core.reference import Reference
from calculators.core.solve import crossing
from calculators.core.writing import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from calculators.core.calculator import Calculator
    from calculators.core.term import Evaluation, Value

# Turning points are said with two digits.
_CLOSE = 1e-7


def decide(calculator: Calculator, middle: Evaluation, sample: Evaluation) -> DecisionResult:
    """The decision on the middle values, and the share of draws that agree."""
    decision = calculator.decision
    value = middle.number(decision.figure)
    band = band_of(decision, middle)
    place = decision.bands.index(band)
    limit = band.limit if band.limit is not None else decision.bands[place - 1].limit
    assert limit is not None  # noqa: S101 -- Decision refuses bands without limits
    at = middle.number(limit)
    return DecisionResult(
        decision.figure,
        band,
        limit,
        decision.figure.text(middle, at),
        limit.sentence() if isinstance(limit, Reference) else "",
        value / at if at else math.inf,
        _held(decision, sample, band),
        tuple(_turns(calculator, middle, place)),
    )


def band_of(decision: Decision, evaluation: Evaluation) -> Band:
    """The first band whose limit the figure does not pass."""
    value = evaluation.number(decision.figure)
    return next(band for band in decision.bands if band.limit is None or value <= evaluation.number(band.limit))


def _held(decision: Decision, sample: Evaluation, band: Band) -> float:
    """The share of draws that fall into the band of the middle values."""
    values = sample.of(decision.figure)
    if not isinstance(values, list):
        return 1.0
    passed = [map(operator.gt, values, _column(sample.of(b.limit))) for b in decision.bands if b.limit is not None]
    places = list(map(sum, zip(*passed, strict=True)))
    return places.count(decision.bands.index(band)) / len(values)


def _column(value: Value) -> Iterable[float]:
    if isinstance(value, list):
        return value
    assert isinstance(value, (int, float))  # noqa: S101 -- limits are numbers
    return repeat(value)


def _turns(calculator: Calculator, middle: Evaluation, place: int) -> list[Turn]:
    """For each field the nearest value, others left alone, at which another band begins; nearest field first."""
    turns = []
    for field in calculator.fields:
        if isinstance(field, Field) and not field.many:
            # Both limits are tried at the field's ends: what is worked out there for one serves the other.
            moved = cache(middle.moving(field.id))
            found = [
                turn for step in (-1, 1) if (turn := _turn(calculator.decision, middle, field, place, step, moved))
            ]
            if found:
                turns.append(min(found, key=_distance))
    return sorted(turns, key=_distance)


def _turn(
    decision: Decision, middle: Evaluation, field: Field, place: int, step: int, moved: Callable[[float], Evaluation]
) -> Turn | None:
    """Where this field crosses into the band above (step 1) or below (step -1)."""
    bands = decision.bands
    if not 0 <= place + step < len(bands):
        return None
    limit = bands[min(place, place + step)].limit
    assert limit is not None  # noqa: S101 -- only the last band has none
    start = middle.number(field)
    if start <= 0 or field.id not in decision.figure.depends_on | limit.depends_on:
        return None

    def over(value: float) -> float:
        there = middle if value == start else moved(value)
        return there.number(decision.figure) / there.number(limit)

    found = crossing(over, 1.0, start=start, least=field.least, most=field.most, close=_CLOSE)
    if found is None:
        return None
    # On the limit already, the side is the one on which the figure passes it.
    is_above = found > start or (found == start and over(min(start * 1.01, field.most)) > 1)
    if field.whole:
        # The last whole number on this side: above it, or below it, the next one turns the decision.
        found = float(math.floor(found * (1 + _CLOSE)) if is_above else math.ceil(found * (1 - _CLOSE)))
    value = float(f"{found:.6g}")
    text = write(value, field.unit, calendar=middle.calendar, binary=middle.binary, digits=2)
    return Turn(field, is_above, value, text, float(f"{value / start:.6g}"), bands[place + step].verdict)


def _distance(turn: Turn) -> float:
    return abs(math.log(turn.times))
