"""A calculator in an envelope whose result is close to its limit."""

from __future__ import annotations

import pytest

from calculators.envelope.outcome import CallOutcome
from calculators.envelope.run import run_envelope


@pytest.mark.parametrize(
    ("data", "verdict"),
    [
        ("6 TB", "One database is enough: do not shard."),
        ("9.5 TB", "One database is enough, but near its limit: plan to shard."),
    ],
)
def test_a_database_that_is_nearly_full_is_no_reason_not_to_shard(data: str, verdict: str) -> None:
    text = f"s: shards\n  data = {data}\n  writes = 1/s\n  growth = 0%\n  holds = 10 TB\n  fill = 100%\n"
    outcome = run_envelope(text).outcomes[1]

    assert isinstance(outcome, CallOutcome)
    assert outcome.verdict == verdict
