"""Scale steps: the whole envelope at ten and a hundred times the size, and what breaks first."""

from __future__ import annotations

import pytest

from calculators.envelope.growth import growing, scale
from calculators.envelope.outcome import LineOutcome
from calculators.envelope.run import run_envelope

TEXT = """share = 50%
people = 1M users
posts = 86,400/day
load = people × posts in 1/s
load < 3M/s
load × share < 1.5M/s
"""


def test_the_first_number_that_counts_something_grows_where_nobody_says_which() -> None:
    found = growing(run_envelope(TEXT))

    assert found is not None
    assert found.id == "people"


def test_grow_says_which_number_grows() -> None:
    found = scale(run_envelope(f"{TEXT}grow POSTS"))

    assert found is not None
    assert found.grows.id == "posts"


def test_each_step_says_every_value_there() -> None:
    found = scale(run_envelope(TEXT))

    assert found is not None
    assert [(step.times, step.texts["load"], step.texts["posts"]) for step in found.steps] == [
        (1, "1 million/s", "86,400/day"),
        (10, "10 million/s", "86,400/day"),
        (100, "100 million/s", "86,400/day"),
    ]


def test_the_first_step_says_what_the_line_says() -> None:
    """Whole counts in full, and a tie that the binary number decides one way here and another there."""
    run = run_envelope(
        "people = 50M users\nkept = people × 0.2 photos/day × 2 MB × 5 years in PB\nseats = people × 0.00012345\n"
        "bill = kept × $0.023/GB-month in $/month"
    )
    found = scale(run)
    said = {one.value.name: one.value.text for one in run.outcomes.values() if isinstance(one, LineOutcome)}

    assert found is not None
    assert found.steps[0].texts == said


def test_what_breaks_first_comes_first() -> None:
    found = scale(run_envelope(f"{TEXT}load < 2M/s"))

    assert found is not None
    assert [one.text for one in found.breaks] == ["2 million users", "3 million users", "3 million users"]
    assert [one.times for one in found.breaks] == pytest.approx([2, 3, 3], rel=1e-5)


def test_a_count_breaks_with_the_first_that_fails() -> None:
    """A machine takes 100 people: the tenth comes with the 901st and the eleventh with the 1,001st."""
    text = "people = 500 people\nmachines = round up(people ÷ 100)\n"
    strict, lax = (scale(run_envelope(text + check)) for check in ("machines < 10", "machines ≤ 10"))

    assert strict is not None
    assert lax is not None
    assert [one.times for one in (*strict.breaks, *lax.breaks)] == pytest.approx([900 / 500, 1000 / 500], rel=1e-8)


def test_a_step_holds_where_the_check_itself_would_hold() -> None:
    """On the limit, and against 0: at ten times the size the check holds as it would if it were typed there."""
    text = "people = 1M users\nnone = people × 0\npeople ≤ 10M\npeople < 10M\npeople > none\nnone ≥ none"
    found = scale(run_envelope(text))
    there = run_envelope(text.replace("1M users", "10M users"))

    assert found is not None
    assert found.steps[1].holds == {check.check.statement.source.number: check.holds for check in there.checks}
    assert list(found.steps[1].holds.values()) == [True, False, True, True]


def test_nothing_grows_where_there_is_no_number_that_counts() -> None:
    assert scale(run_envelope("size = 5 MB")) is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("grow userz", "Line 7, column 6: No line is called “userz”."),
        ("grow peopel", "Did you mean “people”?"),
        ("grow load", "Line 7, column 6: “load” follows from other lines: only a number that you typed can grow"),
        ("grow people\ngrow posts", "Line 8, column 6: Only one line of an envelope can grow"),
    ],
)
def test_what_cannot_grow_is_said_at_its_place(line: str, said: str) -> None:
    (problem,) = run_envelope(f"{TEXT}{line}").problems

    assert said in problem.sentence


def test_a_line_that_grows_and_has_a_mistake_is_complained_of_once() -> None:
    (problem,) = run_envelope("people = 5 Mb\ngrow people").problems

    assert problem.line == 1
