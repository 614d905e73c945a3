"""What the search knows besides the pages' sections: answers to what people type, and each item by its address."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from calculators.text.html import escape
from plugins.model.data import Library
from plugins.render import address

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
        _add_items(site / INDEX, [*_items(library)])


def _add_items(index: Path, items: list[Entry]) -> None:
    found = json.loads(index.read_text(encoding="utf-8"))
    own = {item["location"] for item in items}
    found["docs"] = [entry for entry in found["docs"] if entry["location"] not in own] + items
    _write(index, found)


def _items(library: Library) -> Iterator[Entry]:
    """The guide's items, each under what it says."""
    guide = library.guide
    for phase in guide.phases:
        for item in phase.all_items:
            text = " ".join(filter(None, (item.why, item.changes, item.example)))
            location = address.phase(guide, phase, item.id)
            yield {"location": location, "title": escape(item.text), "text": escape(text)}


def _write(file: Path, content: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")
