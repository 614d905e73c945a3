"""Growth: years of compounding agree with going month by month."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.core.run import run
from calculators.estimates.growth import CALCULATOR, months_to_grow


@given(st.integers(0, 50), st.integers(1, 60))
def test_compounding_agrees_with_going_month_by_month(percent: int, months: int) -> None:
    number = 1_000.0
    for _ in range(months):
        number += number * percent / 100
    result = run(CALCULATOR, {"now": "1000", "rate": f"{percent}%", "ahead": f"{months} months"})

    assert result.figure("then").quantity.value == pytest.approx(number)


@given(st.floats(1e-4, 10), st.floats(1.001, 1e6))
def test_after_the_time_to_grow_it_has_grown(monthly: float, times: float) -> None:
    assert (1 + monthly) ** months_to_grow(monthly, times) == pytest.approx(times, rel=1e-6) or times > (
        1 + monthly
    ) ** 12_000


@given(st.floats(0, 900), st.integers(1, 36))
def test_a_yearly_rate_and_two_measurements_a_year_apart_say_the_same(yearly: float, months: int) -> None:
    later = 1_000 * (1 + yearly / 100)
    by_rate = run(
        CALCULATOR, {"now": f"{later!r}", "known": "year", "rate": f"{yearly!r}%", "ahead": f"{months} months"}
    )
    by_points = run(
        CALCULATOR,
        {
            "now": f"{later!r}",
            "known": "points",
            "earlier": "1000",
            "between": "12 months",
            "ahead": f"{months} months",
        },
    )

    assert by_points.figure("then").quantity.value == pytest.approx(by_rate.figure("then").quantity.value, rel=1e-6)
