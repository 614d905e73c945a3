"""What would turn a check: how far one assumption may move, the others left alone."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.along import along
from calculators.core.crossing import crossing
from calculators.core.writing import write
from calculators.envelope.checking import brink

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculators.core.term import Term
    from calculators.envelope.assumption import Assumption
    from calculators.envelope.outcome import CheckOutcome
    from calculators.envelope.run import Run
    from calculators.envelope.valuation import Valuation

# Closer than the hair by which a check misses its limit.
_CLOSE = 1e-10
_FARTHEST = 1e6


@dataclass(frozen=True, slots=True)
class Turn:
    """Where one assumption turns a check: above the value or below it, so many times what it is."""

    assumption: Assumption
    is_above: bool
    value: float
    text: str
    times: float


def turns(outcome: CheckOutcome, run: Run) -> list[Turn]:
    """For each assumption that has a say in a check, where it turns; the nearest first."""
    over, edge = outcome.check.over, brink(outcome.check.symbol)
    moved = (turn for one in _moving(over, run) if (turn := _turn(over, edge, one, run.middle)))
    return sorted(moved, key=lambda turn: abs(math.log(turn.times)))


def _moving(term: Term, run: Run) -> Iterable[Assumption]:
    """Those of lines and calculators; that another limit would turn a check, its reader knows."""
    own = {one.id for check in run.program.checks for one in check.assumptions}
    moving = (one for id_, one in run.program.assumptions.items() if id_ in term.depends_on and id_ not in own)
    return (one for one in moving if one.quantity.value > 0)


def _turn(over: Term, edge: float, one: Assumption, middle: Valuation) -> Turn | None:
    start = middle.number(one)
    at = along(over, middle, one.id, is_lasting=False)
    found = crossing(at, edge, start=start, least=one.least, most=one.most, close=_CLOSE)
    if found is None or not start / _FARTHEST < found < start * _FARTHEST:
        return None  # nobody is a million times wrong; what is found out there is an edge of the arithmetic
    value = float(f"{found:.6g}")
    text = write(value, one.unit, calendar=middle.calendar, digits=2)
    return Turn(one, found > start, value, text, value / start)
