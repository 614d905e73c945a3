"""Replication against a replica that is followed second by second."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.run import run
from calculators.estimates.replication import catch_up


@pytest.mark.parametrize(("away", "writes", "applied"), [(600, 1000, 3000), (60, 900, 1000), (3600, 10, 400)])
def test_a_replica_followed_second_by_second_is_level_after_the_same_time(
    away: int, writes: int, applied: int
) -> None:
    behind, seconds = away * writes, 0
    while behind > 0:
        behind += writes - applied
        seconds += 1

    assert seconds - 1 < catch_up(away, writes, applied) <= seconds


@given(st.floats(min_value=1, max_value=1e6), st.floats(min_value=1e-3, max_value=1e9), st.floats(1e-3, 1e9))
def test_catching_up_takes_longer_with_more_writes_and_less_with_a_quicker_replica(
    away: float, writes: float, applied: float
) -> None:
    here = catch_up(away, writes, applied)

    assert catch_up(away, writes * 1.5, applied) >= here
    assert catch_up(away, writes, applied * 1.5) <= here


@settings(deadline=None)
@given(st.floats(min_value=1e-3, max_value=1e6), st.floats(min_value=0, max_value=1e6))
def test_synchronous_loses_nothing_and_is_never_quicker(writes: float, lag: float) -> None:
    inputs = {"writes": f"{writes!r}/s", "lag": f"{lag!r} s"}
    without, waiting = (run(find("replication"), inputs | {"mode": mode}) for mode in ("async", "sync"))

    assert without.figure("lost").quantity.value == pytest.approx(writes * lag, rel=1e-9)
    assert waiting.figure("lost").quantity.value == 0
    assert waiting.figure("write-time").quantity.value > without.figure("write-time").quantity.value


@pytest.mark.parametrize(("mode", "warned"), [("async", 0), ("sync", 1)])
def test_warns_of_a_single_replica_only_where_writes_wait_for_it(mode: str, warned: int) -> None:
    cautions = run(find("replication"), {"mode": mode}).cautions

    assert sum("losing it stops all writes" in text for text in cautions) == warned
