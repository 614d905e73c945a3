"""The formulas against a filter that is built and asked."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.run import run


def figures(**texts: str) -> dict[str, float]:
    return {found.figure.id: found.quantity.value for found in run(find("bloom"), texts).figures}


@pytest.mark.parametrize(("error", "overfill"), [("1%", 1), ("5%", 1), ("5%", 2), ("20%", 3)])
def test_a_real_filter_is_wrong_as_often(error: str, overfill: int) -> None:
    expected = figures(items="2000", error=error, overfill=str(overfill))
    bits, hashes = round(2000 * expected["bits-each"]), int(expected["hashes"])
    draw = random.Random(7)  # noqa: S311 -- a reproducible sample, not a secret
    held = {draw.randrange(bits) for _ in range(2000 * overfill * hashes)}

    wrong = sum(all(draw.randrange(bits) in held for _ in range(hashes)) for _ in range(40_000)) / 40_000

    assert wrong == pytest.approx(expected["overfilled"], rel=0.15)


@settings(deadline=None)
@given(st.floats(1e-8, 0.4), st.floats(1.01, 1000))
def test_fewer_errors_cost_more_bits(error: float, factor: float) -> None:
    loose, strict = figures(error=f"{error * 100!r}%"), figures(error=f"{error * 100 / factor!r}%")

    assert strict["bits-each"] > loose["bits-each"]
    assert strict["hashes"] >= loose["hashes"]


@settings(deadline=None)
@given(st.floats(1e-6, 0.4))
def test_whole_hashes_change_the_error_little(error: float) -> None:
    assert figures(error=f"{error * 100!r}%")["real-error"] == pytest.approx(error, rel=0.08)


def test_every_lookup_is_spared_or_passes() -> None:
    found = figures()

    assert found["spared"] + found["passed"] == pytest.approx(20_000)


def test_a_plain_number_of_bits_are_bits() -> None:
    """A filter of 8,000 bits is 1,000 bytes large; 80 items have a hundred bits each."""
    found = figures(given="bits", bits="8000", items="80")

    assert found["bits-each"] == pytest.approx(100)
