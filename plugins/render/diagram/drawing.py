"""Drawings: a layout as SVG, short enough to stand in a page many times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element, join
from plugins.model.relation import Mode
from plugins.render.diagram.box import LEADING, LETTERS, SMALL, SMALL_LEADING
from plugins.render.diagram.line import line
from plugins.render.diagram.path import on_grid
from plugins.render.diagram.shape import ABOVE, ASIDE, OVER, outline

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from calculators.text.html import Value
    from plugins.render.diagram.box import Box, Note
    from plugins.render.diagram.geometry import Rect
    from plugins.render.diagram.graph import Arrow, Layout
    from plugins.render.diagram.look import Look

MARGIN = 6  # for the thickness of lines, and for what stands out behind a box
_BASELINE = 0.36  # of the size: from the middle of a line to where its letters stand


def drawing(layout: Layout, said: str, look: Look, new: tuple[Collection[str], Collection[str]] = ((), ())) -> Markup:
    """The whole picture; `new` has the ids of components and of relations."""
    arrows = (_arrow(arrow, look, is_new=arrow.relation.id in new[1]) for arrow in layout.arrows)
    boxes = (component(box, at, look, is_new=box.component.id in new[0]) for box, at in layout.boxes)
    return svg([*arrows, *boxes], (layout.width, layout.height), said, look)


def svg(parts: Sequence[Markup], size: tuple[float, float], said: str, look: Look) -> Markup:
    """Parts of a picture in its frame."""
    width, height = (on_grid(side) + 2 * MARGIN for side in size)
    return element(
        "svg",
        *parts,
        **look.picture(),
        # Half a pixel off: lines then lie on pixels and not between them.
        viewBox=f"-{MARGIN}.5 -{MARGIN}.5 {width + 1} {height + 1}",
        width=width + 1,
        aria_label=said,
    )


def component(box: Box, at: Rect, look: Look, *, is_new: bool = False) -> Markup:
    """A box with its words."""
    kind = box.component.kind
    marks = (kind.value, "new") if is_new else (kind.value,)
    label, *notes = _words(box, at, look, marks)
    shape = [element("path", d=outline(kind, at, several=box.several)), label]
    # What is pressed holds nothing that can be followed.
    leads = any(look.way(note.line) for note in box.notes)
    return element(
        "g",
        *([element("g", *shape)] if leads else shape),
        *notes,
        data_component=box.component.id,
        **look.component(*marks),
    )


def words(lines: Sequence[Markup | str], x: float, y: float, leading: int, **attributes: Value) -> Markup:
    """Lines of text, the first on a baseline, each below the one before it."""
    first, *others = lines
    rest = (element("tspan", each, x=f"{x:g}", dy=leading) for each in others)
    return element("text", first, *rest, x=f"{x:g}", y=f"{y:g}", **attributes)


def baseline(top: float, leading: int, size: int) -> float:
    """Where the letters of a line stand that begins at the top."""
    return on_grid(top + leading / 2 + size * _BASELINE)


def _words(box: Box, at: Rect, look: Look, marks: Sequence[str]) -> Iterator[Markup]:
    x = at.middle.x + ASIDE.get(box.component.kind, 0)
    top = at.y + (at.height - box.height) / 2 + ABOVE.get(box.component.kind, OVER)
    yield words(box.label, x, baseline(top, LEADING, LETTERS), LEADING, **look.label())
    top += LEADING * len(box.label)
    for note in box.notes:
        yield words([_note(note, look)], x, baseline(top, SMALL_LEADING, SMALL), SMALL_LEADING, **look.note(*marks))
        top += SMALL_LEADING


def _note(note: Note, look: Look) -> Markup:
    way = look.way(note.line)
    return join([note.before, element("a" if way else "tspan", note.text, **way, data_line=note.line)])


def _arrow(arrow: Arrow, look: Look, *, is_new: bool) -> Markup:
    relation = arrow.relation
    marks = [mark for mark, holds in (("async", relation.mode is Mode.ASYNC), ("new", is_new)) if holds]
    gaps = [arrow.figure] if arrow.figure else []
    way = look.way(relation.rate or relation.size)
    return element(
        "a" if way else "g",
        element("path", d=line(arrow.way, gaps)),
        _figure(arrow, look, marks),
        **way,
        data_relation=relation.id,
        **look.relation(*marks),
    )


def _figure(arrow: Arrow, look: Look, marks: Sequence[str]) -> Markup | None:
    if arrow.figure is None or arrow.text is None:
        return None
    x, y = arrow.figure.middle.x, baseline(arrow.figure.y, int(arrow.figure.height), SMALL)
    named = arrow.relation.rate or arrow.relation.size
    return words([arrow.text], x, y, 0, data_line=named, **look.figure(*marks))
