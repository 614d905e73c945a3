"""Arranging: the layout of a picture, chosen among a few for a narrow page."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from plugins.render.diagram.box import box, text_of
from plugins.render.diagram.engine import engine
from plugins.render.diagram.graph import LAYERINGS, Arrow, Direction, graph, placed

if TYPE_CHECKING:
    from plugins.model.board import Picture
    from plugins.render.diagram.box import Figures
    from plugins.render.diagram.graph import Layout

NARROW = 376  # at 360 px, letters of such a picture are 11 px high and no smaller
_BEND = 6


def arrange(picture: Picture, figures: Figures, direction: Direction = Direction.DOWN) -> Layout:
    """The first layout that is narrow enough, or else the one that costs a reader least."""
    boxes = [box(component, figures) for component in picture.components]
    arrows = [
        Arrow(relation, text_of(line, figures) if (line := relation.rate or relation.size) else None)
        for relation in picture.relations
    ]
    found: list[Layout] = []
    for options in LAYERINGS if direction is Direction.DOWN else LAYERINGS[:1]:
        found.append(placed(boxes, arrows, engine().layout(graph(boxes, arrows, direction, options))))
        if found[-1].width <= NARROW:
            break
    return min(found, key=_cost)


def _cost(layout: Layout) -> float:
    """What is too wide gets too small; what is long is scrolled; bends are followed with the eye."""
    bends = sum(max(0, len(arrow.way) - 2) for arrow in layout.arrows)
    return 4 * max(0, layout.width - NARROW) + layout.height / 2 + _BEND * bends + _length(layout) / 20


def _length(layout: Layout) -> float:
    steps = (step for arrow in layout.arrows for step in pairwise(arrow.way))
    return sum(abs(a.x - b.x) + abs(a.y - b.y) for a, b in steps)
