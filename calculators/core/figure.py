"""Figures: what a calculator gives, each with the formula that leads to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from calculators.core.term import Evaluation, Term
from calculators.core.unit import UnitError, parse_unit
from calculators.core.writing import DIGITS, write

if TYPE_CHECKING:
    from calculators.core.quantity import Quantity
    from calculators.core.unit import Unit

_EXACT_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Source:
    """Where a formula or a number comes from."""

    title: str
    url: str = ""
    as_of: str = ""


class Figure(Term):
    """A named result; later formulas may use it as a term.

    What is `exact` is known to the last digit, such as a power of two, and said so where that is not too long.
    """

    def __init__(  # noqa: PLR0913 -- a figure has these parts
        self,
        id: str,  # noqa: A002 -- it is the figure's id in files and pages
        label: str,
        formula: Term,
        unit: str = "",
        *,
        short: str = "",
        source: Source | None = None,
        note: str = "",
        exact: bool = False,
        was: tuple[str, ...] = (),
    ) -> None:
        self.id = id
        self.was = was
        self.label = label
        self.formula = formula
        self.parts = (formula,)
        self.unit = parse_unit(unit)
        self.short = short or label.lower()
        self.source = source
        self.note = note
        self.exact = exact
        self.dimension = formula.dimension
        if self.unit.dimension != formula.dimension:
            raise UnitError(f"figure {id} is in {formula.dimension} and its unit {unit!r} in {self.unit.dimension}")

    def words(self) -> str:
        return self.short

    def numbers(self, evaluation: Evaluation) -> str:
        """One digit more than is said aloud, so that the next step can be checked by hand."""
        return self._text(evaluation, evaluation.number(self), DIGITS + 1, self._unit_between)

    @cached_property
    def _unit_between(self) -> Unit:
        return self.unit.without_noun

    def text(self, evaluation: Evaluation, value: float, digits: int = DIGITS) -> str:
        return self._text(evaluation, value, digits, self.unit)

    def bare(self, evaluation: Evaluation, value: float) -> str:
        """Without the noun of its unit, where that is known: 5,000/s."""
        return self._text(evaluation, value, DIGITS, self._unit_between)

    def _text(self, evaluation: Evaluation, value: float, digits: int, unit: Unit) -> str:
        if self.exact and abs(value) < 10**_EXACT_DIGITS:
            digits = max(digits, _EXACT_DIGITS)
        return write(value, unit, calendar=evaluation.calendar, binary=evaluation.binary, digits=digits)

    def steps(self, evaluation: Evaluation, result: str) -> tuple[str, ...]:
        """The formula in words, then with its numbers, then the result."""
        lines = (self.formula.words_when(evaluation), self.formula.numbers(evaluation), result)
        return tuple(dict.fromkeys(lines))


def at_middles(text: str, shown: str) -> str:
    """What steps lead to; where the middle of the draws is another, which middle this is.

    >>> at_middles("$3.29", "$3.31"), at_middles("$3.30", "$3.30")
    ('$3.29, with every range at its middle', '$3.30')
    """
    return text if text == shown else f"{text}, with every range at its middle"


@dataclass(frozen=True, slots=True)
class FigureResult:
    """A figure of one run: `middle` from the middles of all ranges, `draws` draw by draw where there are any."""

    figure: Figure
    middle: float
    draws: float | list[float]
    quantity: Quantity
    text: str
    low_text: str
    high_text: str
    middle_text: str
    evaluation: Evaluation

    @property
    def steps(self) -> tuple[str, ...]:
        """From the formula to the result, by the middles; written when asked for, because most stay folded away."""
        return self.figure.steps(self.evaluation, at_middles(self.middle_text, self.text))
