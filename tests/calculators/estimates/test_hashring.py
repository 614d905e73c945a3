"""The ring against rings that are drawn, and against exact results where there are any."""

import math
import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.estimates.hashring import fullest_share, modulo_moved


def chance_of_longer_arc(arc: Fraction, nodes: int) -> float:
    """That the longest of the arcs between random points on a circle is longer than this (Stevens, 1939)."""
    terms = (
        (-1) ** (count + 1) * math.comb(nodes, count) * (1 - count * arc) ** (nodes - 1)
        for count in range(1, nodes + 1)
        if count * arc < 1
    )
    return float(sum(terms, Fraction(0)))


@pytest.mark.parametrize("nodes", [3, 5, 10, 30])
def test_a_plain_ring_stays_below_it_in_95_of_100(nodes: int) -> None:
    arc = Fraction(fullest_share(nodes, 1) / nodes)

    assert chance_of_longer_arc(arc, nodes) == pytest.approx(0.05, rel=0.15)


@pytest.mark.parametrize(("nodes", "points"), [(2, 100), (10, 20), (50, 100)])
def test_drawn_rings_stay_below_it_in_95_of_100(nodes: int, points: int) -> None:
    draw, limit, rings = random.Random(5), fullest_share(nodes, points), 1_500  # noqa: S311 -- reproducible
    fuller = 0
    for _ in range(rings):
        shares = [draw.gammavariate(points, 1) for _ in range(nodes)]
        fuller += max(shares) * nodes / math.fsum(shares) > limit

    assert 0.025 < fuller / rings < 0.075


@given(st.integers(2, 10_000), st.integers(1, 50_000))
def test_more_points_are_more_even_and_never_better_than_fair(nodes: int, points: int) -> None:
    assert 1 < fullest_share(nodes, 2 * points) < fullest_share(nodes, points) <= nodes


@given(st.integers(1, 60), st.integers(1, 60))
def test_modulo_moves_what_counting_says(before: int, after: int) -> None:
    period = math.lcm(before, after)
    kept = sum(number % before == number % after for number in range(period))

    assert modulo_moved(before, after) == pytest.approx(1 - kept / period)
