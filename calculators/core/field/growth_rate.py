"""A field that takes a rate of growth: `8%`, or with its period, `8% a month`, `50%/year`, `12% yearly`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from calculators.core.field.number import Number
from calculators.core.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.core.unit import Calendar

type Period = Literal["month", "year"]

_PERIOD = re.compile(
    r"\s*(?:/|\b(?:per|an?|each|every)\b)?\s*\b(mo|mth|month|months|monthly|m\.o\.m|mom|y|yr|year|yearly|annually|yoy)$",
    re.IGNORECASE,
)
# Doubling every year, and every 6 months.
_DOUBLES = re.compile(r"\s*doubl(?:es|ing)\s*([1-9][0-9]?)?\s*$", re.IGNORECASE)
_MONTHS = 12
# Beyond every field's bounds, and small enough to be compounded.
_MOST = 1e6


def period_in(text: str) -> Period | None:
    """The period that a rate of growth names.

    >>> period_in("8% a month"), period_in("50%/year"), period_in("12% yearly"), period_in("8%")
    ('month', 'year', 'year', None)
    """
    named = _PERIOD.search(text.strip())
    if named is None:
        return None
    return "month" if named.group(1).lower().startswith("m") else "year"


class GrowthRate(Number):
    """Growth in each of one period; what is said of the other period is compounded to it."""

    every: Period | None = None

    def _single(self, text: str, calendar: Calendar) -> Quantity:
        named = period_in(text)
        if named is None:
            return super()._single(text, calendar)
        once = _PERIOD.sub("", text.strip())
        if doubles := _DOUBLES.match(re.sub(r"(?:every|each|in)(?=\s*[0-9]*$)", "", once)):
            rate = Quantity.exactly(2 ** (1 / int(doubles.group(1) or 1)) - 1)
        else:
            rate = super()._single(once, calendar)
        if self.every in {None, named}:
            return rate
        periods = 1 / _MONTHS if named == "year" else _MONTHS
        ends = (min(max(one, -1.0), _MOST) for one in (rate.low, rate.value, rate.high))
        return Quantity(*((1 + one) ** periods - 1 for one in ends))


class MonthlyGrowth(GrowthRate):
    """Growth in each month."""

    every = "month"


class YearlyGrowth(GrowthRate):
    """Growth in each year."""

    every = "year"


class GrowthByChoice(GrowthRate):
    """Growth in each of the periods that is chosen as `known`; a text that names one asks for it."""

    def asks_for(self, text: str) -> Mapping[str, str]:
        named = period_in(text)
        return {"known": named} if named else {}
