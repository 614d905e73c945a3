"""How long a day, a month and a year count: as usual, or as somebody says."""

from __future__ import annotations

import pytest

from calculators.catalogue import find
from calculators.core.convention import DAY, MONTH, YEAR, calendar
from calculators.core.link import fragment
from calculators.core.problem import InputError
from calculators.core.run import run
from calculators.core.unit import Calendar
from calculators.envelope.run import run_envelope

HOUR = 3_600.0
PERIODS = {"day": DAY, "month": MONTH, "year": YEAR}


@pytest.mark.parametrize(
    ("period", "text", "key"),
    [
        ("day", "86400", "86400"),
        ("day", "24 h", "86400"),
        ("day", "86,400 s", "86400"),
        ("day", "100k", "100000"),
        ("day", "10^5", "100000"),
        ("day", "100,000 s", "100000"),
        ("day", " 25  h", "25 h"),
        ("month", "year/12", "year/12"),
        ("month", "365/12 days", "year/12"),
        ("month", "30d", "30"),
        ("month", "30 days", "30"),
        ("month", "2500000s", "2500000"),
        ("month", "2.5 million seconds", "2500000"),
        ("month", "31", "31"),
        # The same as 30 days until a day is rounded.
        ("month", "2592000 s", "2592000 s"),
        ("year", "365 days", "365"),
        ("year", "365.25", "365.25"),
        ("year", "366", "366"),
    ],
)
def test_a_length_is_an_option_or_stays_as_it_was_typed(period: str, text: str, key: str) -> None:
    assert PERIODS[period].read(text, Calendar()).middle == key


@pytest.mark.parametrize(
    ("chosen", "seconds"),
    [
        ({}, (24 * HOUR, 730 * HOUR, 8_760 * HOUR)),
        ({"day": "25h"}, (25 * HOUR, 25 * HOUR * 365 / 12, 25 * HOUR * 365)),
        ({"day": "100000", "month": "28 days"}, (1e5, 2.8e6, 3.65e7)),
        ({"day": "100000", "month": "2592000 s"}, (1e5, 2_592_000, 3.65e7)),
        ({"year": "365.25"}, (24 * HOUR, 730.5 * HOUR, 8_766 * HOUR)),
        ({"month": "2500000", "year": "366 days"}, (24 * HOUR, 2.5e6, 8_784 * HOUR)),
    ],
)
def test_what_is_chosen_makes_the_calendar(chosen: dict[str, str], seconds: tuple[float, ...]) -> None:
    made = calendar(chosen)

    assert [made.seconds(period) for period in ("day", "month", "year")] == pytest.approx(seconds, rel=1e-12)


@pytest.mark.parametrize(
    "text", ["soon", "", "5 MB", "25", "2", "0 s", "-1 day", "24..25 h", "1e9 s", "nan", "9" * 500]
)
def test_what_is_no_length_of_a_day_is_refused_with_what_would_be(text: str) -> None:
    with pytest.raises(InputError, match=r"^A day counts: .* or another length, in seconds or days\.$"):
        run(find("traffic"), {"day": text})


def test_a_length_of_ones_own_counts_is_told_and_stays_in_the_link() -> None:
    """20 million a day over 90,000 s are 222.2/s."""
    result = run(find("traffic"), {"day": "25h"})

    assert result.figure("average").quantity.value == pytest.approx(20e6 / 90_000)
    assert result.figure("average").steps[1] == "20 million/day ÷ 90,000 s"
    assert fragment(result.calculator, result.inputs.texts).endswith("&day=25h")


@pytest.mark.parametrize("name", ["traffic", "bandwidth", "storage", "availability", "errorbudget"])
def test_whatever_is_said_of_a_day_a_month_or_a_year_has_all_three(name: str) -> None:
    assert {DAY, MONTH, YEAR} <= {*find(name).conventions}


def test_downtime_is_that_of_the_year_and_the_month_chosen() -> None:
    """A thousandth of 8,766 hours, and of 2.5 million seconds."""
    given = {"availability": "99.9%", "copies": "1", "chain": "100%", "year": "365.25", "month": "2.5M"}
    result = run(find("availability"), given)

    assert result.figure("year").quantity.value == pytest.approx(8.766 * HOUR)
    assert result.figure("year").steps[1] == "0.1% × 8,766 hours"
    assert result.figure("month").quantity.value == pytest.approx(2_500)
    assert result.figure("month").steps[1] == "0.1% × 2.5 million s"


def test_growth_a_year_is_over_the_year_chosen() -> None:
    """Ten years of 365.25 days at no growth: as many items as there are days."""
    given = {"items": "1/day", "retention": "10 years", "ahead": "10 years", "growth": "0%", "year": "365.25 days"}

    assert run(find("storage"), given).figure("count").quantity.value == pytest.approx(3_652.5)
    doubled = run(find("storage"), given | {"growth": "100%", "retention": "1 year", "ahead": "1 year"})
    # The mean of 2^t over a year is 1 / ln 2.
    assert doubled.figure("count").quantity.value == pytest.approx(365.25 * 1.442695040888963)


def test_an_envelope_says_it_once_for_its_calculators_too() -> None:
    text = "year = 366 days\nday = 25 h\na = 1 year in s\nt: traffic\n  users = 1M\nb = t.average\n"
    run_ = run_envelope(text)

    assert not run_.problems
    assert run_.values["a"].quantity.value == pytest.approx(366 * 90_000)
    assert run_.values["b"].quantity.value == pytest.approx(20e6 / 90_000)
