"""Amdahl's law and the passes of a sort."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.run import run
from calculators.estimates.speedup import merge_passes


def figures(**texts: str) -> dict[str, float]:
    return {found.figure.id: found.quantity.value for found in run(find("speedup"), texts).figures}


@settings(deadline=None)
@given(st.floats(0, 99.9999), st.integers(1, 1_000_000))
def test_a_speed_up_is_between_one_and_both_of_its_limits(parallel: float, machines: int) -> None:
    found = figures(parallel=f"{parallel!r}%", machines=str(machines))

    assert 1 - 1e-9 <= found["speedup"] <= min(machines, found["ceiling"]) * (1 + 1e-9)


@given(st.integers(1, 5_000), st.integers(3, 60))
def test_passes_are_those_of_merging_by_hand(pages: int, buffers: int) -> None:
    runs, passes = math.ceil(pages / buffers), 1
    while runs > 1:
        runs, passes = math.ceil(runs / (buffers - 1)), passes + 1

    assert merge_passes(pages, buffers, 1) == passes


def test_a_sort_takes_longer_than_a_scan() -> None:
    assert figures(task="sort")["time"] > figures(task="scan")["time"]


@pytest.mark.parametrize(
    ("texts", "said"), [({"parallel": "50%"}, "Shorten that part"), ({"speed": "10 MB/s"}, "faster disks")]
)
def test_warns(texts: dict[str, str], said: str) -> None:
    assert any(said in caution for caution in run(find("speedup"), texts).cautions)
