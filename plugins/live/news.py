"""What the browser is told after a build, and the place where its connections wait for it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from itertools import count
from threading import Condition
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Files that change with nearly every build and that no open page shows.
UNSEEN = ("search/search_index.json", "sitemap.xml", "sitemap.xml.gz", "assets/files.json", "service-worker.js")


@dataclass(frozen=True, slots=True)
class News:
    """One build: the paths of the pages it changed, or all of them, or why it failed."""

    build: int
    pages: tuple[str, ...] = ()
    everywhere: bool = False
    problem: str = ""

    def text(self) -> str:
        """The news as it travels."""
        return json.dumps(asdict(self))


def seen(changed: Iterable[str], base: str = "/") -> tuple[tuple[str, ...], bool]:
    """The paths of the pages among changed files, and whether something that every page may use has changed.

    >>> seen(["index.html", "frameworks/d/index.html", "search/search_index.json"], "/guide/")
    (('/guide/', '/guide/frameworks/d/'), False)
    >>> seen(["assets/styles/type.css"])
    ((), True)
    """
    files = [file for file in changed if file not in UNSEEN]
    pages = tuple(base + file.removesuffix("index.html") for file in files if file.endswith(".html"))
    return pages, len(pages) < len(files)


class Noticeboard:
    """Holds the newest news; any number of threads may wait for the next."""

    def __init__(self, base: str = "/") -> None:
        """Nothing has been built; `base` is the path of the site's front page."""
        self._base = base
        self._numbers = count(1)
        self._changed = Condition()
        self._news = News(0)

    @property
    def newest(self) -> News:
        """The last news put up."""
        return self._news

    def put(self, *, changed: Iterable[str] = (), problem: str = "") -> None:
        """Put up news of a build."""
        pages, everywhere = seen(changed, self._base)
        with self._changed:
            self._news = News(next(self._numbers), pages, everywhere, problem)
            self._changed.notify_all()

    def wait(self, known: int, seconds: float) -> News | None:
        """The newest news, as soon as it is newer than build `known`; None when it stays silent for so long."""
        with self._changed:
            self._changed.wait_for(lambda: self._news.build != known, seconds)
            return self._news if self._news.build != known else None
