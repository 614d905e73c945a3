"""Turning points: how far one field may move, the others left alone, before another band holds."""

from __future__ import annotations

import math
from functools import cache, cached_property
from typing import TYPE_CHECKING

from calculators.core.along import along
from calculators.core.crossing import crossing
from calculators.core.decision import Turn
from calculators.core.field.number import Number
from calculators.core.writing import write

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculators.core.calculator import Calculator
    from calculators.core.decision import Band, Decision
    from calculators.core.figure import Figure
    from calculators.core.reference import Reference
    from calculators.core.term import Evaluation, Term

# Turning points are said with two digits.
_CLOSE = 1e-7
# As close to 100% as any field takes.
_CERTAIN = 1e-12


def turns(calculator: Calculator, middle: Evaluation, place: int) -> list[Turn]:
    """For each field the nearest value at which another band than that at the place begins; nearest field first."""
    moved, decision = calculator.of_kind(Number), calculator.decision_in(middle)
    found = [turn for field in moved if (turn := _Move(decision, middle, field, place).nearest_turn())]
    return sorted(found, key=lambda turn: _distance(turn, middle))


class _Move:
    """A decision as one field moves."""

    def __init__(self, decision: Decision, middle: Evaluation, field: Number, place: int) -> None:
        self.decision = decision
        self.middle = middle
        self.field = field
        self.place = place
        self.start = middle.number(field)

    def nearest_turn(self) -> Turn | None:
        found = [turn for side in (-1, 1) if (turn := self._turn(side))]
        return min(found, key=lambda turn: _distance(turn, self.middle), default=None)

    def _turn(self, side: int) -> Turn | None:
        """Into the band above (side 1) or below (side -1)."""
        limit = self._limit(side)
        if limit is None:
            return None
        over = along(_over(self.decision.figure, limit), self.middle, self.field.id)
        found = crossing(over, 1.0, start=self.start, least=self.field.least, most=self.field.most, close=_CLOSE)
        if found is None:
            return None
        if math.isclose(found, self.start, rel_tol=_CLOSE):
            onward = self._onward_from_limit(over)
        else:
            onward = 1 if found > self.start else -1
        if self.field.whole and onward:
            return self._whole_turn(round(found), onward)
        return self._said(found, onward, self._next_band(side, found)) if onward else None

    def _limit(self, side: int) -> Reference | Term | None:
        """What lies between the band and the next, if the field has a say in whether it is passed."""
        bands = self.decision.bands
        if not 0 <= self.place + side < len(bands) or self.start <= 0 <= self.field.least:
            return None
        limit = bands[min(self.place, self.place + side)].limit
        assert limit is not None  # noqa: S101 -- only the last band has none
        return limit if self.field.id in self.decision.figure.depends_on | limit.depends_on else None

    def _onward_from_limit(self, over: Callable[[float], float]) -> int:
        """Which way passes the limit that the figure is on: up (1), down (-1) or, with what the field takes, none."""
        nudge = max(self.start * 0.01, 1.0) if self.field.whole else self.start * 0.01
        for onward in (1, -1):
            value = self.start + onward * nudge
            if self.field.least <= value <= self.field.most and over(value) > 1:
                return onward
        return 0

    def _next_band(self, side: int, found: float) -> Band:
        """The band that begins there; between two equal limits there is none."""
        bands, there, place = self.decision.bands, self._moved(found), self.place + side
        while 0 < place < len(bands) - 1:
            low, high = bands[place - 1].limit, bands[place].limit
            if low is None or high is None or there.number(low) < there.number(high):
                break
            place += side
        return bands[place]

    def _whole_turn(self, found: int, onward: int) -> Turn | None:
        """The last whole number on this side, if the field takes the next."""
        # It was found to a few digits only: on which side of the limit the number stands, the formula knows.
        last = found if self._band_at(found) is self.decision.bands[self.place] else found - onward
        following = last + onward
        if not self.field.least <= following <= self.field.most:
            return None
        return self._said(last, onward, self._band_at(following))

    def _band_at(self, value: float) -> Band:
        return self.decision.band_at(self._moved(float(value)))

    @cached_property
    def _moved(self) -> Callable[[float], Evaluation]:
        return self.middle.moving(self.field.id)

    def _said(self, found: float, onward: int, band: Band) -> Turn:
        value = float(f"{found:.6g}")
        text = write(value, self.field.unit, calendar=self.middle.calendar, binary=self.middle.binary, digits=2)
        # From nothing, or to less than nothing, no factor leads.
        times = float(f"{value / self.start:.6g}") if self.start > 0 and value > 0 else 1.0
        return Turn(self.field, onward > 0, value, text, times, band.verdict)


@cache
def _over(figure: Figure, limit: Term) -> Term:
    return figure / limit


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
