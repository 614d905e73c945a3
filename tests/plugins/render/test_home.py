"""The front page: an estimate as one says it, and a board that grows."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from calculators.catalogue import find
from calculators.core.run import run
from plugins.model.data import Library
from plugins.render.address import Page
from plugins.render.home import moments, spoken_estimate

if TYPE_CHECKING:
    from calculators.text.html import Markup

ROOT = Path(__file__).parents[3]
HERE = Page("")


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(ROOT / "docs/data")


@pytest.fixture(scope="module")
def boards(library: Library) -> Markup:
    return moments(library.cases["messaging"], library.case_envelopes["messaging"].figures, HERE)


def test_the_sentence_can_be_read_out() -> None:
    form = re.search(r"<form.*?</form>", spoken_estimate(HERE))
    assert form
    shown = re.sub(r'<label.*?</label>|<input type="hidden"[^>]*>', "", form[0])
    filled = re.sub(r'<input[^>]*value="([^"]*)"[^>]*>', r"\1 ", shown)

    said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", filled)).strip()
    assert said == "1M users send 20/day messages each, and 5 times as many at the peak."


def test_its_result_is_that_of_what_it_says() -> None:
    """What people send is written: 10⁶ × 20 ÷ 86,400 s × 5 is what the verdict is on."""
    said = {"users": "1M", "actions": "20/day", "peak": "5", "counted": "writes", "ratio": "0:1"}
    result = run(find("traffic"), said)
    printed = spoken_estimate(HERE)

    assert "you: 1,160 writes/s" in printed
    assert '<input type="hidden" name="counted" value="writes">' in printed

    number, unit = result.main.text.split(" ")
    assert f'<p class="sts-big">{number} <span>{unit}</span></p>' in printed
    assert f'<p class="sts-verdict">{result.decision.band.verdict}</p>' in printed
    assert 'class="sts-ruler"' in printed


def test_whatever_can_be_wrong_has_a_place() -> None:
    printed = spoken_estimate(HERE)

    for name in re.findall(r'<input (?!type="hidden")[^>]*name="([\w-]+)"', printed):
        assert printed.count(f'data-problem="{name}"') == 1
        assert f'<label for="spoken-{name}"' in printed


def test_the_same_drawing_grows(boards: Markup) -> None:
    drawn = [set(re.findall(r'data-component="([\w-]+)"', svg)) for svg in re.findall(r"<svg.*?</svg>", boards)]

    assert len(drawn) > 2
    assert all(before < after for before, after in pairwise(drawn))


def test_each_board_says_in_words_what_is_new(library: Library, boards: Markup) -> None:
    first, *later = library.cases["messaging"].design.boards

    assert f"<b>{first.title}.</b></p>" in boards  # there all of it is
    for board in later:
        assert f"<b>{board.title}.</b> New, in bold lines: " in boards
