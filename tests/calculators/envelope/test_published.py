"""Estimates that others have published can be typed as they are said, and come to what plain arithmetic says.

Each stands in `exercises.yml` with its source. What the source prints is held against the same figures, and where it
does not follow from its own numbers, the entry says why.
"""

from __future__ import annotations

import ast
import math
import operator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from calculators.envelope.run import run_envelope

if TYPE_CHECKING:
    from collections.abc import Callable

LOADED = yaml.safe_load(Path(__file__).with_name("exercises.yml").read_text(encoding="utf-8"))
EXERCISES: dict[str, dict[str, Any]] = LOADED["exercises"]
SOURCES: dict[str, str] = LOADED["sources"]
# What people round by when they estimate aloud.
ROUNDED = 0.05
_SIGNS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: lambda base, exponent: Fraction(base ** int(exponent)),
}


def worked_out(sum_: str) -> Fraction:
    """A sum in fractions; nothing of the calculators takes part in it."""
    return _value(ast.parse(sum_, mode="eval").body)


def _value(node: ast.expr) -> Fraction:
    match node:
        case ast.Constant(value=int() | float() as number):
            return Fraction(str(number))
        case ast.BinOp(left=left, op=sign, right=right):
            return _SIGNS[type(sign)](_value(left), _value(right))
    raise ValueError(f"{ast.unparse(node)} is no sum")


def is_rounded_from(exact: float, text: str) -> bool:
    """Whether a printed figure is the exact one, as people round."""
    printed = run_envelope(f"printed = {text}").values["printed"].middle
    return math.isclose(printed, exact, rel_tol=ROUNDED)


@pytest.mark.parametrize("name", EXERCISES)
def test_a_published_estimate_comes_to_what_arithmetic_says(name: str) -> None:
    exercise = EXERCISES[name]
    run = run_envelope(exercise["envelope"])
    assert [problem.sentence for problem in run.problems] == []
    found = {line: run.values[line].middle for line in exercise["figures"]}
    expected = {line: float(worked_out(str(sum_))) for line, sum_ in exercise["figures"].items()}

    assert found == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("name", EXERCISES)
def test_what_a_source_prints_follows_from_its_numbers_or_it_is_said_why_not(name: str) -> None:
    exercise = EXERCISES[name]
    off = {
        line
        for line, text in exercise["published"].items()
        if not is_rounded_from(float(worked_out(str(exercise["figures"][line]))), text)
    }

    assert off == set(exercise.get("because", {}))


def test_each_has_a_source_and_a_question() -> None:
    assert len(EXERCISES) >= 40
    assert {exercise["source"] for exercise in EXERCISES.values()} == set(SOURCES)
    assert [name for name, exercise in EXERCISES.items() if len(exercise["asks"]) < 20] == []


def test_a_wrong_figure_would_be_told() -> None:
    assert is_rounded_from(460e9, "450 GB")
    assert not is_rounded_from(460e9, "450 MB")
    assert worked_out("2 * 3 ** 2 + 1 / 4") == Fraction(73, 4)
