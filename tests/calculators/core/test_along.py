"""A term comes to the same along a field's way as evaluated afresh, for every figure and field there is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from calculators.catalogue import find, names
from calculators.core.along import along
from calculators.core.field.choice import Choice
from calculators.core.field.number import Number
from calculators.core.inputs import read_inputs
from calculators.core.run import evaluation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calculators.core.calculator import Calculator

TIMES = (0.5, 1.0, 3.0)


def inputs_of(calculator: Calculator) -> Iterator[dict[str, str]]:
    """As printed, and with each option of each choice."""
    yield {}
    for field in calculator.all_fields:
        if isinstance(field, Choice):
            yield from ({field.id: option.key} for option in field.options)


def outcome(of: Callable[[], float]) -> float | str:
    try:
        return of()
    except (ArithmeticError, ValueError) as error:
        return type(error).__name__


@pytest.mark.parametrize("name", names())
def test_along_a_field_a_term_comes_to_what_the_formula_comes_to(name: str) -> None:
    calculator = find(name)
    compared = 0
    for texts in inputs_of(calculator):
        middle = evaluation(read_inputs(calculator, texts))
        for field in calculator.of_kind(Number):
            for figure in calculator.figures:
                at = along(figure, middle, field.id)
                for times in TIMES:
                    value = min(max(middle.number(field) * times, field.least), field.most)
                    afresh = type(middle)({**middle.given, field.id: value}, middle.calendar, binary=middle.binary)
                    assert outcome(partial(at, value)) == outcome(partial(afresh.number, figure))
                    compared += 1
    assert compared >= len(calculator.figures) * len(TIMES)
