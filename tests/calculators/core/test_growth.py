"""The same estimate at ten and a hundred times the size."""

import pytest

from calculators.catalogue import find
from calculators.core.growth import scale_steps
from calculators.core.result import Result
from calculators.core.run import run


def test_each_step_is_what_a_run_at_that_size_gives() -> None:
    here, ten, hundred = scale_steps(run(find("traffic"), {"users": "2M"}))

    assert here.texts == without_nouns(run(find("traffic"), {"users": "2M"}))
    assert ten.texts == without_nouns(run(find("traffic"), {"users": "20M"}))
    assert hundred.band == run(find("traffic"), {"users": "200M"}).decision.band


def without_nouns(result: Result) -> tuple[str, ...]:
    return tuple(found.figure.bare(result.middle, found.middle) for found in result.figures)


@pytest.mark.parametrize(
    ("users", "times"), [("1 billion", [1, 10, 100]), ("1,000,000,001", [1, 10]), ("10 billion", [1, 10])]
)
def test_steps_beyond_the_field_are_left_out(users: str, times: list[int]) -> None:
    """It takes a hundred billion, and that very number too."""
    assert [step.times for step in scale_steps(run(find("traffic"), {"users": users}))] == times


def test_a_size_at_which_the_formulas_break_is_left_out() -> None:
    """From 60,000 to a million within a day is more growth in a year than a number can hold."""
    result = run(find("growth"), {"known": "points", "between": "1 day"})

    assert [step.times for step in scale_steps(result)] == [1]


def test_a_step_that_comes_close_to_its_limit_says_so() -> None:
    """A hundred million people make 4,210 writes a second, and one primary takes 5,000."""
    here, ten, hundred = scale_steps(run(find("traffic"), {"users": "1M"}))
    assert [step.is_near for step in (here, ten, hundred)] == [False, False, True]

    bands = [step.band for step in (here, ten, hundred)]
    assert bands[0] == bands[1] == bands[2]
