"""Everything people type is read, and what cannot be read is refused with a reason."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quantiphy import Quantity

from calculators.core.problem import Unreadable
from calculators.core.reading import read
from calculators.core.unit import Calendar, parse_unit

DAY = 86_400


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("1M", "users", 1e6),
        ("1.5 million", "users", 1.5e6),
        ("1.5 million users", "users", 1.5e6),
        ("200k", "users", 2e5),
        ("10m", "users", 1e7),
        ("2 lakh", "users", 2e5),
        ("3 crore", "users", 3e7),
        ("5B", "users", 5e9),
        ("1e6", "users", 1e6),
        ("10^6", "users", 1e6),
        ("5*10^6", "users", 5e6),
        ("5 × 10^6", "users", 5e6),
        ("1_000_000", "users", 1e6),
        ("1,000,000", "users", 1e6),
        ("1\N{NO-BREAK SPACE}M", "users", 1e6),
        (".5", "x", 0.5),
        ("3×", "x", 3),
        ("500 KB", "B", 5e5),
        ("500 kB", "B", 5e5),
        ("2 KiB", "B", 2048),
        ("1.5M", "B", 1.5e6),
        ("3 bytes", "B", 3),
        ("3 kilobytes", "B", 3e3),
        ("3 megabytes", "B", 3e6),
        ("3 gigabytes", "B", 3e9),
        ("3 terabytes", "B", 3e12),
        ("3 petabytes", "B", 3e15),
        ("1 cent", "$", 0.01),
        ("5 cents", "$", 0.05),
        ("8 Mbit", "B", 1e6),
        ("100 Mbit/s", "B/s", 12.5e6),
        ("100 Mbps", "B/s", 12.5e6),
        ("1 TB/day", "B/s", 1e12 / DAY),
        ("20/day", "/day", 20 / DAY),
        ("20", "/day", 20 / DAY),
        ("20 per day", "/day", 20 / DAY),
        ("20 messages a day", "messages/day", 20 / DAY),
        ("7/week", "/day", 1 / DAY),
        ("12 requests/min", "requests/s", 0.2),
        ("3 years", "s", 3 * 365 * DAY),
        ("1 month", "s", 365 * DAY / 12),
        ("150 ms", "s", 0.15),
        ("99.95%", "%", 0.9995),
        ("99.95", "%", 0.9995),
        ("3 nines", "%", 0.999),
        ("five nines", "%", 0.99999),
        ("$0.02/GB", "$/GB", 0.02 / 1e9),
        ("10:1", "", 10),
        ("1:4", "", 0.25),
        ("-5", "x", -5),
        ("5000 req/s", "requests/s", 5000),
        ("5000 ops/s", "writes/s", 5000),
        ("5k qps", "reads/s", 5000),
        ("5,000 rps", "requests/s", 5000),
        ("2 million requests per day", "requests/s", 2e6 / DAY),
        ("5 per user per day", "/day", 5 / DAY),
        ("60 milliseconds", "s", 0.06),
        ("10 msec", "ms", 0.01),
        ("250 microseconds", "s", 250e-6),
        ("5 yrs", "s", 5 * 365 * DAY),
        ("$0.02/GB-month", "USD/GB/month", 0.02 / 1e9 / (365 * DAY / 12)),
        ("$0.02 per GB-month", "USD/GB/month", 0.02 / 1e9 / (365 * DAY / 12)),
        ("$0.02 per GB per month", "USD/GB/month", 0.02 / 1e9 / (365 * DAY / 12)),
        ("0.09/GB", "USD/GB", 0.09 / 1e9),
        ("0.09 per GB", "USD/GB", 0.09 / 1e9),
        ("$75000", "USD/month", 75_000 / (365 * DAY / 12)),
        ("75k USD", "USD/month", 75_000 / (365 * DAY / 12)),
        ("50TB", "B/month", 50e12 / (365 * DAY / 12)),
        ("10 Gbit", "bit/s", 1.25e9),
        ("1 every 30 s", "requests/s", 1 / 30),
        ("once every 5 minutes", "requests/s", 1 / 300),
        ("one every second", "requests/s", 1),
        ("100 requests per 10 minutes", "requests/s", 1 / 6),
        ("twice a day", "/day", 2 / DAY),
        ("a million", "users", 1e6),
        ("half a million", "users", 5e5),
        ("10 000 000", "users", 1e7),
        ("1'500", "users", 1500),
        ("~200k", "users", 2e5),
        ("about 2 TB", "B", 2e12),
        ("7-day", "s", 7 * DAY),
        ("US$5", "USD", 5),
        ("2 MB each", "B", 2e6),
        ("100 to 1", "", 100),
        ("90/10", "", 9),
        ("1 in 100", "%", 0.01),
        ("one in a million", "%", 1e-6),
        ("1/8", "%", 0.125),
        ("1/4 of", "%", 0.25),
        ("1/4 of all requests", "%", 0.25),
        ("25% of the price", "%", 0.25),
        ("1 out of 4", "%", 0.25),
        ("90/10", "%", 0.9),
        ("20:80", "%", 0.2),
        ("0.01 = 1%", "%", 0.01),
        ("5 percent", "%", 0.05),
        ("5 per cent", "%", 0.05),
        ("0.5%", "%", 0.005),
        ("3 tellers", "servers", 3),
        ("10M daily users", "users", 1e7),
        ("7 customers per hour", "requests/s", 7 / 3600),
        ("300M tweets per day", "/day", 300e6 / DAY),
        ("20 daily", "/day", 20 / DAY),
        ("60 IOPS", "requests/s", 60),
        ("0", "%", 0),
        ("1", "%", 0.01),
    ],
)
def test_reads_what_people_type(text: str, unit: str, value: float) -> None:
    assert math.isclose(read(text, parse_unit(unit)).value, value, rel_tol=1e-12)


@pytest.mark.parametrize("count", range(1, 16))
def test_so_many_nines_are_that_share_and_no_other(count: int) -> None:
    assert read(f"{count} nines", parse_unit("%")).value == float(f"0.{'9' * count}")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1M..5M", 1e6, 5e6),
        ("1..5M", 1e6, 5e6),
        ("1M to 5M", 1e6, 5e6),
        ("1M … 5M", 1e6, 5e6),
        ("1-5M", 1e6, 5e6),
        ("1M – 5M", 1e6, 5e6),
        ("1e6-5e6", 1e6, 5e6),
        ("3M ± 2M", 1e6, 5e6),
        ("3 ± 2 million", 1e6, 5e6),
        ("4M ± 25%", 3e6, 5e6),
    ],
)
def test_reads_ranges(text: str, low: float, high: float) -> None:
    quantity = read(text, parse_unit("users"))

    assert (quantity.low, quantity.high) == (low, high)
    assert low < quantity.value < high


def test_a_unit_behind_a_range_holds_for_both_ends() -> None:
    quantity = read("100..200 ms", parse_unit("s"))

    assert (quantity.low, quantity.high) == (0.1, 0.2)


@pytest.mark.parametrize(
    ("text", "unit", "reason"),
    [
        ("", "users", "is empty"),
        ("   ", "users", "is empty"),
        ("abc", "users", "does not start with a number"),
        ("nan", "users", "does not start with a number"),
        ("inf", "users", "does not start with a number"),
        ("١٢", "users", "does not start with a number"),
        ("1e400", "users", "too large"),
        ("9" * 81, "users", "longer than"),
        ("x" * 100_000, "users", "longer than"),
        ("10 milion", "users", "“milion”"),
        ("20 mintues", "/day", "“mintues”"),
        ("2 dozen users", "users", "“dozen users”"),
        ("5 GBs", "users", "“GBs”"),
        ("10 bits per item", "B", "“bits/item”"),
        ("2 hours of work", "users", "“hours of work”"),
        ("1,5", "users", "comma"),
        ("0.01", "%", "could be 1% or 0.01%"),
        ("0.999", "%", "could be 99.9% or 0.999%"),
        (".5", "%", "could be 50% or .5%"),
        ("0.01..0.05", "%", "could be 1% or 0.01%"),
        ("0.01 = 2%", "%", "two different shares"),
        ("1 in 0", "%", "not a share of anything"),
        ("1 in many", "%", "does not start with a number"),
        ("2 apples in 10", "%", "1 in 100"),
        ("1/4 of 20 apples", "%", "1 in 100"),
        ("5 every 0 s", "requests/s", "divided by nothing"),
        ("500 MB", "B/s", "is in MB, and this field is in B/s"),
        ("5000 requests", "requests/s", "says no time: for a rate, write 5,000 requests/s"),
        ("250 billion rows", "/day", "says no time: for a rate, write 250 billion rows/day"),
        ("80M links", "keys/month", "says no time: for a rate, write 80 M links/month"),
        ("20 messages", "messages/day", "says no time: for a rate, write 20 messages/day"),
        ("5%", "/day", "is in %, and this field is in /day"),
        ("5 reads/s", "writes/s", "“reads/s”"),
        ("5 ± ", "users", "“±”"),
        ("5 Mb", "B", "bits or bytes"),
        ("5 s", "B", "is in s, and this field is in B"),
        ("5m", "s", "“m”"),
        ("5B", "s", "is in B"),
        ("$5", "users", "is in $"),
        ("1..", "users", "one end missing"),
        ("..5", "users", "one end missing"),
        ("1..2..3", "users", "more than one range"),
        ("5..1", "users", "first number is above"),
        ("10:0", "", "ratio"),
        ("1:2:3", "", "“:2:3”"),
        ("2:1", "B", "is a ratio"),
        ("3 nines", "B", "nines"),
        ("0 nines", "%", "counts nines"),
        ("-3 nines", "%", "counts nines"),
        ("16 nines", "%", "counts nines"),
        ("$3 nines", "%", "“nines” after the number"),
        ("1;drop table", "users", "drop table"),
    ],
)
def test_refuses_with_a_reason(text: str, unit: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason.replace("$", r"\$")):
        read(text, parse_unit(unit))


def test_the_calendar_changes_what_a_day_is() -> None:
    assert read("20/day", parse_unit("/day"), calendar=Calendar(day=100_000.0)).value == 20 / 100_000


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    for unit in ("users", "B", "s", "%", "$/GB", "requests/s"):
        try:
            quantity = read(text, parse_unit(unit))
        except Unreadable:
            continue
        assert all(math.isfinite(value) for value in (quantity.low, quantity.value, quantity.high))


_DECIMAL, _BINARY = ("", "k", "M", "G", "T", "P"), ("Ki", "Mi", "Gi", "Ti", "Pi", "Ei")
_PREFIXED = (
    [("x", prefix) for prefix in _DECIMAL]
    + [("B", f" {prefix}B") for prefix in (*_DECIMAL, "E", *_BINARY)]
    + [("bit", f" {prefix}bit") for prefix in (*_DECIMAL, "E", *_BINARY)]
    + [("s", f" {prefix}s") for prefix in ("", "m", "µ", "u", "n")]
)


@given(st.integers(1, 999_999), st.integers(0, 4), st.sampled_from(_PREFIXED))
def test_prefixes_are_read_as_quantiphy_reads_them(digits: int, places: int, measured: tuple[str, str]) -> None:
    unit, suffix = measured
    text = f"{digits / 10**places:.{places}f}{suffix}"
    expected = float(Quantity(text, binary=True)) / (8 if unit == "bit" else 1)

    assert math.isclose(read(text, parse_unit(unit)).value, expected, rel_tol=1e-12)
