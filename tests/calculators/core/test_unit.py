"""Units multiply, periods follow the calendar, and bits are never taken for bytes."""

import pytest

from calculators.core.unit import BYTES, DOLLARS, SECONDS, Calendar, UnitError, parse_unit


@pytest.mark.parametrize(
    ("text", "written"),
    [("", "1"), ("users", "1"), ("B", "B"), ("B/s", "B/s"), ("requests/s", "1/s"), ("USD/GB/month", "USD/B/s")],
)
def test_dimensions(text: str, written: str) -> None:
    assert repr(parse_unit(text).dimension) == written


def test_powers_are_written_once() -> None:
    assert repr(BYTES * BYTES / SECONDS) == "B^2/s"
    assert repr(DOLLARS / DOLLARS) == "1"


def test_a_bit_is_an_eighth_of_a_byte() -> None:
    assert parse_unit("Mbit").factor * 8 == parse_unit("MB").factor


@pytest.mark.parametrize("text", ["Mb", "Gb", "kb/s"])
def test_what_could_be_bits_or_bytes_is_refused(text: str) -> None:
    with pytest.raises(UnitError, match="bits or bytes"):
        parse_unit(text)


@pytest.mark.parametrize(
    ("period", "days"), [("day", 1), ("week", 7), ("month", 365 / 12), ("quarter", 365 / 4), ("year", 365)]
)
def test_periods_in_days(period: str, days: float) -> None:
    assert Calendar().seconds(period) == days * 86_400


def test_an_unlisted_noun_is_refused_where_nouns_are_listed() -> None:
    assert parse_unit("user", nouns=("users",)).nouns == ("user",)
    with pytest.raises(UnitError, match="apples"):
        parse_unit("apples", nouns=("users",))
