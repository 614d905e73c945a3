"""Parts of a whole, so many times, and a line called each: as people say them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calculators.envelope.run import run_envelope
from tests.calculators.envelope.asked import DAY, said, value


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("twice 5 GB", 10e9),
        ("double the people", 6),
        ("twice as many as people", 6),
        ("half the people", 1.5),
        ("8640M / 86400 in 1/s", 100_000),
        ("8640M / 86,400 × 3 in rps", 300_000),
        ("2 TB / 100,000 in MB/s", 20e6),
        ("round up(log(365B; 62))", 7),
        ("1 GB over 1 Gbit/s", 8),
        ("Triple (people + 1) + 2", 14),
        ("10 − twice people", 4),
        ("8 bytes id, 140 bytes text", 148),
        ("8 bytes id, 140 bytes text, and 8 bytes date", 156),
        ("8 bytes and 1 kB", 1008),
        ("1/3 of 60M", 20e6),
        ("1 / 3 of 60M", 20e6),
        ("3/4 of 20 TB", 15e12),
        ("half of 20M users", 10e6),
        ("Half of 20M", 10e6),
        ("a half of 20M", 10e6),
        ("a third of 60M", 20e6),
        ("one third of 60M", 20e6),
        ("a quarter of 20 TB", 5e12),
        ("two thirds of 60M/day", Fraction(40_000_000, DAY)),
        ("two-thirds of 60M", 40e6),
        ("three quarters of 20", 15),
        ("a fifth of 20 + a tenth of 20", 6),
        ("10 − half of 4", 8),
        ("60M × 1/3 of 3", 60e6),
        ("1/3 of 30%", 0.1),
        ("1/3 of 1 kB and 2/3 of 2 kB", Fraction(5000, 3)),
        ("half of 1 kB and 50% of 2 kB", 1500),
        ("10/5/2", 1),
    ],
)
def test_a_part_of_something_is_read_as_it_is_said(expression: str, expected: float) -> None:
    assert value(f"people = 3\nv = {expression}") == pytest.approx(float(expected), rel=1e-12)


def test_a_rate_of_a_rate_is_refused() -> None:
    assert "This has its time twice" in said("v = 4000/s × 0.5 kB per day")
    assert "This is a plain number." in said("v = 5M in 1/s")


def test_only_sizes_are_a_list_and_what_a_function_takes_is_none() -> None:
    assert value("v = min(8 MB, 1 MB)") == 1e6
    assert said("v = 8 users, 140 bytes").startswith("Line 1, column 12: “, 140 bytes” is not understood here.")
    assert said("v = 8 bytes, 3 users").startswith("Line 1, column 12: “, 3 users” is not understood here.")
    assert "A number comes before what it counts: 8 users new." in said("v = new 8 users × 2")


@pytest.mark.parametrize(
    "sizes",
    ["1 KB (json), 200 bytes compressed", "1 KB, 200 bytes", "64 bits, 8 bytes", "2 MB raw and 300 KB avg"],
)
def test_one_size_said_twice_is_no_list(sizes: str) -> None:
    assert "or both together? Write one of them" in said(f"v = {sizes}")


def test_fields_are_a_list_whatever_they_are_called() -> None:
    assert value("v = 8 bytes, 140 bytes, 8 bytes") == 156
    assert value("v = 8 bytes id, 1 KB json") == 1008


def test_shares_at_a_size_are_a_mixture() -> None:
    # 0.2 × 500,000 + 0.8 × 10,000
    assert value("v = 20% at 0.5 MB and 80% at 10 kB") == pytest.approx(108e3)
    assert value("v = 20% @ 0.5 MB, 80% @ 10 kB") == pytest.approx(108e3)
    assert "“at 0.5 MB” is not understood here" in said("v = 20% at 0.5 MB")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("5-10 MB", "5..10 MB"),
        ("5MB–10MB", "5MB..10MB"),
        ("~5 million - 10 million", "5 million..10 million"),
        ("50-100K", "50..100K"),
        ("5-10%", "5..10%"),
        ("10-20 users", "10..20 users"),
        ("1-5%", "1..5%"),
    ],
)
def test_two_ends_with_a_dash_are_no_difference(text: str, written: str) -> None:
    assert f"Is this a range? Write {written}." in said(f"v = {text}")
    run = run_envelope(f"v = {written}")
    assert not run.problems
    assert run.values["v"].middle > 0


def test_a_difference_is_one() -> None:
    assert value("v = 10 MB - 5 MB") == 5e6
    assert value("v = 1 - 99.9%") == pytest.approx(0.001)
    assert value("v = 3 - 5") == -2
    assert value("v = 200 - 10%") == 180


def test_a_range_in_words_and_a_point_between_thousands_are_told() -> None:
    assert "A range has two points between its ends: 5..10 MB." in said("v = between 5 and 10 MB")
    assert said("v = 1.000 users") == "Line 1, column 5: Is “1.000” 1 or 1,000? Write it so."
    assert value("v = 99.000%") == pytest.approx(0.99)
    assert value("v = 1.0005") == 1.0005


def test_a_few_cents_are_those_of_a_gigabyte() -> None:
    assert value("size = 200 GB\nv = size × $0.02") == pytest.approx(4)
    assert value("v = 200 GB × 3 × $0.023") == pytest.approx(13.8)
    assert "Write $0.02/GB where it is for a gigabyte, $0.02/TB" in said("v = 200 TB × $0.02")
    assert "Write $5/GB" in said("v = 200 GB × $5")


def test_what_comes_in_may_be_called_so() -> None:
    # 8 MB/s of 86,400 seconds; in stays what stands before a unit.
    assert value("in = 5 MB/s\nout = 3 MB/s (in bytes)\nv = (in + out) × 1 day in GB") == pytest.approx(691.2e9)


@pytest.mark.parametrize("sign", [", ", "; "])
def test_two_lines_on_one_are_told_apart(sign: str) -> None:
    told = said(f"users = 10M{sign}DAU = 20%")
    assert told == "Line 1, column 14: A second line begins here: put “DAU = 20%” on a line of its own."


@pytest.mark.parametrize(
    ("name", "other"),
    [("avg qps", "avg"), ("average", "avg"), ("avg", "average"), ("peak load", "load"), ("QPS", "avg QPS")],
)
def test_a_line_of_which_a_word_is_said_is_offered(name: str, other: str) -> None:
    assert f"Did you mean “{name}”?" in said(f"{name} = 1k/s\nv = 3 × {other}")


def test_a_line_called_so_is_meant_where_no_part_follows() -> None:
    assert value("half = 3\nv = half × 2") == 6
    assert value("half of all = 7\nv = half of all") == 7
    assert value("a = 5\nv = a × a third of 6") == pytest.approx(10)


def test_parts_add_up_to_all_and_none_is_divided_by_nought() -> None:
    assert said("v = half of 1 kB and a third of 2 kB").startswith("Line 1, column 5: The shares add up to 83.3333%.")
    assert said("v = 1/0 of 5").startswith("Line 1, column 9: “of 5” is not understood here.")


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("3x", 3),
        ("20 TB × 3x", 60e12),
        ("3x × 20 TB", 60e12),
        ("20 TB × 3x in GB", 60e12),
        ("20 TB × 3x + 5 TB", 65e12),
        ("3x plus 1", 4),
        ("3x times 20 TB", 60e12),
        ("3x for 1 day", 3 * DAY),
        ("2.4x rounded up", 3),
    ],
)
def test_so_many_times_are_a_number_whatever_comes_next(expression: str, expected: float) -> None:
    assert value(f"v = {expression}") == pytest.approx(expected)


@pytest.mark.parametrize("before", ["", "20 TB × ", "20 TB * 2 × "])
def test_what_is_so_many_times_is_for_a_note(before: str) -> None:
    assert said(f"v = {before}3x replication").endswith(
        "No line is called “replication”. Write 3x alone, or the word as a note: 3x -- replication."
    )
    assert value(f"v = {before}3x -- replication") > 0


def test_a_line_behind_so_many_times_is_multiplied_and_a_near_one_named() -> None:
    assert value("people = 4\nv = 3x people") == 12
    assert said("people = 4\nv = 3x peple").endswith("Did you mean “people”?")


def test_a_line_may_be_called_each_and_stays_a_word_behind_a_number() -> None:
    assert value("each = 5\nv = each × 2 + 3 × Each") == 25
    assert value("each = 5\nv = 100/each") == 20
    assert value("v = 2 MB each × 3") == 6e6
    assert said("each = 5\nv = 3 each").startswith("Line 2, column 7: Between “each” and what stands before it")
