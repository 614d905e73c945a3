"""The standard error against a sketch that is built and read."""

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.run import run


def figures(**texts: str) -> dict[str, float]:
    return {found.figure.id: found.quantity.value for found in run(find("cardinality"), texts).figures}


def sketched(things: int, registers: int, draw: random.Random) -> float:
    """The raw estimate of Flajolet et al. for so many random hashes."""
    longest = [0] * registers
    for _ in range(things):
        place = draw.randrange(registers)
        longest[place] = max(longest[place], 1 + int(-math.log2(1 - draw.random())))
    return 0.7213 / (1 + 1.079 / registers) * registers**2 / math.fsum(2.0**-run for run in longest)


def test_real_sketches_are_off_by_the_standard_error() -> None:
    expected = figures(error="9.2%")
    draw = random.Random(11)  # noqa: S311 -- a reproducible sample, not a secret
    misses = [sketched(2_000, int(expected["registers"]), draw) / 2_000 - 1 for _ in range(120)]

    assert math.sqrt(math.fsum(miss**2 for miss in misses) / 120) == pytest.approx(expected["real-error"], rel=0.2)


@settings(deadline=None)
@given(st.floats(0.1, 26))
def test_the_error_you_get_is_no_more_above_the_one_you_asked_for_than_rounding_makes_it(percent: float) -> None:
    """Redis says 0.81% where it has 0.8125%."""
    assert figures(error=f"{percent!r}%")["real-error"] <= percent / 100 * (1.005 + 1e-9)


def test_half_the_error_costs_four_times_the_memory() -> None:
    assert figures(error="0.5%")["sketch"] == 4 * figures(error="1%")["sketch"]


def test_warns_when_a_set_is_smaller() -> None:
    assert any("larger than the set" in text for text in run(find("cardinality"), {"distinct": "100"}).cautions)
    assert run(find("cardinality"), {}).cautions == ()
