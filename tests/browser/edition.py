"""The built site with markup of a test's own on one of its pages."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE_END = "</article>"


def make_edition(site: Path, folder: Path, page: str, markup: str) -> Path:
    """A copy of the site in which the article of the page ends with the markup."""
    # Links suffice: nothing is written to, only replaced.
    shutil.copytree(site, folder, copy_function=os.link)
    file = folder / page / "index.html"
    text = file.read_text()
    assert text.count(ARTICLE_END) == 1
    file.unlink()
    file.write_text(text.replace(ARTICLE_END, markup + ARTICLE_END))
    return folder
