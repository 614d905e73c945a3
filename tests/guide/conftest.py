"""The built site, read as a search engine would read it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(slots=True)
class Sight(HTMLParser):
    """What one page shows: its ids, its links, and the words of its article below each second-level heading.

    A drawing is looked at: its letters, and the same in words for whoever cannot, are not among what one has to read.
    """

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    sections: dict[str, list[str]] = field(default_factory=dict)
    meta: dict[str, str] = field(default_factory=dict)
    _section: str = ""
    _article: int = 0
    _drawing: bool = False

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = {name: value or "" for name, value in attrs}
        self._article += tag == "article"
        if "id" in own:
            self.ids.append(own["id"])
        if tag == "a" and "href" in own:
            self.links.append(own["href"])
        if tag == "meta":
            self.meta[own.get("property") or own.get("name", "")] = own.get("content", "")
        self._drawing |= "data-drawing" in own
        if tag == "h2":
            self._section = own.get("id", "")

    def handle_endtag(self, tag: str) -> None:
        self._article -= tag == "article"
        self._drawing &= tag != "figure"

    def handle_data(self, data: str) -> None:
        if self._article and not self._drawing:
            self.sections.setdefault(self._section, []).extend(data.split())


def look(page: Path) -> Sight:
    sight = Sight()
    sight.feed(page.read_text(encoding="utf-8"))
    return sight


@pytest.fixture(scope="session")
def site() -> Path:
    subprocess.run([sys.executable, "-m", "plugins.build"], cwd=ROOT, check=True)
    return ROOT / "site"


@pytest.fixture(scope="session")
def sights(site: Path) -> dict[str, Sight]:
    """Each page by its address from the top of the site."""
    return {page.relative_to(site).parent.as_posix() + "/": look(page) for page in sorted(site.rglob("index.html"))}
