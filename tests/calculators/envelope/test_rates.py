"""A time is divided by once; a range of prices; and what is no size, though bytes are in it."""

from __future__ import annotations

import pytest

from calculators.envelope.run import run_envelope


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        # By hand: 365 days are 31,536,000 s, and a byte kept for them is no byte.
        ("1 B × 12 months", "31.5 million B·s"),
        ("90M/day ÷ 3 per day", "30 million"),
        ("(90M ÷ 3) per day", "30 million/day"),
        ("$0.02..0.08/GB", "$0.04/GB"),
        ("$0.02..$0.08/GB", "$0.04/GB"),
        ("$2..8", "$4"),
    ],
)
def test_a_value_is_shown_as_what_it_is(expression: str, expected: str) -> None:
    found = run_envelope(f"v = {expression}")

    assert not found.problems
    assert found.values["v"].text == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "r = 100M/day\np = r per second",
            "Line 2, column 7: The left side is a rate already, so dividing by 1 second counts the time twice.",
        ),
        ("r = 5 TB/day\np = r/s", "Line 2, column 6: The left side is a rate already"),
        (
            "r = 90M\np = r / 3 per day",
            "Line 2, column 7: Is what comes of it per day, or is the 3? Write (… ÷ 3) per day, or ÷ 3/day.",
        ),
        ("in = 5 GB", "Line 1, column 1: “in” has a meaning here: use another name."),
    ],
)
def test_a_rate_of_a_rate_and_one_that_could_be_two_are_refused(text: str, sentence: str) -> None:
    (problem,) = run_envelope(text).problems

    assert problem.sentence.startswith(sentence)
