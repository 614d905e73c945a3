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
from plugins.render.plan import span_of

if TYPE_CHECKING:
    from calculators.text.html import Markup

ROOT = Path(__file__).parents[3]
HERE = Page("")


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(ROOT / "docs/data")


@pytest.fixture(scope="module")
def boards(library: Library) -> Markup:
    return moments(library.cases["messaging"], "send", library.guide, HERE)


def test_the_sentence_can_be_read_out() -> None:
    form = re.search(r"<form.*?</form>", spoken_estimate(HERE))
    assert form
    shown = re.sub(r'<label.*?</label>|<input type="hidden"[^>]*>', "", form[0])
    filled = re.sub(r'<input[^>]*value="([^"]*)"[^>]*>', r"\1 ", shown)

    said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", filled)).strip()
    assert said == "1M users send messages, 20/day each, and 5 times as many at the peak. Each one is a write."


def test_its_result_is_that_of_what_it_says() -> None:
    """What people send is written: 10⁶ × 20 ÷ 86,400 s × 5 is what the verdict is on."""
    said = {"users": "1M", "actions": "20/day", "peak": "5", "counted": "writes", "ratio": "0:1"}
    result = run(find("traffic"), said)
    printed = spoken_estimate(HERE)

    assert "you: 1,160 writes/s" in printed
    assert '<input type="hidden" name="counted" value="writes">' in printed

    number, unit = result.main.text.split(" ")
    assert f'<p class="sts-big">{number} <span>{unit}</span></p>' in printed
    assert f'<p class="sts-verdict">{result.decision.verdict}</p>' in printed
    assert 'class="sts-ruler"' in printed


def test_whatever_can_be_wrong_has_a_place() -> None:
    printed = spoken_estimate(HERE)

    for name in re.findall(r'<input (?!type="hidden")[^>]*name="([\w-]+)"', printed):
        assert printed.count(f'data-problem="{name}"') == 1
        assert f'<label for="spoken-{name}"' in printed


def test_the_same_drawing_grows_and_is_walked_through(library: Library, boards: Markup) -> None:
    drawn = [shapes(svg) for svg in re.findall(r"<svg.*?</svg>", boards)]
    *growing, walked = drawn

    assert len(drawn) == len(library.guide.numbered)
    for before, after in pairwise(growing):
        # Each thing is where it was.
        assert before.items() < after.items()
    assert walked == growing[-1]
    assert len(set(re.findall(r'viewBox="[^"]*"', boards))) == 1


def shapes(svg: str) -> dict[str, str]:
    """The outline of each component and of each relation."""
    return dict(re.findall(r'<g (data-[\w-]+="[\w-]+")[^>]*><path d="([^"]*)"', svg))


def test_each_board_says_when_it_is_drawn_and_what_is_new(library: Library, boards: Markup) -> None:
    guide, design = library.guide, library.cases["messaging"].design
    titles = [*(board.title for board in design.boards), design.flow("send").title]
    said = re.findall(r"<p><b>(.*?)</b>(.*?)</p>", boards)

    for (bold, more), phase, title in zip(said, guide.numbered, titles, strict=True):
        end = f'<span data-plan="{phase.id}:end">{span_of(guide, phase).end}</span>'
        assert bold == f"Minute {end}: {title}."
        # On the first board all of it is.
        assert bool(more) == (phase is not guide.numbered[0])


def test_what_is_marked_in_the_end_is_the_way_of_the_flow(library: Library, boards: Markup) -> None:
    last = re.findall(r"<svg.*?</svg>", boards)[-1]
    steps = library.cases["messaging"].design.flow("send").steps

    assert set(re.findall(r'data-relation="([\w-]+)" class="(?:async )?new"', last)) == {step.over for step in steps}
