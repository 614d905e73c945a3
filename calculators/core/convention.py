"""Conventions: rules of thumb that change a result and are therefore chosen in the open.

A calculator names those it depends on; they are fields like any other, so they show in the form and stay in the link.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.field.choice import Choice, Option
from calculators.core.field.period import Period, seconds
from calculators.core.unit import Calendar

if TYPE_CHECKING:
    from collections.abc import Mapping

DAY = Period(
    "day",
    "A day counts",
    Option("86400", "86,400 s"),
    Option("100000", "100,000 s", ("100k", "10^5", "1e5")),
    why="24 × 60 × 60 = 86,400. Rounding to 100,000 makes mental arithmetic easy and every rate 14% too low.",
)

MONTH = Period(
    "month",
    "A month counts",
    Option("year/12", "365/12 days"),
    Option("30", "30 days"),
    Option("2500000", "2.5 million s"),
    why="A twelfth of a year is 30.4 days. Bills and objectives often use 30; 2.5 million seconds is the round one.",
)

YEAR = Period(
    "year",
    "A year counts",
    Option("365", "365 days"),
    Option("365.25", "365.25 days"),
    why="With its leap days a year has 365.25 on average. That is 0.07% more, and seldom worth a word.",
)

SIZES = Choice(
    "sizes",
    "Sizes are shown in",
    Option("decimal", "kB, MB, GB"),
    Option("binary", "KiB, MiB, GiB"),
    why="kB is 1,000 bytes and KiB 1,024. Disks and networks are sold in the first, memory is counted in the second.",
)


def calendar(chosen: Mapping[str, str]) -> Calendar:
    """The calendar that the chosen conventions make.

    >>> calendar({"day": "100000", "month": "30"}).seconds("month")
    3000000.0
    >>> calendar({"year": "365.25 days"}).seconds("month") / 86_400
    30.4375
    """
    day = seconds("day", chosen.get("day", "86400"), 86_400.0)
    month = chosen.get("month", "year/12")
    return Calendar(
        day,
        None if month == "year/12" else seconds("month", month, day),
        seconds("year", chosen.get("year", "365"), day) / day,
    )
