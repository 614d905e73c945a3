"""A choice of how long a day, a month or a year counts."""

from __future__ import annotations

from functools import lru_cache

from calculators.core.field.choice import Choice, Option
from calculators.core.field.meaning import Meaning
from calculators.core.problem import Unreadable
from calculators.core.reading import read
from calculators.core.unit import Calendar, parse_unit


class Period(Choice):
    """How long a day, a month or a year counts: what an option says, or any other length."""

    def option(self, key: str) -> Option:
        return next((option for option in self.options if option.key == key), Option(key, key))

    def read(self, text: str, calendar: Calendar) -> Meaning:
        try:
            lengths = _lengths(self.id, text)
        except Unreadable:
            try:
                return super().read(text, calendar)
            except Unreadable as error:
                raise Unreadable(f"{str(error)[:-1]}, or another length, in seconds or days.") from None
        same = (one.key for one in self.options if "/" not in one.key and _lengths(self.id, one.key) == lengths)
        return Meaning(next(same, " ".join(text.split())))


def _lengths(period: str, text: str) -> tuple[float, float]:
    """With a day as it is and a rounded one: 30 days and 2,592,000 s are the same with the first only."""
    return seconds(period, text, 86_400.0), seconds(period, text, 100_000.0)


@lru_cache(64)
def seconds(period: str, text: str, day: float) -> float:
    """A length with a day of so many seconds; a bare number counts seconds, or days of which there are many."""
    days = Calendar(day)
    usual = days.seconds(period)
    for unit in ("s",) if period == "day" else ("s", "days"):
        length = read(text, parse_unit(unit), calendar=days)
        if length.low == length.high and usual / 10 < length.low < usual * 10:
            return length.low
    raise Unreadable("is not such a length")
