"""Numbers are said the way people say them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.core.reading import read
from calculators.core.unit import Calendar, parse_unit
from calculators.core.writing import round_to, write, write_exactly, write_in


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (463.0, "requests/s", "463 requests/s"),
        (1157.4, "requests/s", "1,160 requests/s"),
        (2.3148e6, "requests/s", "2.31 million requests/s"),
        (1, "servers", "1 server"),
        (0.99999, "servers", "1 server"),
        (2, "servers", "2 servers"),
        (0, "servers", "0 servers"),
        (0, "B", "0 B"),
        (0.5, "B", "0.5 B"),
        (999_960.0, "B", "1 MB"),
        (2048, "B", "2.05 kB"),
        (1.73e12, "B", "1.73 TB"),
        (625e6, "bit/s", "5 Gbit/s"),
        (625e6, "B/s", "625 MB/s"),
        (0.0834, "s", "83.4 ms"),
        (1e-9, "s", "1 ns"),
        (3600.0, "s", "1 hour"),
        (90_000.0, "s", "1.04 days"),
        (94_608_000.0, "s", "3 years"),
        (20 / 86_400, "/day", "20/day"),
        (0.9995, "%", "99.95%"),
        (0.9999999, "%", "99.99999%"),
        (0.42123, "%", "42.1%"),
        (2, "times", "2×"),
        (0.02 / 1e9, "$/GB", "$0.02/GB"),
        (12.5, "$", "$12.50"),
        (-12.5, "$", "-$12.50"),
        (0.2 / 3600, "$/hour", "$0.20/hour"),
        (12.6e6, "$", "$12.6 million"),
        (1160.4, "$", "$1,160"),
        (4.4e-7, "", "4.40 × 10^-7"),
        (1.234e33, "ids", "1.23 × 10^33 ids"),
    ],
)
def test_writes_as_people_say_it(value: float, unit: str, text: str) -> None:
    assert write(value, parse_unit(unit)) == text


@pytest.mark.parametrize("unit", ["s", "ms", "ns", "min", "GB", "$"])
def test_one_of_a_short_unit_keeps_its_name(unit: str) -> None:
    """It has no plural ending, though it may end in an s."""
    one = parse_unit(unit).scale(Calendar())

    assert write_in(one, parse_unit(unit)) == ("$1" if unit == "$" else f"1 {unit}")


def test_rates_of_sizes_count_the_period_they_name() -> None:
    assert write(1e12 / 86_400, parse_unit("B/day")) == "1 TB/day"


def test_binary_sizes_are_asked_for() -> None:
    assert write(2048, parse_unit("B"), binary=True) == "2 KiB"


def test_a_rounded_day_shows_in_rates_a_day() -> None:
    assert write(1.0, parse_unit("requests/day"), calendar=Calendar(day=100_000.0)) == "100,000 requests/day"


def test_exact_on_demand() -> None:
    assert write_exactly(20e6 / 86_400) == "231.481481481"


@given(st.floats(min_value=1e-9, max_value=1e17), st.sampled_from(["B", "s", "requests/s", "users", "B/s"]))
def test_what_is_written_reads_back_as_the_rounded_value(value: float, unit_text: str) -> None:
    unit = parse_unit(unit_text)
    text = write(value, unit, digits=6)
    if "10^" in text:
        return

    # Times are rounded in the unit they are shown in, and a plain number below a millionth is shown to three digits.
    assert math.isclose(read(text, unit).value, round_to(value, 6), rel_tol=2e-5)
