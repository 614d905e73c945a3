"""What the factors of a product say together: a period's length, months that are counted, billions.

Each value is worked out by hand, in base units.
"""

from __future__ import annotations

import pytest

from calculators.envelope.run import run_envelope
from tests.calculators.envelope.asked import DAY, said, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("v = 2 TB per day / 86400 s", 2e12 / DAY),
        ("v = 100M/day / 24 / 3600", 1e8 / DAY),
        ("v = 100M/day / (24 * 60 * 60)", 1e8 / DAY),
        ("v = 100M/day / 10^5", 1e3),
        ("v = 100M / 10^5 seconds in a day", 1e3),
        # Another way to say the same rate.
        ("v = 300 MB/s × 86,400 s/day", 300e6),
        ("v = 100/s × 3600 s/hour × 24 hours/day × 365 days/year", 100),
        ("v = 1M/s × 23 hours/day", 1e6 * 23 / 24),
        ("cost = $0.1/hour × 24 hours/day\nv = cost × 30 days", 72),
        ("posts = 2M/day\nv = posts × 365 days/year × 5 years", 2e6 * 1825),
        # A line is no period's length, whatever its number.
        ("servers = 30\nv = 2 TB/day × servers", 60e12 / DAY),
        ("clients = 52\nv = 3 GB/week × clients", 156e9 / (7 * DAY)),
        ("servers = 100000\nv = 5M/day ÷ servers", 50 / DAY),
        ("v = $0.1/hour × 24 hours/day × 30 days", 72),
        ("v = 100M/day / 100,000 s", 1e3),
        ("s in a day = 86400\nv = 100M/day / s in a day", 1e8 / DAY),
        ("v = 2500M/month / 2.5M", 1e3),
        ("v = 365/year / 365", 1 / DAY),
        ("month = 30 days\nv = 2592M/month / 2592000", 1e3),
        ("v = 5.184M/day / 24 / 60 / 60", 60),
        ("month = 30 days\nv = 2592M/month / 30 / 24 / 3600", 1e3),
        # Twenty-four servers, and no hours.
        ("v = 24M/day / 24 servers / 3", 1e6 / 3 / DAY),
        ("servers = 24\nv = 24M/day / servers", 1e6 / DAY),
        ("hours per day = 24\nv = 24M/day / hours per day", 1e6 / 3_600),
        ("hourly = 24M/day / 24\nv = hourly", 1e6 / 3_600),
        ("QPS = 6M/minute / 60\nv = QPS", 1e5),
        ("daily = 3 TB/month ÷ 30\nmonth = 30 days\nv = daily", 1e11 / DAY),
        ("requests per month = 6M/year ÷ 12\nyear = 360 days\nv = requests per month", 5e5 / (30 * DAY)),
        ("v = 5k/s × 86400", 432e6),
        ("v = 5k/s × 60 × 60 × 24", 432e6),
        ("v = 5k/s × 24 × 3600", 432e6),
        ("v = 5k/s × 60", 300e3),
        ("v = 3 TB/day × 365 × 5", 3e12 * 1825),
        ("v = 3 TB/day × 30 × 12", 3e12 * 360),
        ("v = $0.10/hour × 24 × 30", 72),
        ("v = $0.10/hour × 730", 73),
    ],
)
def test_the_length_of_a_period_is_read_as_one(text: str, expected: float) -> None:
    assert value(text) == pytest.approx(expected)


def test_the_name_of_a_line_says_which_period_it_is_about() -> None:
    run = run_envelope("bill = $500/month\nyearly bill = bill × 12\nlogs = 2 GB/day\nlogs of a month = logs × 30")

    assert [run.values[name].text for name in ("yearly bill", "logs of a month")] == ["$6,000", "60 GB"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("v = 500M × 5 years × 12 months", 3e10),
        ("v = 500M/month × 5 years × 12 months", 3e10),
        ("v = 3 years × 12 × 20M", 7.2e8),
        ("v = 500 hours × 60 min × 50MB", 1.5e12),
        ("v = 20 GB × 12 months × 5", 1.2e12),
        ("v = 40 messages × 365 days", 14_600),
        ("v = 3 GB + (2% × 3 GB × 365)", 24.9e9),
        # Times, as before.
        ("v = 3 × 30 days", 90 * DAY),
        ("v = 2/day × 24 hours × 30 days", 60),
        ("v = 20 GB × 12 months × $0.02/GB/month", 4.8),
        ("v = 256K / 30 MB/s", 256e3 / 30e6),
        ("v = 30 × 10 ms + 30 × 256K / 30 MB/s", 0.3 + 0.256),
    ],
)
def test_months_are_counted_where_they_are_no_time(text: str, expected: float) -> None:
    assert value(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("v = 1B × 10 / 10^5", 1e5),
        ("SLO = 99.9%\nv = (1 - SLO) * 1B", 1e6),
        ("v = 1B + 500M", 1.5e9),
        ("v = 1B × 35 / 7 = 5 billion", 5e9),
        ("v = 20% of 5B", 1e9),
        ("v = 10B/day in 1/s", 1e10 / DAY),
        ("size = 50B\nv = 1M × size", 5e7),
        ("v = 8B + 4B + 140B", 152),
        ("keys = 10M × 8B\nv = keys", 8e7),
        ("v = 3 × 8 B", 24),
    ],
)
def test_a_b_that_can_be_no_byte_is_a_billion(text: str, expected: float) -> None:
    assert value(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("v = 1B × 10", "Is “1B” a billion or bytes? Write 1bn, or 1 B where it stands."),
        ("total = 3B", "Is “3B” a billion or bytes?"),
        ("some = 4B\nv = some × 10 / 86400", "Is “4B” a billion or bytes?"),
        ("some = 4B\nusers = some × 10", "Is “4B” a billion or bytes?"),
    ],
)
def test_a_b_that_could_be_either_is_asked_back(text: str, sentence: str) -> None:
    assert sentence in said(text)
