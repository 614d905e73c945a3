"""Calculators within an envelope: what their fields take, and which of their figures show."""

from __future__ import annotations

import pytest

from calculators.envelope.outcome import CallOutcome
from calculators.envelope.run import run_envelope

DAY = 86_400


def test_a_range_within_a_field_s_expression_is_drawn() -> None:
    run = run_envelope(
        "people = 10M users\nload: traffic\n  users = people × 10%..30%\n  actions = 1/day\n  peak = 1"
    )
    found = run.values["load.peak"].quantity

    assert found.low == pytest.approx(10e6 * 0.1 / DAY, rel=0.02)
    assert found.high == pytest.approx(10e6 * 0.3 / DAY, rel=0.02)


def test_a_number_within_a_field_s_expression_can_be_moved() -> None:
    run = run_envelope("people = 10M users\nload: traffic\n  users = people × 20%\n  peak = 3")

    assert [(one.id, one.text) for one in run.program.assumptions.values()][:3] == [
        ("people", "10M users"),
        ("load.users#1", "20%"),
        ("load.actions", "20/day"),
    ]


def test_a_figure_that_only_a_check_s_formula_uses_shows_among_the_lines() -> None:
    run = run_envelope("load: traffic\nload.average × 2 < 1M/s")

    assert "load.average" in run.values


def test_a_figure_that_only_another_calculator_s_formula_uses_shows_among_the_lines() -> None:
    run = run_envelope("load: traffic\nkept: storage\n  items = load.average × 2")
    shown = {figure.name for one in run.outcomes.values() if isinstance(one, CallOutcome) for figure in one.figures}

    assert not run.problems
    assert "load.average" in shown


def test_an_option_is_no_line_of_the_same_name() -> None:
    run = run_envelope("exact: topk\n  how = exact\nsketch: topk\n  how = sketch")

    assert not run.problems
    assert run.values["exact.memory"].quantity.value != run.values["sketch.memory"].quantity.value


def test_a_word_that_is_an_option_of_another_field_is_a_line_where_a_number_belongs() -> None:
    run = run_envelope("exact = 5M\ncount: topk\n  distinct = exact\n  how = exact")

    assert not run.problems
    # 72 B for each of them, and for each of the hundred that are kept in order.
    assert run.values["count.memory"].quantity.value == (5e6 + 100) * 72
