"""What the search knows besides sections: answers to what people type, and each item and row by its address."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from calculators.text.html import escape
from plugins.model.data import Library
from plugins.render import address, numbers
from plugins.render.reference import is_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = "assets/answers.json"
INDEX = "search/search_index.json"

type Entry = dict[str, object]


def write_answers(root: Path, site: Path) -> None:
    """The file that the shell reads when somebody searches, and further entries of the index, where there is one."""
    library = Library(root / "docs/data")
    answers = [
        {"asked": each.asked, "location": each.to, "title": escape(each.title), "text": escape(each.says)}
        for each in library.synonyms.answers
    ]
    _write(site / FILE, answers)
    if (site / INDEX).is_file():
        _add(site / INDEX, [*_items(library), *_rows(library), *_numbers()])


def _add(index: Path, entries: list[Entry]) -> None:
    found = json.loads(index.read_text(encoding="utf-8"))
    own = {entry["location"] for entry in entries}
    found["docs"] = [entry for entry in found["docs"] if entry["location"] not in own] + entries
    _write(index, found)


def _items(library: Library) -> Iterator[Entry]:
    """The guide's items, each under what it says."""
    guide = library.guide
    for phase in guide.phases:
        for item in phase.all_items:
            text = " ".join(filter(None, (item.why, item.changes, item.example)))
            yield _entry(address.phase(guide, phase, item.id), item.text, text)


def _rows(library: Library) -> Iterator[Entry]:
    """Rows of the reference; those with a heading are in the index without this."""
    for page in library.reference:
        for table in filter(is_table, page.tables):
            for row in table.rows:
                yield _entry(address.row(page.id, row.id), row.name, " ".join(row.cells))


def _numbers() -> Iterator[Entry]:
    """Numbers to start from, each with what it comes to."""
    for subject in numbers.subjects():
        for each in numbers.rows(subject):
            text = " ".join(filter(None, (f"{subject.capitalize()}: {each.text}.", each.note)))
            yield _entry(address.row("numbers", each.id), each.label, text)


def _entry(location: str, title: str, text: str) -> Entry:
    return {"location": location, "title": escape(title), "text": escape(text), "own": True}


def _write(file: Path, content: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")
