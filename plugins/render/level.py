"""Levels: what is expected of people at each of them, as a table, and what is expected at every one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.render.block import block, paragraphs
from plugins.render.source import sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.guide import Level, Levels

_HEADS = ("Who drives", "Breadth and depth", "Brought up unasked")


def levels(found: Levels) -> str:
    """The table, what stands before it, and the floor below."""
    return paragraphs(_parts(found))


def _parts(found: Levels) -> Iterator[str | None]:
    yield element("p", found.lead)
    # As rows that stand as blocks on a phone; the roles are said again, because a block has none.
    heads = (element("th", text, scope="col", role="columnheader") for text in _HEADS)
    caption = element("caption", "What is expected at each level", class_="sts-hidden")
    head = element("thead", element("tr", element("td", role="cell"), *heads, role="row"), role="rowgroup")
    rows = element("tbody", *map(_row, found.levels), role="rowgroup")
    yield block(element("table", caption, head, rows, class_="sts-rows", role="table"))
    yield element("p", element("b", "The floor never moves."), " ", found.floor)
    yield sources(found.sources)


def _row(level: Level) -> Markup:
    texts = zip(_HEADS, (level.drives, level.breadth, level.volunteers), strict=True)
    cells = (element("td", text, role="cell", data_label=head) for head, text in texts)
    return element("tr", element("th", level.title, scope="row", role="rowheader"), *cells, role="row")
