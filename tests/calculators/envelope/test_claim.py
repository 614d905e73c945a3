"""What somebody wrote that a line comes to is held against the result, and a usual slip is named."""

from __future__ import annotations

import pytest

from calculators.envelope.outcome import LineOutcome
from calculators.envelope.run import run_envelope
from calculators.text.envelope.rows import render_rows
from calculators.text.envelope.sentence import claim_sentence


def claimed(line: str) -> str:
    run = run_envelope(f"users = 50M users\n{line}")
    assert not run.problems
    outcome = run.outcomes[2]
    assert isinstance(outcome, LineOutcome)
    return claim_sentence(outcome)


def said(line: str) -> str:
    (problem,) = run_envelope(line).problems
    return problem.sentence


@pytest.mark.parametrize(
    "line",
    [
        "kept = users × 2 MB = 100 TB",
        "kept = users × 2 MB = 0.1 PB -- with a note",
        "kept = users * 2 MB ≈ 98 TB",
        "QPS = 150M × 10 / 86400 ≈ 17,400",
        "150M × 10 / 86400 = 17,400",
        "rate = 100M/day in 1/s = 1160/s",
        "rate = 100M/day = 1160/s",
        "both = 99.9% × 99.9% = 99.8%",
        "bought = round up(3.2) = 4 servers, short costs 2",
        "none = 0 × 3 = 0",
    ],
)
def test_what_is_right_as_one_rounds_on_paper_is_right(line: str) -> None:
    assert claimed(line) == "as you wrote"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("kept = users × 2 MB = 90 TB", "you wrote 90 TB, 10% too little"),
        ("kept = users × 2 MB = 130 TB", "you wrote 130 TB, 30% too much"),
        ("kept = users × 2 MB = 800 TB", "you wrote 800 TB, 8 times as much: bits were mistaken for bytes?"),
        (
            "rate = 1M/day = 1M/s",
            "you wrote 1M/s, 86,000 times as much: the total of a day was mistaken for that of ",
        ),
        ("many = 10..20 × 3 = 45", "you wrote 45, which is within the range"),
        ("none = 0 × 3 = 4", "you wrote 4"),
        ("kept = users × 2 MB", ""),
    ],
)
def test_what_is_wrong_is_told_by_how_much(line: str, sentence: str) -> None:
    assert claimed(line).startswith(sentence)
    assert bool(sentence) == bool(claimed(line))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("v = 5 = users", "Line 1, column 9: Behind a second equals sign stands a number"),
        ("users = 5\nv = users = 5", "Line 2, column 11: Nothing is worked out before this second equals sign."),
        ("v = 5 =", "Line 1, column 8: Behind a second equals sign stands a number"),
        ("v = 5 GB = 5", "Line 1, column 12: The line comes to a size (B): write this as one too, such as"),
        ("v = 3 == 4", "Line 1, column 7: “== 4” is not understood here."),
    ],
)
def test_what_cannot_be_held_against_it_is_refused(line: str, sentence: str) -> None:
    assert said(line).startswith(sentence)


def test_another_claim_alone_is_taken_up_by_what_was_compiled_before() -> None:
    before = run_envelope("v = 2 × 3 = 6")
    after = run_envelope("v = 2 × 3 = 12", before).outcomes[1]

    assert isinstance(after, LineOutcome)
    assert claim_sentence(after).startswith("you wrote 12, 2 times as much")


def test_it_stands_beside_the_result() -> None:
    assert '>6</b><span class="sts-row-range">as you wrote</span>' in render_rows(run_envelope("v = 2 × 3 = 6"), {})
