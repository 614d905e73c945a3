"""What a browser would refuse in a page's markup, besides scripts: styles, handlers, frames, plug-ins."""

from __future__ import annotations

import re
from html.parser import HTMLParser

# Reading markup takes a while, and hardly any page has what looks like one of these.
_LOOKS = re.compile(
    r"\s(?:style|srcdoc|on[a-z]+)\s*=|javascript:|<(?:style|base|object|embed|i?frame)\b", re.IGNORECASE
)
_ELEMENTS = {"style", "base", "object", "embed", "iframe", "frame"}
_ADDRESSES = {"href", "src", "action", "formaction"}


def refusals(page: str) -> list[str]:
    """As the writer of the page is told them.

    >>> refusals('<p style="color: red" onclick="x()">The attribute style="" is refused.</p>')
    ['<p style="color: red">: use a class.', '<p onclick="x()">: listen from a module of the shell.']
    """
    if not _LOOKS.search(page):
        return []
    reader = _Reader()
    reader.feed(page)
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ELEMENTS:
            self.found.append(f"<{tag}>: this site has none.")
        for name, value in attrs:
            if advice := _advice(name, (value or "").strip().lower()):
                self.found.append(f'<{tag} {name}="{value}">: {advice}')


def _advice(name: str, value: str) -> str:
    if name == "style":
        return "use a class."
    if name.startswith("on"):
        return "listen from a module of the shell."
    if name == "srcdoc" or (name in _ADDRESSES and value.startswith("javascript:")):
        return "use the address of a page or a file."
    return ""
