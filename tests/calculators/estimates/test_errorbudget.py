"""Error budgets against a window that is walked through minute by minute."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.run import run


@pytest.mark.parametrize(("failing", "spend"), [(0.02, 0.02), (0.05, 0.02), (0.5, 0.05)])
def test_the_alert_fires_when_its_look_back_holds_enough_failures(failing: float, spend: float) -> None:
    """Minute by minute: failures in the last hour, over the requests of that hour, against the threshold."""
    inputs = {"failing": f"{failing * 100!r}%", "spend": f"{spend * 100!r}%", "look-back": "1 h"}
    result = run(find("errorbudget"), inputs)
    threshold = result.figure("alert-share").quantity.value
    fired = next(minute for minute in range(1, 61) if min(minute, 60) * failing / 60 >= threshold)

    assert fired - 1 < result.figure("detection").quantity.value / 60 <= fired


@settings(deadline=None)
@given(st.floats(min_value=0.5, max_value=0.99999), st.floats(min_value=1e-6, max_value=1))
def test_spending_for_as_long_as_the_budget_lasts_spends_it(objective: float, failing: float) -> None:
    inputs = {"objective": f"{objective * 100!r}%", "failing": f"{failing * 100!r}%"}
    first = run(find("errorbudget"), inputs)
    lasts = min(max(first.figure("lasts").quantity.value, 1), 5 * 365 * 86400)
    again = run(find("errorbudget"), inputs | {"lasted": f"{lasts!r} s"})

    expected = lasts / first.figure("lasts").quantity.value
    assert again.figure("used").quantity.value == pytest.approx(expected, rel=1e-9)
