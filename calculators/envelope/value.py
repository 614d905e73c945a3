"""The value of a term in a run: finite, and with its range."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from calculators.core.summary import finite, summary
from calculators.envelope.assumption import Assumption
from calculators.envelope.line import NamedLine
from calculators.envelope.outcome import ValueOutcome

if TYPE_CHECKING:
    from calculators.core.quantity import Quantity
    from calculators.core.term import Term
    from calculators.envelope.instance import InstanceFigure
    from calculators.envelope.valuation import Valuation


def value_of(term: NamedLine | InstanceFigure, middle: Valuation, sample: Valuation) -> ValueOutcome:
    """The middle, and the range where anything in it is uncertain; `OverflowError` for what is not finite."""
    at_middle = finite(middle.of(term))
    drawn = sample.numbers(term) if sample is not middle else at_middle
    found = summary(drawn)
    if isinstance(drawn, list) and (written := _written(term)):
        # The draws come within a hair of the ends, and a person reads what was typed.
        found = replace(found, low=written.low, high=written.high)
    return ValueOutcome(term, at_middle, drawn, found, middle)


def _written(term: Term) -> Quantity | None:
    """The range that a line repeats as somebody typed it."""
    while isinstance(term, NamedLine):
        term = term.formula
    return term.quantity if isinstance(term, Assumption) else None
