"""Retries against requests tried one by one through their layers, and within what attempts allow."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.estimates.retry import attempts_made, backoff, through_layers

shares = st.floats(min_value=0, max_value=1)


def tries(failing: float, attempts: int, layers: int, chance: random.Random) -> tuple[bool, int]:
    """Whether a request succeeds, and how many attempts reach the innermost layer."""
    if not layers:
        return chance.random() >= failing, 1
    reached = 0
    for _ in range(attempts):
        succeeded, inner = tries(failing, attempts, layers - 1, chance)
        reached += inner
        if succeeded:
            return True, reached
    return False, reached


@pytest.mark.parametrize(("failing", "attempts", "layers"), [(0.3, 3, 1), (0.5, 3, 2), (0.9, 2, 3), (1.0, 4, 3)])
def test_attempts_agree_with_requests_tried_one_by_one(failing: float, attempts: int, layers: int) -> None:
    chance = random.Random(2)  # noqa: S311 -- a simulation with a fixed seed
    reached = [tries(failing, attempts, layers, chance)[1] for _ in range(20_000)]

    assert through_layers(failing, attempts, layers) == pytest.approx(sum(reached) / len(reached), rel=0.03)


@given(shares, st.integers(1, 20), st.integers(1, 6))
def test_the_load_lies_between_one_and_all_attempts_of_all_layers(failing: float, attempts: int, layers: int) -> None:
    load = through_layers(failing, attempts, layers)

    assert 1 <= load <= attempts**layers * (1 + 1e-9)
    assert load >= attempts_made(failing, attempts) * (1 - 1e-12)


@given(st.floats(min_value=1, max_value=10), st.integers(1, 19))
def test_another_attempt_waits_no_longer_than_the_cap_more(factor: float, attempts: int) -> None:
    more = backoff(0.1, factor, 5, attempts + 1) - backoff(0.1, factor, 5, attempts)

    assert 0 < more <= 5 * (1 + 1e-12)
