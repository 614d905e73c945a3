"""Two hash rings, of one point for each node and of many: the largest share, and what moves when nodes change."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from calculators.text import chart
from calculators.text.drawing.stack import percent
from calculators.text.html import Markup, element
from calculators.text.scale import HAIR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.drawing import Ring
    from calculators.core.result import Result

# So many nodes, points for each and steps around are drawn at most.
_MOST_NODES, _MOST_POINTS, _ROUND = 12, 12, 1000
# In letters, downwards: the names, the rings, and what moves on them.
_NAME, _TOP, _HIGH = 0.9, 1.4, 9.5
_MOVED, _NOTE = _TOP + _HIGH + 1.0, _TOP + _HIGH + 2.4
_BOX, _RADIUS, _OUTER, _INNER = 100, 38, 46, 30

# How many steps of it are left free for a point.
_MARK = 2
# With this start a ring of few nodes is about as uneven as rings are on average.
_TYPICAL = 50380

# From where to where, in steps around the ring.
type _Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the rings: its points, where the fullest node has its share and where nodes come or go."""

    name: str
    points: tuple[int, ...]
    fullest: _Spans
    times: str
    moved: _Spans

    @property
    def moves(self) -> str:
        return percent(_steps(self.moved) / _ROUND)


def draw_ring(ring: Ring, result: Result) -> Markup:
    """With one point for each node to the left, to the right with more: as many as there are."""
    nodes, points, changed = (round(result.middle.number(field)) for field in (ring.nodes, ring.points, ring.changed))
    is_added = result.inputs.chosen(ring.change) == "add"
    drawn = min(nodes, _MOST_NODES)
    moving = min(max(1, round(changed * drawn / nodes)), _MOST_NODES if is_added else drawn)
    sides = [
        _side(drawn, each, moving, is_added=is_added)
        for each in (1, min(points, _MOST_POINTS) if points > 1 else _MOST_POINTS)
    ]
    note = f"drawn with {drawn} {'nodes' if drawn > 1 else 'node'}, {moving} {'added' if is_added else 'taken away'}"
    said = [f"{side.name}, the fullest node holds {side.times} its share and {side.moves} moves" for side in sides]
    return chart.chart(
        f"{note[0].upper()}{note[1:]}. {said[0]}; {said[1]}.",
        _NOTE + 0.3,
        [*_drawn(0.0, sides[0]), *_drawn(0.5, sides[1]), chart.centred(0.5, note).drawn(_NOTE, None)],
        "sts-picture",
    )


@lru_cache(64)
def _side(nodes: int, points: int, moving: int, *, is_added: bool) -> _Side:
    """What moves lies, before or after, on the nodes that come or go: those with the highest numbers."""
    ring = _ring(nodes, points)
    shares = [_steps(_owned(ring, range(node, node + 1))) for node in range(nodes)]
    fullest = shares.index(max(shares))
    moved = (
        _owned(_ring(nodes + moving, points), range(nodes, nodes + moving))
        if is_added
        else _owned(ring, range(nodes - moving, nodes))
    )
    return _Side(
        f"{points} point{'s' if points > 1 else ''} each",
        tuple(place for place, _ in ring),
        _owned(ring, range(fullest, fullest + 1)),
        f"{max(shares) * nodes / _ROUND + HAIR:.1f}×",
        moved,
    )


@lru_cache(64)
def _ring(nodes: int, points: int) -> list[tuple[int, int]]:
    """Places with their nodes, in order: at random, of each node in a sequence of its own, so that none moves."""
    places: dict[int, int] = {}
    for node in range(nodes):
        drawing = random.Random(_TYPICAL + node)  # noqa: S311 -- a picture, not a secret
        for _ in range(points):
            places.setdefault(int(drawing.random() * _ROUND), node)
    return sorted(places.items())


def _owned(ring: list[tuple[int, int]], nodes: range) -> _Spans:
    """A key belongs to the next point, so a node owns what lies before each of its own, across the start too."""
    spans: _Spans = []
    for (start, _), (end, node) in pairwise([(0, 0), *ring, (_ROUND, ring[0][1])]):
        if node not in nodes or start == end:
            continue
        if spans and spans[-1][1] == start:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _steps(spans: _Spans) -> int:
    return sum(end - start for start, end in spans)


def _drawn(left: float, side: _Side) -> Iterator[Markup]:
    marks = [(start, min(start + _MARK, end)) for start, end in pairwise([*side.points, _ROUND])]
    yield chart.centred(left + 0.25, side.name).drawn(_NAME, None)
    yield element(
        "svg",
        element(
            "g",
            _circle(_RADIUS, "sts-ring"),
            _circle(_RADIUS, "sts-points", marks),
            _circle(_INNER, "sts-fullest", side.fullest),
            _circle(_OUTER, "sts-moved", side.moved),
            transform=f"rotate(-90 {_BOX // 2} {_BOX // 2})",
        ),
        x=chart.share(left),
        y=chart.em(_TOP),
        width="50%",
        height=chart.em(_HIGH),
        viewBox=f"0 0 {_BOX} {_BOX}",
    )
    for text, y, class_ in (
        ("fullest", _TOP + _HIGH / 2 - 0.2, "sts-edged"),
        (side.times, _TOP + _HIGH / 2 + 1.1, "sts-edged"),
        (f"{side.moves} moves", _MOVED, "sts-moves"),
    ):
        yield chart.centred(left + 0.25, text).drawn(y, class_)


def _circle(radius: int, class_: str, spans: _Spans | None = None) -> Markup:
    """A circle, or as much of it as the spans say."""
    dashes = None
    if spans is not None:
        starts, ends = [start for start, _ in spans], [end for _, end in spans]
        gaps = [start - end for start, end in zip(starts, [0, *ends], strict=False)]
        lengths = [end - start for start, end in spans]
        dashes = " ".join(["0", *(f"{gap} {long}" for gap, long in zip(gaps, lengths, strict=True)), str(_ROUND)])
    return element(
        "circle", cx=_BOX // 2, cy=_BOX // 2, r=radius, class_=class_, pathLength=_ROUND, stroke_dasharray=dashes
    )
