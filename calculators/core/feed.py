"""What a calculator's field takes from elsewhere: kept within its bounds, and said as one would type it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculators.core.draw import percentile
from calculators.core.inputs import Fed
from calculators.core.problem import Unreadable
from calculators.core.unit import Calendar
from calculators.core.writing import round_to, write

if TYPE_CHECKING:
    from calculators.core.field.number import Number

_HAIR = 1e-11


def within(taking: Number, value: float | list[float]) -> float | list[float]:
    """Beyond a field's bounds its formulas need not hold, so what is out there stands at the bound."""
    if isinstance(value, list):
        if min(value) < taking.least or max(value) > taking.most:
            return [min(taking.most, max(taking.least, one)) for one in value]
        return value
    return min(taking.most, max(taking.least, value))


def feed(taking: Number, text: str, middle: float, drawn: float | list[float]) -> Fed:
    """A value for a field, with the text that would feed it by hand, so that a link to the one calculator agrees."""
    kept = within(taking, drawn)
    return Fed(_text(taking, text, middle, kept), middle, kept)


def _text(taking: Number, text: str, middle: float, drawn: float | list[float]) -> str:
    if _reads_as(taking, text, middle):
        return text
    if not isinstance(drawn, list):
        return _typed(taking, middle)
    ordered = sorted(drawn)
    low, high = (_typed(taking, round_to(percentile(ordered, at), 4)) for at in (0.05, 0.95))
    return f"{low}..{high}"


def _typed(taking: Number, value: float) -> str:
    """As short as it can be said exactly: `5.84 TB` rather than all its bytes."""
    short = write(value, taking.unit)
    return short if _reads_as(taking, short, value) else taking.exact_text(value, Calendar())


def _reads_as(taking: Number, text: str, value: float) -> bool:
    try:
        return math.isclose(taking.quantity(text, Calendar()).value, value, rel_tol=_HAIR)
    except Unreadable:
        return False
