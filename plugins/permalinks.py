"""Permanent addresses: `python -m plugins.permalinks` adds those of the built site to `docs/data/permalinks.txt`.

What stands there was published, and people have linked to it. Nothing is ever taken out: an address that goes away
gets an entry in `docs/data/redirects.yml`.
"""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = Path("docs/data/permalinks.txt")
SITE = Path("site")
ROOMS = ("framework", "frameworks", "reference", "glossary")
# Ids that tie a label to its box or belong to the theme are nobody's address.
_OURS = ("tick_", "_")


class _Anchors(HTMLParser):
    """The ids within a page's article."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._depth += tag == "article"
        name = dict(attrs).get("id")
        if self._depth and name and not name.startswith(_OURS):
            self.found.append(name)

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag == "article"


def published(site: Path) -> set[str]:
    """The addresses of the guide's pages, and of everything on them that has an anchor."""
    return {
        address for room in ROOMS for page in (site / room).rglob("index.html") for address in _addresses(site, page)
    }


def listed(file: Path) -> set[str]:
    """What the file lists."""
    return {*file.read_text(encoding="utf-8").split()} if file.exists() else set()


def add(file: Path, site: Path) -> int:
    """Add what is new; how many that are."""
    known = listed(file)
    new = published(site) - known
    file.write_text("\n".join(sorted(known | new)) + "\n", encoding="utf-8")
    return len(new)


def _addresses(site: Path, page: Path) -> Iterator[str]:
    address = f"{page.parent.relative_to(site).as_posix()}/"
    yield address
    parser = _Anchors()
    parser.feed(page.read_text(encoding="utf-8"))
    yield from (f"{address}#{name}" for name in parser.found)


if __name__ == "__main__":
    print(f"{add(FILE, SITE)} new addresses in {FILE}")
