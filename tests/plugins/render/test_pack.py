"""An interviewer holds what an answer is measured with; what is hoped for is set apart from what is read out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from calculators.envelope.numbers import numbers
from plugins.model.data import Library
from plugins.render.address import Page
from plugins.render.case.index import sheets
from plugins.render.case.pack import interviewer_sheet
from plugins.render.case.telling import Teller

LIBRARY = Library(Path(__file__).parents[3] / "docs/data")
CASES = {str(case.id): case for case in LIBRARY.cases}
FEED = CASES["feed"]


@pytest.fixture(scope="module")
def sheet() -> str:
    teller = Teller(LIBRARY.case_envelopes["feed"], leads=False)
    return interviewer_sheet(FEED, teller, LIBRARY.guide, Page("cases/interviewer/feed/"))


def test_the_board_in_the_end_is_drawn_with_its_figures(sheet: str) -> None:
    assert sheet.count("<svg") == 1
    assert [one.id for one in FEED.design.components if f'data-component="{one.id}"' not in sheet] == []
    assert re.search(r'data-line="feed nodes"', sheet)


def test_each_estimate_has_its_result_and_what_it_decides(sheet: str) -> None:
    rows = re.findall(r"<tr>.*?</tr>", sheet)[1:]

    assert len(rows) == len(FEED.estimates)
    for row, estimate in zip(rows, FEED.estimates, strict=True):
        assert f'<span data-line="{estimate.line}">' in row
        assert str(estimate.decides).partition("{")[0] in row


def test_each_dive_has_the_choice_with_its_price(sheet: str) -> None:
    chosen = sheet.partition("in the dives")[2].partition("</dl>")[0]

    assert re.findall(r"<dt>(.*?)</dt>", chosen) == [dive.title for dive in FEED.dives]
    assert chosen.count("Its price: ") == len(FEED.dives)


def test_what_is_said_and_what_is_hoped_for_are_two_paragraphs(sheet: str) -> None:
    hoped = re.findall(r'<(dd|div)><span class="sts-label">Listen for: </span>(.)', sheet)

    assert [tag for tag, _ in hoped] == ["dd"] * len(FEED.follow_ups) + ["div"] * len(FEED.twists)
    assert sheet.count('<dd><span class="sts-label">Ask: </span><b>') == len(FEED.follow_ups)


@pytest.mark.parametrize("name", CASES)
def test_each_number_that_is_given_when_asked_has_words(name: str) -> None:
    program = LIBRARY.case_envelopes[name].run.program
    given = numbers(program)
    lines = [made.statement for made in program.lines]

    assert [line.name for line in lines if line.name in given and not line.note] == []


def test_sheets_go_from_the_easiest_to_the_hardest_and_say_what_they_are_found_by() -> None:
    found = sheets([*CASES.values()], LIBRARY.subjects, Page("cases/interviewer/"))
    levels = re.findall(r'<li id="pack-[\w-]+" data-about="[\w -]+" data-level="(\w+)" data-minutes="\d+">', found)

    assert len(levels) == len(CASES)
    assert levels == sorted(levels, key=["mid", "senior", "staff"].index)
