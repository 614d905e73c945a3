"""Durability against Backblaze's published table and against groups of disks that fail and are replaced."""

import heapq
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.binomial import at_least
from calculators.core.run import run
from calculators.estimates.durability import at_least_one

# README of Backblaze/erasure-coding-durability: 6 shards, 10% a year, one day; the column of cumulative chances.
TABLE = {6: 4.226e-22, 5: 9.253e-18, 4: 8.443e-14, 3: 4.109e-10, 2: 1.125e-06, 1: 1.642e-03}


def losses_a_year(disks: int, tolerated: int, afr: float, repair: float, *, failures: int, seed: int) -> float:
    """How often more than `tolerated` disks are down at once, each replaced `repair` years after it failed."""
    chance = random.Random(seed)  # noqa: S311 -- a simulation with a fixed seed
    due = [(chance.expovariate(afr), disk) for disk in range(disks)]
    heapq.heapify(due)
    back: list[float] = []
    clock, losses = 0.0, 0
    for _ in range(failures):
        clock, disk = heapq.heappop(due)
        back = [time for time in back if time > clock]
        back.append(clock + repair)
        losses += len(back) == tolerated + 1
        heapq.heappush(due, (clock + repair + chance.expovariate(afr), disk))
    return losses / clock


@pytest.mark.parametrize("failed", TABLE)
def test_the_chance_within_one_repair_is_the_published_one(failed: int) -> None:
    assert at_least(failed, 6, at_least_one(0.10 / 365)) == pytest.approx(TABLE[failed], rel=4e-4)


@pytest.mark.parametrize(("disks", "tolerated", "repair"), [(2, 1, 0.01), (4, 1, 0.01), (6, 2, 0.02), (8, 2, 0.01)])
def test_losses_agree_with_disks_that_fail_and_are_replaced(disks: int, tolerated: int, repair: float) -> None:
    """At one failure a year for each disk, so that losses are frequent enough to count."""
    simulated = losses_a_year(disks, tolerated, 1.0, repair, failures=400_000, seed=9)
    inputs = {"scheme": "erasure", "data-shards": str(disks - tolerated), "parity-shards": str(tolerated)}
    result = run(find("durability"), inputs | {"afr": "100%", "repair": f"{repair!r} years"})

    assert result.figure("losses").quantity.value == pytest.approx(simulated, rel=0.15)


@settings(deadline=None)
@given(st.integers(1, 19), st.floats(min_value=1e-5, max_value=0.2), st.floats(min_value=1, max_value=1e6))
def test_another_copy_or_a_quicker_repair_never_loses_more(copies: int, afr: float, repair: float) -> None:
    inputs = {"copies": str(copies), "afr": f"{afr * 100!r}%", "repair": f"{repair!r} s"}
    here, another, quicker = (
        run(find("durability"), inputs | change).figure("losses").quantity.value
        for change in ({}, {"copies": str(copies + 1)}, {"repair": "1 s"})
    )

    assert another <= here * (1 + 1e-9)
    assert quicker <= here * (1 + 1e-9)
