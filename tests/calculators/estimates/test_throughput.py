"""Throughput: enough consumers for the peak, and a backlog that is worked off as counting says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.core.run import run
from calculators.estimates.throughput import CALCULATOR, time_to_clear


@given(st.integers(1, 10**6), st.floats(0.01, 100), st.integers(10, 100))
def test_the_consumers_handle_the_peak_within_their_target(rate: int, handling_ms: float, use: int) -> None:
    inputs = {"rate": f"{rate}/s", "handling": f"{handling_ms!r} ms", "use": f"{use}%"}
    result = run(CALCULATOR, inputs)
    busy = result.figure("peak-rate").quantity.value * handling_ms / 1e3

    assert result.figure("partitions").quantity.value * use / 100 >= busy * (1 - 1e-8)


@given(st.integers(0, 500), st.integers(1, 50), st.integers(1, 50))
def test_clearing_agrees_with_counting_second_by_second(waiting: int, comes: int, more: int) -> None:
    seconds, left = 0, waiting
    while left > 0:
        left += comes - (comes + more)
        seconds += 1

    assert seconds - 1 < time_to_clear(waiting, more) <= seconds or time_to_clear(waiting, more) == seconds


@given(st.integers(1, 1_000))
def test_larger_batches_never_take_more_room(batch: int) -> None:
    one, more = (
        run(CALCULATOR, {"batch": str(count)}).figure("stored").quantity.value for count in (batch, batch * 2)
    )

    assert more < one
    assert run(CALCULATOR, {"batch": str(batch)}).figure("stored").quantity.value == pytest.approx(
        (1000 + 61 / batch) / 2
    )
