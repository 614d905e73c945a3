"""The name of a build as a whole: the same for the same site, built at whatever time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.digest import digest
from plugins.fingerprint import HASH
from plugins.step import StepError

if TYPE_CHECKING:
    from pathlib import Path

WORKER = "service-worker.js"
UNTOLD = ("sitemap.xml", "sitemap.xml.gz")  # they carry the day of the build

_LINE = re.compile(r'^const BUILD = ".*";$', re.MULTILINE)


def build_name(site: Path) -> str:
    """By all that the site holds; the service worker is told none for the while, since it will hold the name."""
    tell_build(site, "")
    return digest(site, [path.name for path in site.iterdir() if path.name not in UNTOLD])[:HASH]


def tell_build(site: Path, name: str) -> None:
    """The service worker's text is how a browser notices that there is a new build."""
    worker = site / WORKER
    text, found = _LINE.subn(f'const BUILD = "{name}";', worker.read_text("utf-8"))
    if found != 1:
        raise StepError(f"{WORKER} should have one line for the name of the build.")
    worker.write_text(text, "utf-8")
