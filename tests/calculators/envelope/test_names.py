"""Names: whose line is meant, however it is written, and what is said where nobody's is."""

from __future__ import annotations

import time

import pytest

from calculators.envelope.compiler import compile_document
from calculators.envelope.document import MOST_LINES, read_document
from calculators.envelope.run import run_envelope


def test_an_expression_that_is_only_a_name_is_no_circle() -> None:
    run = run_envelope("people = 5M users\npeople\nmore = people × 2")

    assert not run.problems
    assert {name: value.middle for name, value in run.values.items()} == {
        "people": 5e6,
        "more": 10e6,
    }


@pytest.mark.parametrize("name", ["p2p//s", "plus", "what?", "x" * 61])
def test_a_line_with_a_name_that_cannot_be_is_complained_of_once(name: str) -> None:
    run = run_envelope(f"{name} = 5\n" + "\n".join(f"v{n} = {name} × {n}" for n in range(2, 5)))

    assert [problem.line for problem in run.problems] == [1]
    assert sorted(run.program.waiting) == [2, 3, 4]


def test_a_name_may_say_in_parentheses_for_when_or_of_what() -> None:
    run = run_envelope(
        "Storage (5 years) = 15 TB\nstorage (1 year) = 3 TB\nprice (% of list) = 3\n"
        "both = Storage (5 years) + storage (1 year) × price (% of list)\nboth < 30 TB"
    )

    assert not run.problems
    assert run.values["both"].middle == 24e12


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("log (x) = 3", "“log (x)” calls a function: use another name."),
        ("a (b = 3", "“a (b” cannot be a name"),
        ("users (a) = 3\nusers (b) = 2\nv = users × 2", "No line is called “users”. Did you mean “users ("),
    ],
)
def test_what_is_no_name_in_parentheses_is_told(text: str, said: str) -> None:
    assert said in str(run_envelope(text).problems[0])


def test_a_line_that_cannot_be_read_is_complained_of_once() -> None:
    run = run_envelope("people =\nload = people × 2\nmore =\nv = more × 2")

    assert [problem.line for problem in run.problems] == [1, 3]


def test_a_unit_that_somebody_takes_for_a_name_stays_a_unit() -> None:
    run = run_envelope("second = 5\nv = 10 per second")

    assert [problem.line for problem in run.problems] == [1]
    assert run.values["v"].middle == 10


@pytest.mark.parametrize("written", ["Server", "server", "SERVER"])
def test_a_name_beside_a_number_is_found_however_it_is_written(written: str) -> None:
    run = run_envelope(f"server = 4\nv = 100 users per {written}")

    assert run.values["v"].middle == 25


def test_a_name_is_not_found_within_a_longer_word() -> None:
    run = run_envelope("server = 4\nv = 100 serverless")

    assert run.values["v"].text == "100 serverless"


def test_ten_times_the_lines_take_about_ten_times_as_long() -> None:
    assert _seconds(MOST_LINES) < 20 * _seconds(MOST_LINES // 10)


def _seconds(count: int) -> float:
    """What so many lines take to compile, by the processor's clock: the best of texts that it has not seen."""
    taken = []
    for name in "abcde":
        document = read_document("\n".join(f"{name} {count} {n} = {n}" for n in range(count)))
        begun = time.process_time()
        assert not compile_document(document).problems
        taken.append(time.process_time() - begun)
    return min(taken)
