"""A line of the envelope as a term that later lines use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from calculators.core.term import Binary, Evaluation, Term
from calculators.core.unit import NONE, Unit
from calculators.core.writing import DIGITS, write, write_in

if TYPE_CHECKING:
    from calculators.envelope.look import Look

_MOST_DIGITS = 12
_WHOLE_DIGITS = 6


class NamedLine(Term):
    """A value with a name, shown in its `unit`: in that and no other prefix of it, where it is `fixed`."""

    def __init__(self, name: str, formula: Term, unit: Unit, look: Look, *, is_fixed: bool = False) -> None:
        self.name = name
        self.formula = formula
        self.parts = (formula,)
        self.unit = unit
        self.look = look
        self.is_fixed = is_fixed
        self.dimension = formula.dimension

    def words(self) -> str:
        return self.name

    def numbers(self, evaluation: Evaluation) -> str:
        """One digit more than is said aloud, so that the next step can be checked by hand."""
        value = evaluation.number(self)
        return write(value, self._unit_between, calendar=evaluation.calendar, digits=DIGITS + 1)

    @cached_property
    def _unit_between(self) -> Unit:
        return self.unit.without_noun

    def text(self, evaluation: Evaluation, value: float, digits: int = DIGITS) -> str:
        if self.is_fixed and self.unit.text not in {"", "%"}:
            return write_in(value, self.unit, calendar=evaluation.calendar, digits=digits)
        return write(value, self.unit, calendar=evaluation.calendar, digits=digits)

    def digits(self, evaluation: Evaluation) -> int:
        """As many as it takes to see each part of a sum: 1,000,003 is not 1 million where 3 was added."""
        formula, value = self.formula, evaluation.number(self)
        if self.dimension == NONE and value.is_integer() and abs(value) < 10**_WHOLE_DIGITS:
            return _WHOLE_DIGITS  # servers are counted, not rounded
        if not isinstance(formula, Binary) or formula.symbol not in "+−":
            return DIGITS
        parts = [abs(evaluation.number(part)) for part in formula.parts]
        total = abs(evaluation.number(self))
        if not total or not all(parts):
            return DIGITS
        for digits in range(DIGITS, _MOST_DIGITS):
            rounded = float(f"{total:.{digits - 1}e}")
            if abs(rounded - total) < min(parts) / 2:
                return digits
        return _MOST_DIGITS

    @cached_property
    def _words(self) -> str:
        return self.formula.words()

    def steps(self, evaluation: Evaluation, result: str) -> tuple[str, ...]:
        """The formula in words, then with its numbers, then the result."""
        return tuple(dict.fromkeys((self._words, self.formula.numbers(evaluation), result)))
