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
from calculators.core.writing import DIGITS, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from calculators.core.calculator import Calculator
    from calculators.core.term import Evaluation, Value

# Turning points are said with two digits.
_CLOSE = 1e-7
# Two numbers further apart than this differ in three digits.
_NEAR = 0.01
_MOST_DIGITS = 12
_HAIR = 1e-9
# As close to 100% as any field takes.
_CERTAIN = 1e-12


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
        decision.figure.text(middle, at, decision_digits(decision, middle)),
        limit.sentence() if isinstance(limit, Reference) else "",
        value / at if at else math.inf,
        _held(decision, sample, band),
        tuple(_turns(calculator, middle, place)),
    )


def decision_digits(decision: Decision, middle: Evaluation) -> int:
    """As many digits as it takes to tell the figure from a limit it is close to: 70% is not over 70%, 70.02% is."""
    value = middle.number(decision.figure)
    limits = [middle.number(band.limit) for band in decision.bands if band.limit is not None]
    close = [limit for limit in limits if _HAIR < abs(limit - value) / (abs(value) or 1.0) < _NEAR]
    for digits in range(DIGITS, _MOST_DIGITS):
        text = decision.figure.text(middle, value, digits)
        if all(decision.figure.text(middle, limit, digits) != text for limit in close):
            return digits
    return DIGITS


def band_of(decision: Decision, evaluation: Evaluation) -> Band:
    """The first band whose limit the figure does not pass; a hair above it, 70 × 0.01 say, is on it."""
    value = evaluation.number(decision.figure)
    return next(
        band
        for band in decision.bands
        if band.limit is None
        or value <= (limit := evaluation.number(band.limit))
        or math.isclose(value, limit, rel_tol=_HAIR)
    )


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
                turns.append(min(found, key=lambda turn: _distance(turn, middle)))
    return sorted(turns, key=lambda turn: _distance(turn, middle))


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
    if start <= 0 <= field.least or field.id not in decision.figure.depends_on | limit.depends_on:
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
    # From nothing, or to less than nothing, no factor leads.
    times = float(f"{value / start:.6g}") if start > 0 and value > 0 else 1.0
    return Turn(field, is_above, value, text, times, bands[place + step].verdict)


def _distance(turn: Turn, middle: Evaluation) -> float:
    """How far a field must move, in a measure that is fair between fields: how many times its value.

    From 99% to 99.9% is ten times fewer failures and not a hundredth more of anything, so a share is measured by its
    odds; a rate of change is measured by the factor it stands for.
    """
    field, start, value = turn.field, middle.number(turn.field), turn.value
    if field.least < 0:
        return abs(math.log((1 + value) / (1 + start)))
    if field.unit.text == "%" and field.most <= 1 and start < 1:
        odds = (share / max(1 - share, _CERTAIN) for share in (value, start))
        return abs(math.log(next(odds) / next(odds)))
    return abs(math.log(value / start))
