"""Search finds any item by its question, and is not filled with marks and buttons."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

import pytest

from plugins.model.data import Library
from tests.guide.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.guide.conftest import Sight

LIBRARY = Library(ROOT / "docs/data")
GUIDE = LIBRARY.guide
SYNONYMS = LIBRARY.synonyms.answers


@pytest.fixture(scope="module")
def index(site: Path) -> dict[str, str]:
    """The text of each entry by its address."""
    entries = json.loads((site / "search/search_index.json").read_text())["docs"]
    return {entry["location"]: html.unescape(re.sub(r"<[^>]+>", " ", entry["text"])) for entry in entries}


def test_every_item_is_found_under_its_stage(index: dict[str, str]) -> None:
    missing = [
        item.id
        for phase in GUIDE.phases
        for stage in phase.stages
        for item in stage.items
        if item.text not in index[f"framework/{phase.id}/#{stage.id}"]
    ]

    assert missing == []


def test_every_item_has_an_entry_of_its_own(index: dict[str, str]) -> None:
    items = {f"framework/{phase.id}/#{item.id}" for phase in GUIDE.phases for item in phase.all_items}

    assert items <= index.keys()


def test_every_answer_leads_somewhere(site: Path, sights: dict[str, Sight]) -> None:
    answers = json.loads((site / "assets/answers.json").read_text())

    assert len(answers) == len(SYNONYMS)
    for place in (answer["location"] for answer in answers):
        page, _, anchor = place.partition("#")
        assert page in sights, place
        assert not anchor or anchor in sights[page].ids, place


def test_marks_and_tools_are_not_in_the_index(index: dict[str, str]) -> None:
    noise = re.compile(r"A\s+B\s+C\s+D\s+E|Copy as Markdown|Clear ticks|A lit letter means")

    assert [place for place, text in index.items() if place.startswith("framework") and noise.search(text)] == []
