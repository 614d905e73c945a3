"""Bandwidth: the limits that hold whatever is put in."""

import math

from hypothesis import given
from hypothesis import strategies as st

from calculators.core.run import run
from calculators.estimates.bandwidth import CALCULATOR

RTT = st.floats(1e-6, 10)
PATH = st.floats(1e3, 1e12)
WINDOW = st.floats(536, 2**30)


@given(RTT, PATH, WINDOW)
def test_connections_fill_the_path_and_one_fewer_does_not(rtt: float, path: float, window: float) -> None:
    result = run(CALCULATOR, {"rtt": f"{rtt!r} s", "path": f"{path!r} bit/s", "window": f"{window!r} B"})
    one = result.figure("one-connection").quantity.value
    count = result.figure("connections").quantity.value

    assert one <= path / 8 * (1 + 1e-9)
    assert count * one >= path / 8 * (1 - 1e-8)
    assert (count - 1) * one < path / 8 * (1 + 1e-8)


@given(RTT, PATH, WINDOW)
def test_a_window_of_the_bytes_under_way_is_just_enough(rtt: float, path: float, window: float) -> None:
    result = run(CALCULATOR, {"rtt": f"{rtt!r} s", "path": f"{path!r} bit/s", "window": f"{window!r} B"})
    enough = window >= result.figure("bdp").quantity.value
    fills = math.isclose(result.figure("one-connection").quantity.value, path / 8, rel_tol=1e-9)

    assert enough == fills or math.isclose(window, result.figure("bdp").quantity.value, rel_tol=1e-8)
