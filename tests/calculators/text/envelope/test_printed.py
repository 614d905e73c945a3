"""A printed envelope whose numbers change: the browser gets what the build prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from calculators.envelope.numbers import numbers
from calculators.envelope.run import run_envelope
from calculators.envelope.texts import figures
from calculators.text.envelope.html import render_result
from calculators.text.envelope.lines import render_lines
from calculators.text.envelope.printed import printed
from plugins.model.data import Library

LIBRARY = Library(Path(__file__).parents[4] / "docs/data")


@pytest.mark.parametrize("name", LIBRARY.cases.ids)
def test_a_case_gets_what_its_page_prints(name: str) -> None:
    envelope = LIBRARY.case_envelopes[name]
    reply = printed(run_envelope(envelope.text))
    page = render_lines(envelope.run)

    assert reply["figures"] == envelope.figures
    assert reply["problems"] == {}
    assert len(reply["lines"]) > 30
    assert all(line["result"] in page and line["more"] in page for line in reply["lines"].values())


def test_a_mistake_is_told_at_its_line_and_what_waits_for_it_is_left_out() -> None:
    reply = printed(run_envelope("a1 = 5 MB\nb1 = abc\nc1 = b1 × 2\nd1 = a1 × 2\n"))

    assert [*reply["problems"]] == [2]
    assert [*reply["lines"]] == [1, 4]
    assert reply["figures"] == {"a1": "5 MB", "d1": "10 MB"}
    assert reply["said"] == reply["problems"][2]


def test_only_numbers_that_stand_alone_may_be_changed() -> None:
    run = run_envelope("a1 = 5 MB   -- note\nb1 = a1 × 2\nc1 = 3..4 users\n7 TB\n")

    assert numbers(run.program).keys() == {"a1", "c1"}
    page = render_lines(run)
    assert '<span data-assumption="a1">5 MB</span>' in page
    assert '<span data-assumption="c1">3..4 users</span>' in page


def test_figures_of_a_calculator_that_no_line_uses_are_there() -> None:
    run = run_envelope("load: traffic\n  users = 1M users\n")

    assert "load.peak" in figures(run)
    assert render_result(run.outcomes[1]) != ""
