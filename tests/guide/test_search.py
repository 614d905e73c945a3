"""Search finds any item by its question, and is not filled with marks and buttons."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

import pytest

from plugins.model.data import Library
from plugins.render import numbers
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


def test_every_item_is_found_by_its_own_address_and_not_under_its_stage(index: dict[str, str]) -> None:
    wrong = [
        item.id
        for phase in GUIDE.phases
        for stage in phase.stages
        for item in stage.items
        if item.why not in (None, index.get(f"framework/{phase.id}/#{item.id}", "")[: len(item.why or "")])
        or item.text in index[f"framework/{phase.id}/#{stage.id}"]
    ]

    assert wrong == []
    assert {f"framework/{phase.id}/#{item.id}" for phase in GUIDE.phases for item in phase.all_items} <= index.keys()


def test_an_estimate_is_found_by_what_is_said_of_it_and_not_by_its_lines(index: dict[str, str]) -> None:
    for place, said, line in (
        ("envelopes/messaging/", "A million people", "message = 200 B"),
        ("cases/messaging/#estimate", "Every figure above", "people = "),
    ):
        assert said in index[place]
        assert line not in index[place]


def test_rows_and_numbers_are_found_by_their_own_addresses(index: dict[str, str]) -> None:
    rows = {
        f"reference/{page.id}/#{row.id}" for page in LIBRARY.reference for table in page.tables for row in table.rows
    }
    own = {f"reference/numbers/#{each.id}" for subject in numbers.subjects() for each in numbers.rows(subject)}

    assert rows | own <= index.keys()
    assert "nothing new" not in index["reference/communication/#to-the-client"]
    assert index["reference/numbers/#ssd-read"].startswith("Latency: 100 µs.")


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
