"""Memory: machines bought are never too few, and never one too many for a copy."""

from hypothesis import given
from hypothesis import strategies as st

from calculators.core.run import run
from calculators.estimates.memory import CALCULATOR


@given(st.integers(1, 10**12), st.integers(100, 10**6), st.integers(1, 20))
def test_machines_hold_every_copy_and_one_fewer_would_not(count: int, size: int, copies: int) -> None:
    inputs = {"count": str(count), "size": f"{size} B", "overhead": "0 B", "copies": str(copies)}
    result = run(CALCULATOR, {**inputs, "node": "64 GB", "fill": "50%"})
    needed, room = count * size, 32 * 10**9
    for_one_copy = result.figure("machines").quantity.value / copies

    assert for_one_copy * room >= needed * (1 - 1e-8)
    assert (for_one_copy - 1) * room < needed


@given(st.integers(1, 4096), st.integers(1, 8))
def test_vectors_take_their_dimensions_times_their_components(dimensions: int, component: int) -> None:
    inputs = {"kind": "vectors", "count": "1", "links": "0"}
    result = run(CALCULATOR, {**inputs, "dimensions": str(dimensions), "component": f"{component} B"})

    assert result.figure("each").quantity.value == dimensions * component
