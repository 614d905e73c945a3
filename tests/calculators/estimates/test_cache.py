"""Cache: the two laws of popularity against sums term by term."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.estimates.cache import hits_by_rule, hits_by_zipf

SKEW = st.floats(0, 3)


@given(st.integers(1, 3_000), st.floats(0, 1), SKEW)
def test_zipf_agrees_with_the_sum_term_by_term(items: int, share: float, skew: float) -> None:
    kept = math.floor(items * share)
    shares = [i**-skew for i in range(1, items + 1)]

    assert hits_by_zipf(items, kept, skew) == pytest.approx(
        math.fsum(shares[:kept]) / math.fsum(shares), rel=1e-8, abs=1e-12
    )


@given(st.floats(1, 1e15), st.floats(0, 1), st.floats(0, 1), SKEW)
def test_zipf_never_falls_when_more_is_kept(items: float, one: float, other: float, skew: float) -> None:
    less, more = sorted((one, other))

    assert 0 <= hits_by_zipf(items, items * less, skew) <= hits_by_zipf(items, items * more, skew) + 1e-9 <= 1 + 2e-9


# A share below 1e-300 may have no half: the smallest floats have no smaller neighbour.
@given(st.just(0.0) | st.floats(1e-300, 1), st.floats(0.01, 0.5), st.floats(0.5, 0.99))
def test_a_hot_share_of_the_hot_share_gets_the_same_part_of_its_reads(
    share: float, hot: float, traffic: float
) -> None:
    whole = hits_by_rule(share, hot, traffic)

    assert hits_by_rule(share * hot, hot, traffic) == pytest.approx(whole * traffic, rel=1e-9, abs=1e-300)
    assert share - 1e-12 <= whole <= 1
