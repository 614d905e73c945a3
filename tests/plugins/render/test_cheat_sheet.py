"""Cheat sheets hold all of a framework, and the guide's the essentials."""

import re
from pathlib import Path

import pytest

from plugins.model.data import Library
from plugins.model.guide import KnownNumber
from plugins.model.problem import UnknownNameError
from plugins.model.published import Published
from plugins.model.spelling import Name
from plugins.render.address import Page
from plugins.render.cheat_sheet import cheat_sheet, essentials, whole_list
from plugins.render.numbers import known

LIBRARY = Library(Path(__file__).parents[3] / "docs/data")
HERE = Page("framework/cheat-sheet/")


@pytest.mark.parametrize("name", ["a", "b", "c", "d", "e"])
def test_a_published_framework_is_there_whole(name: str) -> None:
    framework = LIBRARY.published[name]

    assert cheat_sheet(framework, HERE).count("<li ") == len(framework.items)


def test_every_line_of_the_guide_can_be_printed() -> None:
    markup = whole_list(LIBRARY.guide, HERE)

    assert markup.count("<li ") == len(LIBRARY.guide.items)
    assert '<a href="../">With reasons and examples</a>' in markup


def test_the_cheat_sheet_is_the_essentials_in_forty_lines_and_ten_numbers() -> None:
    markup = essentials(LIBRARY.guide, HERE)
    lines = re.findall(r'<li data-kind="[^"]*">([^<]*)</li>', markup)

    assert lines == [item.short for phase in LIBRARY.guide.phases for item in phase.essentials]
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 60
    assert len(re.findall("<dt>", markup)) == 10
    assert '<dt><a href="../../reference/numbers/#region-trip">' in markup
    assert "<dd>12/s</dd>" in markup  # 1,000,000 ÷ 86,400 are 11.6
    assert '<a href="../whole-list/">Every line, to print</a>' in markup


def test_a_number_that_no_reference_has_is_named() -> None:
    with pytest.raises(UnknownNameError, match='unknown number to know "half-life"'):
        [*known([KnownNumber(Name("half-life"), "Half-life")])]


def test_every_stage_of_the_guide_has_a_line() -> None:
    stages = [stage.title for phase in LIBRARY.guide.phases for stage in phase.stages]

    assert re.findall(r"<h3>([^<]*)</h3><ul role=\"list\"><li ", whole_list(LIBRARY.guide, HERE)) == stages


def test_phases_stand_at_their_minutes(framework: Published) -> None:
    assert re.findall(r"<h2>(.*?)</h2>", cheat_sheet(framework, HERE)) == ["General", "Scope<span> 0–15 min</span>"]


def test_text_is_never_markup(framework: Published) -> None:
    assert "<img" not in cheat_sheet(framework, HERE)
