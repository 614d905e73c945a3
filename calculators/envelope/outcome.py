"""What the parts of an envelope came to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from calculators.core.decision import NEAR
from calculators.core.figure import at_middles
from calculators.core.writing import DIGITS, round_to

if TYPE_CHECKING:
    from calculators.core.quantity import Quantity
    from calculators.envelope.compiler import CompiledCall, CompiledCheck, CompiledLine
    from calculators.envelope.instance import InstanceFigure
    from calculators.envelope.line import NamedLine
    from calculators.envelope.valuation import Valuation

_MUCH_FINER, _MOST_DIGITS = 20, 12


def digits_of(term: NamedLine | InstanceFigure, at: Valuation) -> int:
    """How many digits of a term are shown; a line knows how many it takes."""
    digits = getattr(term, "digits", None)
    return digits(at) if digits else DIGITS


@dataclass(frozen=True)
class ValueOutcome:
    """A term's value: in the middle of all ranges, and over the draws.

    Its text is worked out once: an answer shows it, keeps it for as long as there is a mistake, and says it.
    """

    term: NamedLine | InstanceFigure
    middle: float
    draws: float | list[float]
    quantity: Quantity
    at: Valuation

    @property
    def name(self) -> str:
        return self.term.name

    @cached_property
    def text(self) -> str:
        return self._text(self.quantity.value)

    @property
    def low_text(self) -> str:
        return self._end(self.quantity.low)

    @property
    def high_text(self) -> str:
        return self._end(self.quantity.high)

    @property
    def steps(self) -> tuple[str, ...]:
        """From the formula to the result, by the middles."""
        return self.term.steps(self.at, at_middles(self._text(self.middle), self.text))

    def _text(self, value: float) -> str:
        return self.term.text(self.at, value, digits_of(self.term, self.at))

    def _end(self, value: float) -> str:
        """With as many digits as the width of the range bears out: 180 to 220, where the draws go from 180.026."""
        fine = (self.quantity.high - self.quantity.low) / _MUCH_FINER
        digits = next(
            (n for n in range(DIGITS, _MOST_DIGITS) if abs(round_to(value, n) - value) <= fine), _MOST_DIGITS
        )
        return self.term.text(self.at, value, digits)


@dataclass(frozen=True, slots=True)
class LineOutcome:
    """A line and its value."""

    line: CompiledLine
    value: ValueOutcome


@dataclass(frozen=True, slots=True)
class CallOutcome:
    """A calculator, its main figure and those that other lines use, and its verdict on the middles."""

    call: CompiledCall
    figures: tuple[ValueOutcome, ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """A check: whether it holds, how much of its limit is used, and in which share of the draws it holds."""

    check: CompiledCheck
    left: ValueOutcome
    right: ValueOutcome
    holds: bool
    used: float
    held: float

    @property
    def is_near(self) -> bool:
        return self.holds and self.used > NEAR


type Outcome = LineOutcome | CallOutcome | CheckOutcome
