"""Servers: a lost zone is survived, and no zone holds a server too many."""

from hypothesis import given
from hypothesis import strategies as st

from calculators.core.run import run
from calculators.estimates.servers import CALCULATOR


@given(st.integers(1, 10**7), st.integers(1, 500), st.integers(2, 6), st.integers(1, 5), st.integers(30, 100))
def test_what_is_left_after_the_loss_stays_below_the_target(
    rate: int, work_ms: int, zones: int, lost: int, target: int
) -> None:
    inputs = {"rate": f"{rate}/s", "work": f"{work_ms} ms", "response": f"{work_ms} ms", "target": f"{target}%"}
    result = run(CALCULATOR, {**inputs, "zones": str(zones), "lost": str(min(lost, zones - 1))})

    assert result.figure("use-after-loss").quantity.value <= target / 100 * (1 + 1e-8)
    assert result.figure("use").quantity.value <= result.figure("use-after-loss").quantity.value * (1 + 1e-9)


@given(st.integers(1, 10**7), st.integers(2, 6))
def test_one_server_fewer_in_each_zone_would_not_do(rate: int, zones: int) -> None:
    result = run(CALCULATOR, {"rate": f"{rate}/s", "zones": str(zones), "lost": "1"})
    each = result.figure("each-zone").quantity.value

    assert (each - 1) * (zones - 1) < result.figure("needed").quantity.value <= each * (zones - 1)
