"""The limits that a curve meets, as lines across or up its picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calculators.core.calculator import Curve
    from calculators.core.result import Result
    from calculators.core.term import Term


@dataclass(frozen=True, slots=True)
class Limit:
    """A level of the curve's figure, or a value of its field; `said` is its name with its number."""

    value: float
    name: str
    said: str
    is_level: bool

    def is_within(self, points: Sequence[tuple[float, float]], most: float) -> bool:
        """Whether the picture has, or can be given, a place for it."""
        if self.is_level:
            return min(y for _, y in points) < self.value <= most
        return points[0][0] < self.value < points[-1][0]


def limits(result: Result, curve: Curve) -> list[Limit]:
    """The curve's own, those of the decision if it is about the curve's figure, or else where the field turns it."""
    if curve.limit:
        return [_level(result, curve, curve.limit, curve.limit.words())]
    decision = result.calculator.decision_in(result.middle)
    if decision.figure is curve.figure:
        return [
            _level(result, curve, band.limit, band.name)
            for band in decision.bands
            if band.limit is not None and curve.field.id not in band.limit.depends_on
        ]
    return list(_turning(result, curve))


def _level(result: Result, curve: Curve, limit: Term, name: str) -> Limit:
    value = result.middle.number(limit)
    return Limit(value, name, f"{name}, {curve.figure.text(result.middle, value)}", is_level=True)


def _turning(result: Result, curve: Curve) -> Iterator[Limit]:
    """Where the field turns the decision: the limit between the band that holds and the next."""
    decision = result.calculator.decision_in(result.middle)
    verdicts = [band.verdict for band in decision.bands]
    here = decision.bands.index(result.decision.band)
    for turn in result.decision.turns:
        if turn.field is curve.field and turn.verdict in verdicts:
            name = decision.bands[min(here, verdicts.index(turn.verdict))].name
            yield Limit(turn.value, name, f"{name}, {turn.text}", is_level=False)
