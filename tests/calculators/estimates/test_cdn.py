"""CDN: each layer takes off load, and the two bills meet where they must."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.core.run import run
from calculators.estimates.cdn import CALCULATOR

PERCENT = st.integers(0, 100)


@given(PERCENT, PERCENT, PERCENT)
def test_the_origin_never_gets_more_than_the_edge(hit: int, hit_bytes: int, shield: int) -> None:
    result = run(CALCULATOR, {"hit": f"{hit}%", "hit-bytes": f"{hit_bytes}%", "shield": f"{shield}%"})

    assert result.figure("origin").quantity.value <= result.figure("edge").quantity.value * (1 + 1e-9)
    assert result.figure("origin-bits").quantity.value <= result.figure("edge-bits").quantity.value * (1 + 1e-9)


@given(PERCENT, PERCENT)
def test_two_layers_multiply_what_they_miss(hit: int, shield: int) -> None:
    result = run(CALCULATOR, {"rate": "1000/s", "peak": "1", "hit": f"{hit}%", "shield": f"{shield}%"})

    assert result.figure("origin").quantity.value == pytest.approx((100 - hit) * (100 - shield) / 10, abs=1e-9)


@given(PERCENT, st.floats(0, 1))
def test_a_network_at_the_origins_price_saves_nothing_on_bytes(hit_bytes: int, price: float) -> None:
    prices = {"price": f"${price!r}/GB", "direct-price": f"${price!r}/GB", "requests-price": "0", "reads-price": "0"}
    result = run(CALCULATOR, {**prices, "hit-bytes": f"{hit_bytes}%", "fetch-price": "$0/GB"})

    assert result.figure("saved").quantity.value == pytest.approx(0, abs=1e-9)
