"""Storage: what the closed form of growth must agree with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.estimates.storage import average_growth

YEARLY = st.floats(1, 11)
YEARS = st.floats(0.01, 30)


@given(YEARLY, YEARS, st.floats(0.001, 1))
def test_average_growth_is_the_mean_of_a_fine_sum(yearly: float, years: float, share: float) -> None:
    window, steps = years * share, 2_000
    middles = (years - window + window * (step + 0.5) / steps for step in range(steps))

    assert average_growth(yearly, years, window) == pytest.approx(sum(yearly**t for t in middles) / steps, rel=1e-3)


@given(YEARLY, YEARS, st.floats(0.001, 1))
def test_average_growth_lies_between_its_ends(yearly: float, years: float, share: float) -> None:
    window = years * share
    mean = average_growth(yearly, years, window)

    assert yearly ** (years - window) * (1 - 1e-9) <= mean <= yearly**years * (1 + 1e-9)
