"""Targets are found where they exist, and nowhere else."""

import math

import pytest

from calculators.core.crossing import crossing


@pytest.mark.parametrize(
    ("function", "target", "expected"),
    [
        (lambda x: 20 * x, 1000.0, 50.0),
        (lambda x: x**3, 8.0, 2.0),
        (lambda x: 100 / x, 4.0, 25.0),
        (math.exp, math.e**5, 5.0),
        (lambda x: 7 + x, 107.0, 100.0),
        (lambda x: float(math.ceil(x)), 3.5, 3.0),
    ],
)
def test_finds_where_a_function_crosses_its_target(function: object, target: float, expected: float) -> None:
    found = crossing(function, target, start=1.0, least=0.001, most=1e6)  # type: ignore[arg-type]

    assert found is not None
    assert math.isclose(found, expected, rel_tol=1e-6)


def test_a_target_out_of_reach_is_not_found() -> None:
    assert crossing(lambda x: x, 100.0, start=1.0, least=0.1, most=10.0) is None


def test_a_function_that_breaks_at_an_end_is_not_solved() -> None:
    assert crossing(lambda x: 1 / (x - 10), 5.0, start=1.0, least=0.1, most=10.0) is None


def test_of_two_answers_the_nearer_one_counts() -> None:
    assert crossing(lambda x: abs(math.log(x)), 1.0, start=2.0, least=0.01, most=100.0) == pytest.approx(math.e)


def test_few_tries_are_needed_where_a_formula_bends() -> None:
    """A queue's waiting time, of which each try is dear: it bends ever more towards its limit."""
    tries: list[float] = []

    def waiting(arrivals: float) -> float:
        tries.append(arrivals)
        return arrivals / (100 - arrivals)

    assert crossing(waiting, 4.0, start=1.0, least=0.01, most=99.999, close=1e-7) == pytest.approx(80)
    assert len(tries) < 16
