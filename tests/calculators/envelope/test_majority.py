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


@pytest.mark.parametrize(("word", "overlap"), [("majority", 1), ("all", 5)])
def test_the_majority_of_a_number_that_is_fed_follows_it(word: str, overlap: int) -> None:
    """Of five replicas three and three overlap in one, and five and five in five."""
    run = run_envelope(f"zones = 3\nq: quorum\n  w = {word}\n  r = {word}\n  n = zones × 2 - 1")

    assert not run.problems
    assert run.values["q.overlap"].middle == overlap
