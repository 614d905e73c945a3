"""The value of a term in a run: finite, and with its range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.summary import finite, summary
from calculators.envelope.outcome import ValueOutcome

if TYPE_CHECKING:
    from calculators.envelope.instance import InstanceFigure
    from calculators.envelope.line import NamedLine
    from calculators.envelope.valuation import Valuation


def value_of(term: NamedLine | InstanceFigure, middle: Valuation, sample: Valuation) -> ValueOutcome:
    """The middle, and the range where anything in it is uncertain; `OverflowError` for what is not finite."""
    at_middle = finite(middle.of(term))
    drawn = sample.numbers(term) if sample is not middle else at_middle
    return ValueOutcome(term, at_middle, drawn, summary(drawn), middle)
