"""What explains another figure than a line comes to: what was left out, or what would have to be another number."""

from __future__ import annotations

import math

from calculators.envelope.blame import assumptions, causes, slips
from calculators.envelope.run import run_envelope

RUN = run_envelope(
    """people = 500M users
posts = 30 messages/day
busiest = 3
zones = 3
peak = people × posts × busiest in messages/s
spare = zones ÷ (zones - 1)
each holds = 500k
servers = round up(people × 20% ÷ each holds × spare)
message = 200 B
kept = people × posts × message × 1 year × 3
sum = 1 GB + message
"""
)


def said(line: str, ratio: float) -> str:
    """The first slip that leads to so many times the result."""
    return next(slip.said for slip in slips(RUN.values[line], RUN) if math.isclose(slip.factor, ratio))


def powers(line: str) -> dict[str, float]:
    return {cause.assumption.label: cause.power for cause in causes(RUN.values[line], RUN)}


def test_a_figure_is_made_from_the_assumptions_that_have_a_line() -> None:
    assert [one.label for one in assumptions(RUN.values["peak"], RUN)] == ["people", "posts", "busiest"]
    assert [one.label for one in assumptions(RUN.values["servers"], RUN)] == ["people", "zones", "each holds"]


def test_a_factor_that_was_left_out_is_named_with_its_number() -> None:
    assert said("peak", 1 / 3) == "“busiest” (3) was left out"
    assert said("peak", 3) == "“busiest” (3) was counted twice"


def test_a_usual_slip_is_named_where_no_factor_explains_it() -> None:
    assert said("kept", 8) == "bits were mistaken for bytes"
    assert said("peak", 86_400) == "the total of a day was mistaken for that of a second"


def test_a_division_by_what_was_left_out_is_no_slip() -> None:
    """Without zones there is nothing to divide by."""
    assert all("zones" not in slip.said for slip in slips(RUN.values["servers"], RUN))


def test_a_figure_follows_what_multiplies_and_divides_it() -> None:
    assert powers("peak") == {"people": 1, "posts": 1, "busiest": 1}
    assert powers("servers") == {"people": 1, "each holds": -1}


def test_it_follows_no_part_of_a_sum_by_a_power() -> None:
    assert powers("sum") == {}
