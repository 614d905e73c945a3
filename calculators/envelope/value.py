"""The value of a term in a run: finite, and with its range."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculators.core.draw import percentile
from calculators.core.quantity import Quantity
from calculators.envelope.outcome import ValueOutcome

if TYPE_CHECKING:
    from calculators.core.term import Value
    from calculators.envelope.instance import InstanceFigure
    from calculators.envelope.line import NamedLine
    from calculators.envelope.valuation import Valuation


def value_of(term: NamedLine | InstanceFigure, middle: Valuation, sample: Valuation) -> ValueOutcome:
    """The middle, and the range where anything in it is uncertain; `OverflowError` for what is not finite."""
    at_middle = finite(middle.of(term))
    drawn = sample.numbers(term) if sample is not middle else at_middle
    if isinstance(drawn, list):
        return ValueOutcome(term, at_middle, drawn, _summary(drawn), middle)
    return ValueOutcome(term, at_middle, at_middle, Quantity.exactly(_steady(at_middle)), middle)


def finite(value: Value) -> float:
    if not isinstance(value, (int, float)) or not math.isfinite(value):
        raise OverflowError
    return float(value)


def _summary(drawn: list[float]) -> Quantity:
    """The median and the 5% to 95% range."""
    ordered = sorted(drawn)
    finite(ordered[0])
    finite(ordered[-1])
    return Quantity(*(_steady(percentile(ordered, share)) for share in (0.05, 0.5, 0.95)))


def _steady(value: float) -> float:
    """Twelve digits: beyond them, two machines' logarithms may differ."""
    return float(f"{value:.12g}")
