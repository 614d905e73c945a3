"""Latency against sums of steps drawn at random, and within what any sum of steps can be."""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.estimates.latency import p99_of_sum

times = st.floats(min_value=1e-9, max_value=3600)


@pytest.mark.parametrize(
    ("steps", "slow"),
    [((10, 10), (40, 40)), ((1, 5, 10, 5), (3, 30, 60, 40)), ((10,) * 10, (100,) * 10), ((20, 5), (40, 10))],
)
def test_the_p99_of_a_sum_agrees_with_sums_drawn_at_random(steps: tuple[float, ...], slow: tuple[float, ...]) -> None:
    chance = random.Random(3)  # noqa: S311 -- a simulation with a fixed seed
    shapes = [(math.log(step), math.log(high / step) / 2.3263) for step, high in zip(steps, slow, strict=True)]
    sums = sorted(sum(chance.lognormvariate(*shape) for shape in shapes) for _ in range(60_000))

    assert p99_of_sum(steps, slow) == pytest.approx(sums[59_400], rel=0.05)


@given(st.lists(st.tuples(times, times), min_size=1, max_size=50))
def test_a_sum_is_no_quicker_than_its_slowest_step_and_no_slower_than_all_at_once(
    pairs: list[tuple[float, float]],
) -> None:
    steps, slow = tuple(step for step, _ in pairs), tuple(max(pair) for pair in pairs)
    p99 = p99_of_sum(steps, slow)

    assert max(slow) <= p99 <= math.fsum(slow) * (1 + 1e-12)
