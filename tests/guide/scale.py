"""What a first visit to a page fetches, and what that weighs as sent; read from the files, without a browser."""

from __future__ import annotations

import posixpath
import re
import zlib
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from plugins.fingerprint import shell_of
from plugins.icons import icons_of
from plugins.modules import imports

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEAVIEST = 150_000  # bytes that a reader of a page without a calculator may be sent

# What the theme's bundle asks for by itself.
BY_ITSELF = "sitemap.xml"
SENT_AS_IT_IS = {".png", ".woff2"}
# Pictures of the theme that are seen without a touch, and what shows them.
SHOWN = {
    "nav-icon--next.svg": "md-nav__icon",
    "path-icon.svg": "md-path__item",
    "details-icon.svg": "<summary",
    "typeset-table-sort-icon.svg": 'role="columnheader"',
}
_TAG = re.compile(r"<(?:link|script)\b[^>]*>")
_FETCHED = re.compile(r'rel="(?:stylesheet|icon|preload)"|<script')
_ADDRESS = re.compile(r'(?:href|src)="([^":]+)"')
_LIVE = re.compile("<sts-(?:calculator|status)")


def weight(site: Path, page: str) -> int:
    """Bytes of a first visit to the page, such as `framework/scope/`."""
    return sum(_sent(site / file) for file in fetched(site, page))


def fetched(site: Path, page: str) -> set[str]:
    """The files of the site that a first visit to the page fetches, the page among them."""
    own = posixpath.normpath(posixpath.join(page, "index.html"))
    html = (site / own).read_text(encoding="utf-8")
    found = {own, BY_ITSELF}
    for address in _linked(html):
        found.add(posixpath.normpath(posixpath.join(page, urlsplit(address).path)))
    found |= {icon.relative_to(site).as_posix() for icon in icons_of(site) if SHOWN.get(icon.name, "\0") in html}
    if _LIVE.search(html):
        found.add((shell_of(site) / "live.js").relative_to(site).as_posix())
    modules = [site / file for file in found if file.endswith(".js")]
    return found | {file.relative_to(site).as_posix() for module in modules for file in imports(module)}


def _linked(html: str) -> Iterator[str]:
    for tag in _TAG.findall(html):
        if _FETCHED.search(tag):
            yield from _ADDRESS.findall(tag)


@cache
def _sent(file: Path) -> int:
    body = file.read_bytes()
    return len(body if file.suffix in SENT_AS_IT_IS else zlib.compress(body, 6, wbits=31))
