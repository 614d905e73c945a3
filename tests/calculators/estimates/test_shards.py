"""Shards: what moves, counted key by key, and shards that are never overfilled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.core.run import run
from calculators.estimates.shards import CALCULATOR


@given(st.integers(1, 40))
def test_a_modulus_moves_what_counting_keys_says(shards: int) -> None:
    keys = range(shards * (shards + 1))
    moved = sum(key % shards != key % (shards + 1) for key in keys) / len(keys)
    inputs = {"data": f"{shards} TB", "holds": "1 TB", "fill": "100%", "growth": "0%", "writes": "1/s"}
    result = run(CALCULATOR, {**inputs, "placement": "modulo"})

    assert result.figure("shards").quantity.value == shards
    assert result.figure("moved-share").quantity.value == pytest.approx(moved)


@given(st.floats(1e9, 1e15), st.floats(1, 1e6), st.floats(10, 100))
def test_no_shard_holds_or_takes_more_than_it_may(data: float, writes: float, fill: float) -> None:
    result = run(
        CALCULATOR, {"data": f"{data!r} B", "writes": f"{writes!r}/s", "fill": f"{fill!r}%", "hottest": "0%"}
    )

    assert result.figure("each-data").quantity.value <= 1e12 * fill / 100 * (1 + 1e-8)
    assert result.figure("each-writes").quantity.value <= 5_000 * fill / 100 * (1 + 1e-8)


@given(st.floats(0, 100), st.floats(1, 1e6))
def test_the_hottest_shard_lies_between_an_even_share_and_everything(share: float, writes: float) -> None:
    result = run(CALCULATOR, {"hottest": f"{share!r}%", "writes": f"{writes!r}/s"})
    even, hottest, everything = (
        result.figure(figure).quantity.value for figure in ("each-writes", "hot-writes", "writes-then")
    )

    assert even * (1 - 1e-9) <= hottest <= everything * (1 + 1e-9)
