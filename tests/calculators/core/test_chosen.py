"""Alternatives in steps: only what was chosen is told."""

from __future__ import annotations

import pytest

from calculators.catalogue import find, names
from calculators.core.run import run


def first_step(calculator: str, figure: str, **inputs: str) -> str:
    return run(find(calculator), inputs).figure(figure).steps[0]


@pytest.mark.parametrize(
    ("chosen", "step"),
    [("copies", "copies"), ("erasure", "(data pieces + parity pieces) ÷ data pieces")],
)
def test_a_step_names_what_was_chosen(chosen: str, step: str) -> None:
    assert first_step("storage", "redundancy", scheme=chosen) == step


@pytest.mark.parametrize(
    ("counted", "step"), [("all", "people × actions"), ("writes", "people × actions × (1 + reads per write)")]
)
def test_what_was_chosen_has_the_parentheses_that_it_needs(counted: str, step: str) -> None:
    assert first_step("traffic", "daily", counted=counted) == step


@pytest.mark.parametrize("name", names())
def test_no_step_of_a_calculator_names_an_alternative(name: str) -> None:
    """What a figure of its own is called may hold the word."""
    steps = [found.steps[0] for found in run(find(name), {}).figures]

    assert [step for step in steps if " or " in step] in ([], ["a look-up in a cache or database by key"])
