"""Why somebody comes to another figure than a line does: an assumption left out, or taken to be another."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.along import along
from calculators.core.slip import Slip, usual_slips
from calculators.core.unit import NONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calculators.envelope.assumption import Assumption
    from calculators.envelope.outcome import ValueOutcome
    from calculators.envelope.run import Run

# A figure that follows an assumption by a power does so at each of these times what it is.
_PROBES = (1.5, 0.6, 3.0)
_STEADY = 0.02
# Below it, an assumption would have to be another one altogether.
_LEAST_POWER = 0.5
# What is more than this is no factor that one forgets, but what an estimate begins with.
_FACTOR_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Cause:
    """An assumption, and with which power a figure follows it."""

    assumption: Assumption
    power: float


def slips(value: ValueOutcome, run: Run) -> tuple[Slip, ...]:
    """Those of this figure's own assumptions first: of two that explain the same, they say more."""
    own = (slip for one in assumptions(value, run) for slip in _left_out(value, one, run))
    return *own, *usual_slips(value.term.unit, run.program.calendar)


def causes(value: ValueOutcome, run: Run) -> tuple[Cause, ...]:
    """The assumptions that a figure follows by a power: so many times the figure is so many times each of them."""
    found = ((one, _power(_at(value, one, run), one.quantity.value)) for one in assumptions(value, run))
    return tuple(Cause(one, power) for one, power in found if abs(power) >= _LEAST_POWER)


def assumptions(value: ValueOutcome, run: Run) -> Iterator[Assumption]:
    """What a figure is made from: the assumptions that have a line of their own, in the order of the text."""
    named = {name.casefold() for name in run.values}
    for id_, one in run.program.assumptions.items():
        if id_ in value.term.depends_on and one.label.casefold() in named and one.quantity.value > 0:
            yield one


def _left_out(value: ValueOutcome, one: Assumption, run: Run) -> Iterator[Slip]:
    """A share or a factor that was forgotten, or counted twice."""
    size = one.quantity.value
    if one.dimension != NONE or size == 1 or size > _FACTOR_MOST:
        return
    at = _at(value, one, run)
    without = at(1.0) / value.middle
    if without > 0 and abs(math.log(without)) > _STEADY:
        yield Slip(without, f"{_called(one)} was left out")
    if size > 1 and _power(at, size):
        yield Slip(at(size * size) / value.middle, f"{_called(one)} was counted twice")


def _at(value: ValueOutcome, one: Assumption, run: Run) -> Callable[[float], float]:
    found = along(value.term, run.middle, one.id, is_lasting=False)

    def at(size: float) -> float:
        """Nothing where there is no such number."""
        try:
            return found(size)
        except ArithmeticError:
            return 0.0

    return at


def _power(at: Callable[[float], float], size: float) -> float:
    """The power by which a figure follows an assumption of this size; 0 where it follows by none."""
    grown = [(times, at(size * times) / at(size)) for times in _PROBES]
    if any(ratio <= 0 for _, ratio in grown):
        return 0.0
    powers = [math.log(ratio) / math.log(times) for times, ratio in grown]
    power = round(sum(powers) / len(powers), 2)
    return power if all(abs(each - power) < _STEADY for each in powers) else 0.0


def _called(one: Assumption) -> str:
    return f"“{one.label}” ({one.text})"
