"""The page that a reader without a connection sees in place of one not kept: the missing page, in other words.

Every builder makes the missing page, with links that work at any depth; a second one of that kind only some make.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.text.html import element, join
from plugins.step import StepError

if TYPE_CHECKING:
    from pathlib import Path

MISSING_PAGE, OFFLINE_PAGE = "404.html", "503.html"
_WORDS = re.compile(r"<!-- missing -->.*<!-- /missing -->", re.DOTALL)
_TITLE = re.compile(r"<title>[^<]*?([^<·]*)</title>")


def write_offline_page(site: Path) -> None:
    """A site whose missing page has no place for other words has none."""
    missing = site / MISSING_PAGE
    text = missing.read_text("utf-8") if missing.is_file() else ""
    if not _WORDS.search(text):
        return
    words, count = _WORDS.subn(lambda _: _said(), text)
    titled, titles = _TITLE.subn(
        lambda found: element("title", f"No connection · {found[1].strip()}"), words, count=1
    )
    if (count, titles) != (1, 1):
        raise StepError(f"{MISSING_PAGE} should have one title, and one place for other words.")
    (site / OFFLINE_PAGE).write_text(titled, "utf-8")


def _said() -> str:
    lead = "This browser has not kept this page. It will be here when the connection is back."
    otherwise = "Pages that you have read before still open: go back, or follow a link to one."
    return join(
        [
            element("h1", "There is no connection"),
            element("p", lead, class_="sts-lead"),
            element("sts-kept", element("p", otherwise)),
        ]
    )
