"""What would turn a check of a count, which stays on its limit for a while."""

from __future__ import annotations

import pytest

from calculators.envelope.run import run_envelope
from calculators.envelope.turning import turns


@pytest.mark.parametrize(
    ("check", "people"),
    [("machines < 10", 900), ("machines ≤ 10", 1000), ("machines > 2", 200), ("machines ≥ 2", 100)],
)
def test_a_count_turns_at_the_first_that_is_beyond(check: str, people: int) -> None:
    """Between 901 and 1,000 people there are ten machines, which one comparison lets pass and the other does not."""
    run = run_envelope(f"people = 500 people\nmachines = round up(people ÷ 100)\n{check}")
    (turn,) = (turn for turn in turns(run.checks[0], run) if turn.assumption.id == "people")

    assert turn.value == pytest.approx(people, rel=1e-5)
    assert turn.is_above is (people > 500)
