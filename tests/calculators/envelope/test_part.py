"""Parts of a whole, so many times, and a line called each: as people say them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calculators.envelope.run import run_envelope

DAY = 86_400


def value(text: str) -> float:
    run = run_envelope(text)
    assert not run.problems
    return run.values["v"].middle


def said(text: str) -> str:
    (problem,) = run_envelope(text).problems
    return problem.sentence


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
