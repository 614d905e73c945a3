"""Draws cover their range, stay within the field, and are the same everywhere."""

import math
import statistics

import pytest

from calculators.catalogue import find
from calculators.core.draw import COUNT, _ordered_scores, draws, percentile
from calculators.core.quantity import Quantity
from calculators.core.run import run


def test_scores_are_the_normal_quantiles() -> None:
    normal = statistics.NormalDist()
    expected = [normal.inv_cdf((place + 0.5) / COUNT) for place in range(COUNT)]

    assert all(math.isclose(a, b, abs_tol=1e-9) for a, b in zip(_ordered_scores(), expected, strict=True))


@pytest.mark.parametrize(("low", "high", "most"), [(1e6, 5e6, 1e11), (0.9, 0.999, 1.0), (-2.0, 6.0, 100.0)])
def test_the_ends_of_a_range_are_its_5_and_95_percent_points(low: float, high: float, most: float) -> None:
    sample = sorted(draws(Quantity.between(low, high), "x", least=-100, most=most))

    assert math.isclose(percentile(sample, 0.05), low, rel_tol=0.01)
    assert math.isclose(percentile(sample, 0.95), high, rel_tol=0.01)


def test_draws_stay_within_the_bounds_of_the_field() -> None:
    sample = draws(Quantity.between(2, 9), "x", least=1, most=10)

    assert (min(sample), max(sample)) == (1, 10)


def test_a_share_never_reaches_one() -> None:
    assert max(draws(Quantity.between(0.99, 0.9999), "x", least=0, most=1)) < 1


def test_the_same_field_is_drawn_the_same_and_another_is_not() -> None:
    quantity = Quantity.between(1, 2)
    first, again, other = (draws(quantity, key, least=0, most=9) for key in ("a", "a", "b"))

    assert first == again
    assert first != other
    assert abs(statistics.correlation(first, other)) < 0.1


def test_draws_are_the_ones_published() -> None:
    """A change here changes results behind links that people have shared."""
    sample = draws(Quantity.between(1e6, 5e6), "users", least=1, most=1e11)

    assert [round(value) for value in sample[:3]] == [1_251_491, 2_564_312, 1_130_909]


def test_what_is_counted_whole_is_drawn_whole() -> None:
    """Two to five zones are 2, 3, 4 or 5 of them now and then 1 or 6, and never 3.16; one of them is lost."""
    left = run(find("servers"), {"zones": "2..5"}).figure("left")

    assert isinstance(left.draws, list)
    assert {1, 2, 3, 4} <= set(left.draws)
    assert all(value == int(value) for value in left.draws)
    assert left.middle == 2
