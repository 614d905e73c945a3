"""The minutes add up."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.draw import COUNT
from calculators.core.run import run
from calculators.estimates.clock import divided, planned, whole_minutes

weights = st.lists(st.integers(1, 120), min_size=4, max_size=4).map(tuple)


@given(st.integers(4, 240), weights)
def test_whole_minutes_add_up_and_every_phase_has_one(total: int, plan: tuple[float, ...]) -> None:
    minutes = whole_minutes(total, plan)

    assert sum(minutes) == total
    assert min(minutes) >= 1


@given(st.integers(4, 240), weights)
def test_no_phase_is_off_by_a_minute_unless_one_was_too_short(total: int, plan: tuple[float, ...]) -> None:
    shares = [total * weight / math.fsum(plan) for weight in plan]
    if min(shares) <= 1:
        return

    assert all(abs(got - share) < 1 for got, share in zip(whole_minutes(total, plan), shares, strict=True))


@given(st.integers(4, 240), weights)
def test_a_phase_that_is_planned_longer_never_gets_less(total: int, plan: tuple[float, ...]) -> None:
    minutes = whole_minutes(total, plan)

    for longer, more in zip(plan, minutes, strict=True):
        for shorter, fewer in zip(plan, minutes, strict=True):
            assert longer <= shorter or more >= fewer


@pytest.mark.parametrize(
    ("texts", "said"), [({"behind": "20 min"}, "further behind"), ({"scope": "30 min"}, "first box on the board")]
)
def test_warns(texts: dict[str, str], said: str) -> None:
    assert any(said in caution for caution in run(find("clock"), texts).cautions)


def test_the_minutes_of_a_draw_are_divided_once_for_all_phases() -> None:
    divided.cache_clear()

    run(find("clock"), {"design": "11 min..15 min"})

    assert divided.cache_info().misses < 1.1 * COUNT


@pytest.mark.parametrize(
    ("kind", "needed", "of_use"),
    [
        ("product", [5, 10, 15, 5], [10, 20, 25, 5]),
        ("infrastructure", [5, 7, 18, 5], [10, 17, 28, 5]),
        ("data", [6, 11, 13, 5], [11, 21, 23, 5]),
    ],
)
def test_each_kind_of_question_has_minutes_of_its_own(kind: str, needed: list[int], of_use: list[int]) -> None:
    """35 minutes are what the phases need, whatever the question; 60 are all that they can use."""
    assert [*planned(kind, 35).values()] == needed
    assert [*planned(kind, 60).values()] == of_use
