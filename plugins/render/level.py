"""Levels: what is expected of people at each of them, as a table, and what is expected at every one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.render.block import block, paragraphs
from plugins.render.source import sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.guide import Level, Levels

_HEADS = ("Level", "Who drives", "Breadth and depth", "Brought up unasked")


def levels(found: Levels) -> str:
    """The table, what stands before it, and the floor below."""
    return paragraphs(_parts(found))


def _parts(found: Levels) -> Iterator[str | None]:
    yield element("p", found.lead)
    head = element("tr", *(element("th", text, scope="col") for text in _HEADS))
    caption = element("caption", "What is expected at each level", class_="sts-hidden")
    rows = element("tbody", *map(_row, found.levels))
    yield block(element("table", caption, element("thead", head), rows))
    yield element("p", element("b", "The floor never moves."), " ", found.floor)
    yield sources(found.sources)


def _row(level: Level) -> Markup:
    cells = (element("td", text) for text in (level.drives, level.breadth, level.volunteers))
    return element("tr", element("th", level.title, scope="row"), *cells)
