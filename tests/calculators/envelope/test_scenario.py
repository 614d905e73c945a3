"""Scenarios: what else a line keeps when its value is another one."""

from __future__ import annotations

from calculators.envelope.outcome import LineOutcome
from calculators.envelope.purchase import purchase
from calculators.envelope.run import Run, run_envelope
from calculators.envelope.scenario import find_scenario, run_scenario


def scenario(text: str, name: str = "Rush") -> Run:
    run = run_envelope(text)
    return run_scenario(run, find_scenario(run, name)).run


def test_what_being_short_costs_stays_with_the_line() -> None:
    there = scenario("need = 1..10\nn = round up(need), short costs 20×\nscenario Rush\n  n = round up(need × 2)")
    (bought,) = [
        found for one in there.outcomes.values() if isinstance(one, LineOutcome) and (found := purchase(one))
    ]

    assert bought.short_costs == 20


def test_a_field_that_there_is_not_is_pointed_at() -> None:
    (problem,) = scenario("load: traffic\nscenario Rush\n  load.peek = 6").problems

    assert problem.shown.splitlines()[1:] == ["    load.peek = 6", "         ^^^^"]


def test_a_scenario_has_no_scenarios_of_its_own() -> None:
    assert (
        scenario("people = 1M users\nscenario Rush\n  people = 5M\nscenario Calm\n  people = 1k").program.scenarios
        == []
    )


def test_lines_without_a_name_are_not_offered_to_be_changed() -> None:
    (problem,) = scenario("people = 1M users\npeople × 2\nscenario Rush\n  peple = 5M").problems

    assert problem.said.endswith("There are people.")
