"""Permanent addresses, in `docs/data/permalinks.txt`: the pages of the site and the places on them.

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
# Ids that tie a label to its box or belong to the theme are nobody's address.
_OURS = ("tick_", "_")
_CONTROLS = ("input", "select", "textarea")


class _Anchors(HTMLParser):
    """The ids within a page's article, without those of its forms."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._articles = 0
        self._forms = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._articles += tag == "article"
        self._forms += tag == "form"
        name = dict(attrs).get("id")
        is_place = self._articles and not self._forms and tag not in _CONTROLS
        if is_place and name and not name.startswith(_OURS):
            self.found.append(name)

    def handle_endtag(self, tag: str) -> None:
        self._articles -= tag == "article"
        self._forms -= tag == "form"


def published(site: Path) -> set[str]:
    """The addresses of all pages, and of all that has an anchor; on the first page they begin with it."""
    return {address for page in site.rglob("index.html") for address in _addresses(site, page)}


def recorded(file: Path) -> set[str]:
    """What the file lists."""
    return {*file.read_text(encoding="utf-8").split()} if file.exists() else set()


def add(file: Path, site: Path) -> int:
    """Add what is new; how many that are."""
    known = recorded(file)
    new = published(site) - known
    file.write_text("\n".join(sorted(known | new)) + "\n", encoding="utf-8")
    return len(new)


def _addresses(site: Path, page: Path) -> Iterator[str]:
    folder = page.parent.relative_to(site).as_posix()
    address = "" if folder == "." else f"{folder}/"
    if address:
        yield address
    parser = _Anchors()
    parser.feed(page.read_text(encoding="utf-8"))
    yield from (f"{address}#{name}" for name in parser.found)
