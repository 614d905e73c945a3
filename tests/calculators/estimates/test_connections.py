"""Connections: what is left after a loss can hold everybody."""

from hypothesis import given
from hypothesis import strategies as st

from calculators.core.run import run
from calculators.estimates.connections import CALCULATOR


@given(st.integers(1_000, 10**9), st.integers(1, 99), st.integers(100, 10**6))
def test_the_servers_left_hold_every_connection(users: int, lost: int, limit: int) -> None:
    inputs = {"users": str(users), "online": "100%", "devices": "1", "lost": f"{lost}%", "limit": str(limit)}
    result = run(CALCULATOR, inputs)
    left = result.figure("nodes").quantity.value * (1 - lost / 100)

    assert left * result.figure("holds").quantity.value >= users * (1 - 1e-8)


@given(st.integers(1, 3_600), st.integers(2, 3_600))
def test_a_longer_spread_never_makes_the_storm_stronger(spread: int, longer: int) -> None:
    storms = [
        run(CALCULATOR, {"spread": f"{seconds} s"}).figure("storm").quantity.value
        for seconds in (spread, spread + longer)
    ]

    assert storms[0] > storms[1]
