"""A calculator in an envelope whose result is close to its limit."""

from __future__ import annotations

import pytest

from calculators.catalogue import find
from calculators.core.run import run
from calculators.envelope.outcome import CallOutcome
from calculators.envelope.run import run_envelope
from calculators.text.result import render_result


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
    given = {"data": data, "writes": "1/s", "growth": "0%", "holds": "10 TB", "fill": "100%"}
    page = str(render_result(run(find("shards"), given)))

    assert isinstance(outcome, CallOutcome)
    assert outcome.verdict == verdict
    assert f'<p class="sts-verdict">{verdict}</p>' in page


def test_on_the_way_to_a_hundred_times_the_size_it_is_said_in_the_same_words() -> None:
    given = {"data": "0.9 TB", "writes": "1/s", "growth": "0%", "holds": "10 TB", "fill": "100%"}
    page = str(render_result(run(find("shards"), given), frozenset({"scale"})))

    assert "<td>One database is enough, but near its limit: plan to shard.</td>" in page
