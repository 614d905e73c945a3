"""The ends of a range that was typed are shown as they were typed."""

from __future__ import annotations

import pytest

from calculators.envelope.run import run_envelope
from calculators.envelope.scenario import find_scenario, run_scenario


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("100 ± 10", ("90", "110")),
        ("1M..5M users", ("1 million users", "5 million users")),
        ("5%..100%", ("5%", "100%")),
        ("100 ± 10 ms", ("90 ms", "110 ms")),
        ("3..7 servers", ("3 servers", "7 servers")),
    ],
)
@pytest.mark.parametrize("more", ["", "\nw = v"])
def test_a_line_has_the_ends_that_were_typed(text: str, ends: tuple[str, str], more: str) -> None:
    *_, last = run_envelope(f"v = {text}{more}").values.values()

    assert (last.low_text, last.high_text) == ends


def test_what_is_worked_out_has_the_ends_of_its_draws() -> None:
    """A sum of two such ranges is surer than both at their ends: 200 − 10 × √2."""
    value = run_envelope("v = 100 ± 10\nw = 100 ± 10\nx = v + w").values["x"].quantity

    assert value.low == pytest.approx(200 - 10 * 2**0.5, abs=0.5)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("v = 100 ± 10\nw = v × 2", ("180", "220")),
        ("v = 100 ± 10\nw = v × v", ("8,100", "12,100")),
        ("v = 100 ± 10\nw = v + 1000000", ("1.00009 million", "1.00011 million")),
        ("v = 1000000..1000010\nw = v × 2 ms in s", ("2,000 s", "2,000.02 s")),
    ],
)
def test_what_is_worked_out_has_as_many_digits_as_the_width_of_its_range_bears_out(
    text: str, ends: tuple[str, str]
) -> None:
    value = run_envelope(text).values["w"]

    assert (value.low_text, value.high_text) == ends


def test_a_scenario_has_its_own() -> None:
    run = run_envelope("v = 100 ± 10\nscenario Rush\n  v = 200 ± 50\n")
    there = run_scenario(run, find_scenario(run, "Rush")).run.values["v"].quantity

    assert (there.low, there.high) == (150, 250)


def test_a_certain_value_in_a_scenario_has_no_range() -> None:
    run = run_envelope("v = 100 ± 10\nscenario Sure\n  v = 200\n")
    there = run_scenario(run, find_scenario(run, "Sure")).run.values["v"].quantity

    assert (there.low, there.high) == (200, 200)
