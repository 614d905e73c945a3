"""Blocks: markup and headings as they may stand in a page's Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element, join

if TYPE_CHECKING:
    from collections.abc import Iterable

# Around markup that `plugins/set_aside.py` keeps from Markdown.
BEGIN, END = "<!--whole-->", "<!--/whole-->"
# What has a heading stays with Markdown, which lists it in the contents.
_HEADING = re.compile(r"<h[1-6]\b")
_APART = re.compile(r"(</(?:td|th|tr|thead|caption|dt|dd|figcaption)>)(?=<)")
# What begins markup within a heading's line, of the characters that Python-Markdown lets a backslash escape.
_SPECIAL = re.compile(r"[\\`*_{}\[\]#]")


def block(markup: Markup, *, live: bool = False) -> str:
    r"""Markup that Markdown leaves alone.

    Python-Markdown keeps a block whole only if it knows its outermost element: a custom element it takes for text.
    Cells and names are set apart for the search, which reads the words alone and would find "dive17"; not in what is
    live, and will be written anew.

    >>> block(element("tr", element("td", "Deep dive"), element("td", "17")))
    '\n\n<!--whole--><div><tr><td>Deep dive</td> <td>17</td> </tr></div><!--/whole-->\n\n'
    """
    whole = element("div", markup if live else Markup(_APART.sub(r"\1 ", markup)))
    return paragraphs([whole if _HEADING.search(whole) else f"{BEGIN}{whole}{END}"])


def heading(level: int, text: str, anchor: str, *, is_more: bool = False) -> str:
    r"""A heading that the table of contents lists and that keeps its address.

    >>> heading(2, "Reads & *writes*", "reads")
    '\n\n## Reads &amp; \\*writes\\* {#reads}\n\n'
    """
    return paragraphs([f"{'#' * level} {_escaped(text)} {{#{anchor}{' data-more=true' if is_more else ''}}}"])


def paragraphs(parts: Iterable[str | None]) -> str:
    """Parts of a page, set apart as Markdown wants them."""
    return f"\n\n{'\n\n'.join(part.strip() for part in parts if part)}\n\n"


def lead(text: str, *, is_more: bool = False) -> Markup:
    """The sentence under a heading that says what it is about."""
    return element("p", text, class_="sts-lead", data_more=is_more)


def eyebrow(text: str, *, is_more: bool = False) -> Markup:
    """The small line beside a heading."""
    return element("p", text, class_="sts-eyebrow", data_more=is_more)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", join([text]))
