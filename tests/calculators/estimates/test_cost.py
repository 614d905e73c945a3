"""Cost: the bill is the sum of its lines, under either month."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.core.run import run
from calculators.estimates.cost import CALCULATOR

LINES = ("for-servers", "for-storage", "for-egress", "for-requests")


@given(st.integers(0, 10_000), st.floats(0, 1e15), st.floats(0, 1e15), st.sampled_from(["year/12", "30", "2500000"]))
def test_the_bill_is_the_sum_of_its_lines(servers: int, storage: float, egress: float, month: str) -> None:
    inputs = {"servers": str(servers), "storage": f"{storage!r} B", "egress": f"{egress!r} B/month", "month": month}
    result = run(CALCULATOR, {**inputs, "other": "0"})
    lines = [result.figure(line).quantity.value for line in LINES]

    assert result.figure("total").quantity.value == pytest.approx(sum(lines))
    assert result.figure("largest").quantity.value == pytest.approx(max(lines))


@given(st.integers(1, 1_000), st.integers(1, 95))
def test_a_discount_takes_off_servers_only(servers: int, discount: int) -> None:
    full, less = (run(CALCULATOR, {"servers": str(servers), "discount": f"{off}%"}) for off in (0, discount))
    saved = full.figure("total").quantity.value - less.figure("total").quantity.value

    assert saved == pytest.approx(full.figure("for-servers").quantity.value * discount / 100, rel=1e-6)


@pytest.mark.parametrize(
    ("month", "hours", "months"),
    [("year/12", "730 hours", "12"), ("30", "720 hours", "12.17"), ("2500000", "694.444 hours", "12.61")],
)
def test_steps_say_how_long_a_month_is(month: str, hours: str, months: str) -> None:
    """365 × 24 ÷ 12, 30 × 24 and 2,500,000 ÷ 3,600 hours; 365 days are so many of them."""
    result = run(CALCULATOR, {"month": month})

    assert result.figure("for-servers").steps[1].endswith(f" × {hours}")
    assert result.figure("year").steps[1].endswith(f" × {months}")
