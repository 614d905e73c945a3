"""Tails against the standard library's percentiles and against requests drawn one by one."""

import random
import statistics

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.run import run
from calculators.estimates.tail import read_off

TIMES = [4.0, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 11, 12, 14, 16, 20, 25, 40, 90, 250]


@settings(deadline=None)
@given(st.lists(st.floats(min_value=1e-6, max_value=1e5), min_size=2, max_size=50), st.integers(1, 99))
def test_percentiles_are_those_of_the_standard_library(times: list[float], percent: int) -> None:
    expected = statistics.quantiles(times, n=100, method="inclusive")[percent - 1]

    assert read_off(tuple(times), percent / 100) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("calls", [1, 2, 5, 20])
def test_a_request_drawn_call_by_call_has_the_same_percentiles(calls: int) -> None:
    """The slowest of `calls` independent times, each read off the list at random, 40,000 requests."""
    chance = random.Random(6)  # noqa: S311 -- a simulation with a fixed seed
    slowest = sorted(max(read_off(tuple(TIMES), chance.random()) for _ in range(calls)) for _ in range(40_000))
    inputs = {"calls": str(calls), "promise": "90%", "measured": "; ".join(f"{time} ms" for time in TIMES)}
    result = run(find("tail"), inputs)

    assert result.figure("request-median").quantity.value * 1000 == pytest.approx(slowest[20_000], rel=0.05)
    assert result.figure("request-promise").quantity.value * 1000 == pytest.approx(slowest[36_000], rel=0.05)


def test_requests_drawn_call_by_call_are_slow_as_often() -> None:
    chance = random.Random(8)  # noqa: S311 -- a simulation with a fixed seed
    slow = sum(any(chance.random() < 0.02 for _ in range(30)) for _ in range(20_000)) / 20_000

    result = run(find("tail"), {"calls": "30", "slow": "2%"})
    assert result.figure("slow-requests").quantity.value == pytest.approx(slow, rel=0.03)


@settings(deadline=None)
@given(st.integers(1, 1_000_000), st.floats(min_value=0.5, max_value=0.99999))
def test_calls_kept_at_the_percentile_needed_keep_the_promise(calls: int, promise: float) -> None:
    result = run(find("tail"), {"calls": str(calls), "promise": f"{promise * 100!r}%"})

    assert result.figure("each").quantity.value ** calls == pytest.approx(promise, rel=1e-5)
