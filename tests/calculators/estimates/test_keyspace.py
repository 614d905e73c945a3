"""The chance of a clash against the product it stands for."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.estimates.keyspace import clash_chance, shortest


def product(keys: int, capacity: int) -> float:
    none = math.fsum(math.log1p(-place / capacity) for place in range(keys))
    return -math.expm1(none)


@given(st.integers(2, 20_000), st.data())
def test_the_chance_of_a_clash_is_the_product(capacity: int, data: st.DataObject) -> None:
    keys = data.draw(st.integers(2, capacity))

    assert clash_chance(keys, capacity) == pytest.approx(product(keys, capacity), rel=1e-8)


@given(st.floats(1, 1e24), st.floats(1, 1e24), st.floats(2, 1e256))
def test_more_keys_never_clash_less(some: float, others: float, capacity: float) -> None:
    fewer, more = sorted((some, others))

    assert 0 <= clash_chance(fewer, capacity) <= clash_chance(more, capacity) * (1 + 1e-9) <= 1 + 1e-9


@given(st.integers(1, 10**30), st.integers(2, 100))
def test_the_shortest_length_is_enough_and_one_less_is_not(count: int, alphabet: int) -> None:
    length = int(shortest(count, alphabet))

    assert alphabet**length >= count * (1 - 1e-7)
    assert length == 1 or alphabet ** (length - 1) < count
