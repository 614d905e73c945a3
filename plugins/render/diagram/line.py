"""Lines: an arrow's way as path data, with round corners, an open head, and a gap where its figure stands."""

from __future__ import annotations

from itertools import pairwise
from math import atan2, copysign, cos, sin
from typing import TYPE_CHECKING

from plugins.render.diagram.geometry import Point
from plugins.render.diagram.path import Pen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.render.diagram.geometry import Rect

_CORNER = 6
_HEAD, _WING = 6, 3


def line(way: Sequence[Point], gaps: Sequence[Rect] = (), *, has_head: bool = True) -> str:
    """Path data of a way along the axes, or straight to anywhere.

    >>> line([Point(0, 0), Point(0, 20)]), line([Point(0, 0), Point(30, 40)])
    ('M0 0v20m-3-6l3 6m3-6l-3 6', 'M0 0l30 40m-6-3l6 3m-1.2-6.6l1.2 6.6')
    """
    pen = Pen().move(*way[0])
    for piece in _pieces(way, gaps):
        _draw(pen, piece)
    if has_head:
        _head(pen, way[-2], way[-1])
    return pen.data


def head(way: Sequence[Point]) -> str:
    """The head alone."""
    pen = Pen().move(*way[-1])
    _head(pen, way[-2], way[-1])
    return pen.data


def _pieces(way: Sequence[Point], gaps: Sequence[Rect]) -> Iterator[list[Point]]:
    """What is left of a way where nothing is drawn within the gaps."""
    piece = [way[0]]
    for start, end in pairwise(way):
        for before, after in sorted(_gaps(start, end, gaps), key=lambda gap: _far(start, gap[0])):
            piece.append(before)
            yield piece
            piece = [after]
        piece.append(end)
    yield piece


def _gaps(start: Point, end: Point, gaps: Sequence[Rect]) -> Iterator[tuple[Point, Point]]:
    """Where a straight line enters and leaves each rectangle that it goes right through."""
    for gap in gaps:
        if start.x == end.x and gap.x < start.x < gap.right:
            places = sorted((gap.y, gap.bottom), reverse=end.y < start.y)
            low, high = sorted((start.y, end.y))
            if low < gap.y and gap.bottom < high:
                yield Point(start.x, places[0]), Point(start.x, places[1])
        elif start.y == end.y and gap.y < start.y < gap.bottom:
            places = sorted((gap.x, gap.right), reverse=end.x < start.x)
            low, high = sorted((start.x, end.x))
            if low < gap.x and gap.right < high:
                yield Point(places[0], start.y), Point(places[1], start.y)


def _draw(pen: Pen, piece: Sequence[Point]) -> None:
    """One piece; a corner takes up to half of the lines that meet there."""
    if (pen.x, pen.y) != piece[0]:
        pen.lift(piece[0].x - pen.x, piece[0].y - pen.y)
    for at, (start, end) in enumerate(pairwise(piece)):
        if at + 2 < len(piece):
            after = piece[at + 2]
            round_ = min(_CORNER, _far(start, end) // 2, _far(end, after) // 2)
            before = _towards(end, start, round_)
            beyond = _towards(end, after, round_)
            pen.to(before.x - pen.x, before.y - pen.y)
            if round_:
                pen.corner((end.x - pen.x, end.y - pen.y), beyond.x - pen.x, beyond.y - pen.y)
        else:
            pen.to(end.x - pen.x, end.y - pen.y)


def _head(pen: Pen, before: Point, tip: Point) -> None:
    """Two strokes by themselves, so that those of a broken line are whole."""
    angle = atan2(tip.y - before.y, tip.x - before.x)
    for side in (-_WING, _WING):
        across = round(side * sin(angle) - _HEAD * cos(angle), 1)
        down = round(-side * cos(angle) - _HEAD * sin(angle), 1)
        pen.lift(across, down).to(-across, -down)


def _far(one: Point, other: Point) -> float:
    return abs(one.x - other.x) + abs(one.y - other.y)


def _towards(place: Point, other: Point, by: float) -> Point:
    """So far from a place on the way to another."""
    across, down = other.x - place.x, other.y - place.y
    return Point(
        place.x + (copysign(by, across) if across else 0),
        place.y + (copysign(by, down) if down else 0),
    )
