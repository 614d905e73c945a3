"""Of what a quorum waits for one may say a majority, or all."""

from __future__ import annotations

import pytest

from calculators.catalogue import find
from calculators.core.run import run
from calculators.envelope.run import run_envelope


@pytest.mark.parametrize(("said", "touched"), [("majority", 6), ("a majority", 6), ("all", 8), ("3", 6)])
def test_a_majority_of_five_is_three(said: str, touched: float) -> None:
    """W is the majority of five, and a read asks three: 3 + 3; of all, 5 + 3."""
    there = run_envelope(f"q: quorum\n  n = 5\n  w = {said}\n  r = majority\nv = q.touched")

    assert there.values["v"].middle == touched
    assert run(find("quorum"), {"n": "5", "w": said, "r": "majority"}).figure("touched").middle == touched


def test_a_majority_of_what_is_worked_out_elsewhere_is_refused_and_not_guessed() -> None:
    (problem, *_) = run_envelope("n = 5\nq: quorum\n  n = n + 2\n  w = majority").problems

    assert "majority" in problem.said
