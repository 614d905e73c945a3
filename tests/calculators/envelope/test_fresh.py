"""What published exercises write that was refused: a line's own name in its noun, ≈, a spreadsheet's functions."""

from __future__ import annotations

import pytest

from calculators.envelope.run import run_envelope


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("users = 300 million monthly active users", 300e6),
        ("active users = 5M daily active users × 2", 10e6),
        ("users = 1M\nrate = 20/day per user × users", 20e6 / 86_400),
        ("rate ≈ 500M × 12 / 10^5", 60_000),
        ("rate ≈ ~5k/s", 5_000),
        ("servers = roundup(5 TB / 256 GB)", 20),
        ("servers = rounddown(5 TB / 256 GB)", 19),
    ],
)
def test_it_is_read_as_it_is_meant(text: str, expected: float) -> None:
    run = run_envelope(text)

    assert not run.problems
    assert [*run.values.values()][-1].quantity.value == pytest.approx(expected)


def test_the_name_of_another_line_is_no_noun() -> None:
    """Five servers times what one costs, and the sign was left out."""
    (problem,) = run_envelope("price = $3\ncost = 5 big price").problems

    assert problem.line == 2


def test_a_line_that_is_made_of_itself_is_still_refused() -> None:
    (problem,) = run_envelope("v = v + 1").problems

    assert problem.line == 1
