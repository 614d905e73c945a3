"""Every figure with a unit that a case's page shows comes from its envelope or from its data; prose types none."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from plugins.model.data import Library

ROOT = Path(__file__).parents[2]
LIBRARY = Library(ROOT / "docs/data")
WORDS = r"(?:million|billion|trillion|thousand|ms|µs|s|[kMGTPE]i?B|[kMGT]bit)\b"
UNIT = rf"(?:{WORDS}|%|(?:\w+)?/(?:s|day|month|h)\b)"
FIGURE = re.compile(rf"(?<![\w.,])\$?\d[\d.,]* ?{UNIT}")
# What is made from the envelope, and what is there to be compared with it.
MADE = ("data-line", "data-envelope", "data-tries", "data-diagram", "data-outline")
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class Prose(HTMLParser):
    """The words of an article, without what is made from the envelope."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._open: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        names = {name for name, _ in attrs}
        outside = tag == "article" or bool(self._open and self._open[-1])
        self._open.append(outside and names.isdisjoint(MADE) and tag not in {"svg", "script", "nav"})

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data if self._open and self._open[-1] else "\0")


def typed(html: str) -> list[str]:
    prose = Prose()
    prose.feed(html)
    return FIGURE.findall("".join(prose.words))


@pytest.mark.parametrize("name", LIBRARY.cases.ids)
def test_prose_types_no_figure_of_its_own(site: Path, name: str) -> None:
    data = (ROOT / f"docs/data/cases/{name}.yml").read_text() + (ROOT / f"docs/data/cases/{name}.txt").read_text()
    known = re.sub(r"\s+", " ", data)
    html = (site / f"cases/{name}/index.html").read_text(encoding="utf-8")

    assert [figure for figure in typed(html) if figure not in known] == []


def test_a_figure_in_the_prose_would_be_found() -> None:
    made = '<a data-line="peak">521,000 messages/s</a>'

    assert typed(f"<article><p>About {made} arrive.</p></article>") == []
    assert typed("<article><p>About 521,000 messages/s arrive, 3 TB a day.</p></article>") == [
        "521,000 messages/s",
        "3 TB",
    ]
