"""What time-ordered ids promise."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.run import run


def figures(**texts: str) -> dict[str, float]:
    return {found.figure.id: found.quantity.value for found in run(find("snowflake"), texts).figures}


@settings(deadline=None)
@given(st.integers(20, 59), st.integers(0, 31), st.integers(0, 31))
def test_one_more_bit_doubles_what_it_pays_for(time: int, machine: int, sequence: int) -> None:
    before = figures(time=str(time), machine=str(machine), sequence=str(sequence))
    after = figures(time=str(time + 1), machine=str(machine + 1), sequence=str(sequence + 1))

    for figure in ("lifetime", "possible", "each-tick"):
        assert after[figure] == pytest.approx(2 * before[figure])
    assert after["total"] == before["total"] + 3


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"time": "30", "tick": "1 ms", "age": "1 year"}, "started over"),
        ({"machine": "6", "machines": "65"}, "two of them share one"),
        ({"sequence": "0", "machines": "10", "peak": "10001/s"}, "wait for the next tick"),
        ({"sequence": "13"}, "become negative"),
    ],
)
def test_warns_of_what_breaks_ids(texts: dict[str, str], said: str) -> None:
    assert any(said in caution for caution in run(find("snowflake"), texts).cautions)


def test_says_nothing_of_a_layout_that_works() -> None:
    assert run(find("snowflake"), {}).cautions == ()


@pytest.mark.parametrize(
    ("bits", "said"), [("10", "1,024 machines"), ("16", "65,536 machines"), ("17", "131,000 machines")]
)
def test_powers_of_two_are_said_as_people_know_them(bits: str, said: str) -> None:
    found = {found.figure.id: found for found in run(find("snowflake"), {"machine": bits}).figures}

    assert found["possible"].text == said
    assert found["possible"].steps[-1] == said
