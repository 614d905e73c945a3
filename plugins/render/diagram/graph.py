"""Graphs: a picture as ELK takes it, and its answer as places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

from plugins.render.diagram.geometry import Point, Rect
from plugins.render.diagram.measure import width
from plugins.render.diagram.path import on_grid
from plugins.render.diagram.shape import edge, touch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from plugins.model.board import Picture
    from plugins.model.relation import Relation
    from plugins.render.diagram.box import Box
    from plugins.render.diagram.engine import Graph

FIGURE = 12  # the size of a figure on an arrow
_FIGURE_HEIGHT = 14
_ROOM = "10.5k/s"  # what it may become while a reader changes an input
_ASIDE = 4
_BETWEEN = 10  # from one arrow to the next
# Tried one after the other until one is narrow enough. The first keeps to the order in which components are named.
_LAYERING = "elk.layered.layering.strategy"
_BOUND = "elk.layered.layering.coffmanGraham.layerBound"
_FREE = {"elk.layered.considerModelOrder.strategy": "NONE"}
LAYERINGS: tuple[Mapping[str, str], ...] = (
    {},
    {_LAYERING: "MIN_WIDTH", **_FREE},
    {_LAYERING: "COFFMAN_GRAHAM", _BOUND: "4", **_FREE},
    {_LAYERING: "COFFMAN_GRAHAM", _BOUND: "3", **_FREE},
    {_LAYERING: "STRETCH_WIDTH"},
)
_OPTIONS = {
    "elk.algorithm": "layered",
    "elk.edgeRouting": "ORTHOGONAL",
    "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
    "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
    "elk.layered.nodePlacement.favorStraightEdges": "true",
    "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
    "elk.layered.spacing.edgeEdgeBetweenLayers": "7",
    "elk.layered.spacing.edgeNodeBetweenLayers": "9",
    "elk.layered.spacing.nodeNodeBetweenLayers": "16",
    "elk.layered.unnecessaryBendpoints": "false",
    "elk.padding": "[top=0,left=0,bottom=0,right=0]",
    "elk.randomSeed": "1",
    "elk.separateConnectedComponents": "false",
    "elk.spacing.edgeEdge": "8",
    "elk.spacing.edgeLabel": "2",
    "elk.spacing.edgeNode": "10",
    "elk.spacing.nodeNode": "14",
}


class Direction(Enum):
    """Where arrows mostly lead: down fits a phone, right fits paper laid across."""

    DOWN = "DOWN"
    RIGHT = "RIGHT"


@dataclass(frozen=True, slots=True)
class Arrow:
    """A relation with its way and the place of its figure."""

    relation: Relation
    text: str | None
    way: tuple[Point, ...] = ()
    figure: Rect | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything with its place, from (0, 0)."""

    width: float
    height: float
    boxes: tuple[tuple[Box, Rect], ...]
    arrows: tuple[Arrow, ...]

    def part(self, picture: Picture) -> Layout:
        """What is in a picture, where it was, on a sheet of the same size."""
        components, relations = ({one.id for one in shown} for shown in (picture.components, picture.relations))
        boxes = tuple((box, at) for box, at in self.boxes if box.component.id in components)
        return replace(self, boxes=boxes, arrows=tuple(one for one in self.arrows if one.relation.id in relations))


def graph(boxes: Sequence[Box], arrows: Sequence[Arrow], direction: Direction, options: Mapping[str, str]) -> Graph:
    """The picture as ELK takes it."""
    return {
        "id": "picture",
        "layoutOptions": {**_OPTIONS, "elk.direction": direction.value, **options},
        "children": [_node(box, _most_at_a_side(box, arrows), direction) for box in boxes],
        "edges": [_edge(arrow) for arrow in arrows],
    }


def placed(boxes: Sequence[Box], arrows: Sequence[Arrow], answer: Graph) -> Layout:
    """The picture with ELK's places, on the grid, each arrow up to the shapes that it joins."""
    rects = {node["id"]: _rect(node) for node in answer["children"]}
    by_name = {str(box.component.id): box for box in boxes}
    found = {edge["id"]: edge for edge in answer["edges"]}
    done = [_placed_arrow(arrow, found[f">{arrow.relation.id}"], by_name, rects) for arrow in arrows]
    width, height = on_grid(answer["width"]), on_grid(answer["height"])
    return Layout(width, height, tuple((box, rects[box.component.id]) for box in boxes), tuple(done))


def _most_at_a_side(box: Box, arrows: Sequence[Arrow]) -> int:
    """How many arrows come in, or go out, whichever are more."""
    ends = [(arrow.relation.from_, arrow.relation.to) for arrow in arrows]
    return max(sum(end[at] == box.component.id for end in ends) for at in (0, 1))


def _node(box: Box, most: int, direction: Direction) -> dict[str, Any]:
    """A box with room for its arrows at the sides to which they lead."""
    aside = edge(box.component.kind)
    long = 2 * aside + _BETWEEN * (most - 1)
    wide, high = (long, 0) if direction is Direction.DOWN else (0, long)
    return {
        "id": box.component.id,
        "width": max(box.width, wide),
        "height": max(box.height, high),
        "layoutOptions": {"elk.spacing.portsSurrounding": f"[top={aside},left={aside},bottom={aside},right={aside}]"},
    }


def _edge(arrow: Arrow) -> dict[str, Any]:
    one = arrow.relation
    label = {
        "text": "figure",  # ELK passes over a label without words
        "width": max(width(arrow.text or "", FIGURE), width(_ROOM, FIGURE)) + 2 * _ASIDE,
        "height": _FIGURE_HEIGHT,
        "layoutOptions": {"elk.edgeLabels.inline": "true"},
    }
    return {"id": f">{one.id}", "sources": [one.from_], "targets": [one.to], "labels": [label] if arrow.text else []}


def _placed_arrow(arrow: Arrow, answer: Graph, boxes: Mapping[str, Box], rects: Mapping[str, Rect]) -> Arrow:
    (section,) = answer["sections"]
    told = [section["startPoint"], *section.get("bendPoints", ()), section["endPoint"]]
    way = [Point(on_grid(place["x"]), on_grid(place["y"])) for place in told]
    for at, name in ((0, arrow.relation.from_), (-1, arrow.relation.to)):
        box = boxes[name]
        met = touch(box.component.kind, rects[name], way[at], several=box.several)
        way[at] = Point(on_grid(met.x), on_grid(met.y))
    labels = answer.get("labels", ())
    return Arrow(arrow.relation, arrow.text, tuple(way), _rect(labels[0]) if labels else None)


def _rect(told: Graph) -> Rect:
    return Rect(*(on_grid(told[name]) for name in ("x", "y", "width", "height")))
