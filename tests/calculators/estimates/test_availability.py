"""Availability against every combination of copies up and down, and against what redundancy can promise."""

import itertools
import math
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.binomial import short_of
from calculators.core.run import run

shares = st.floats(min_value=1e-6, max_value=1 - 1e-6)


def by_enumeration(needed: int, copies: int, down: Fraction) -> Fraction:
    """The chance of too few up, state by state."""
    total = Fraction(0)
    for state in itertools.product((True, False), repeat=copies):
        if sum(state) < needed:
            total += math.prod((1 - down if up else down for up in state), start=Fraction(1))
    return total


@pytest.mark.parametrize("copies", range(1, 9))
@pytest.mark.parametrize("down", [Fraction(1, 1000), Fraction(1, 10), Fraction(1, 2), Fraction(19, 20)])
def test_too_few_up_is_the_sum_over_all_states(copies: int, down: Fraction) -> None:
    for needed in range(1, copies + 1):
        expected = float(by_enumeration(needed, copies, down))
        assert short_of(needed, copies, float(down)) == pytest.approx(expected, rel=1e-12)


@settings(deadline=None)
@given(st.integers(1, 1000), st.integers(1, 1000), shares)
def test_more_needed_is_never_better_and_another_copy_never_worse(needed: int, copies: int, down: float) -> None:
    here = short_of(needed, copies, down)

    assert 0 <= here <= 1
    assert short_of(needed + 1, copies, down) >= here - 1e-12
    assert short_of(needed, copies + 1, down) <= here + 1e-12


@settings(deadline=None)
@given(st.integers(1, 20), st.floats(min_value=0.5, max_value=0.999999), st.floats(min_value=0.5, max_value=0.999999))
def test_a_chain_is_no_better_than_its_weakest_part(copies: int, one: float, part: float) -> None:
    inputs = {"availability": f"{one * 100!r}%", "copies": str(copies), "chain": f"{part * 100!r}%, 99.9%"}
    result = run(find("availability"), inputs)

    assert result.figure("whole").quantity.value <= min(part, 0.999) + 1e-12
    assert result.figure("whole").quantity.value >= 1 - (1 - one) - (1 - part) - 0.001 - 1e-12
