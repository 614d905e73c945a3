"""Shapes: one for each kind of component, so that kinds are told apart without colour.

A client has round corners and the bar of a device, a gateway is a hexagon, a worker has a bar at each side, a store
is a standing cylinder, a queue a lying one, a cache has the two lines of memory in a flow chart, and what belongs to
others has a broken outline. Where there are several of something, the edge of a second one shows behind it.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from plugins.model.component import Kind
from plugins.render.diagram.path import Pen

if TYPE_CHECKING:
    from plugins.render.diagram.geometry import Point, Rect

FLEETS = frozenset({Kind.SERVICE, Kind.WORKER})  # what is drawn twice where there are several
_BEHIND = 4  # how far the second one stands out
_CORNER, _ROUND = 4, 14
_TIP = 10
_BAR = 6
_LID = 6
_CAP = 7
_DEVICE = 22
# Between the outline and the text: at the sides (each), above, below.
SIDES = {Kind.GATEWAY: 14, Kind.WORKER: 14, Kind.CACHE: 14, Kind.QUEUE: 15, Kind.CLIENT: 12}
ABOVE = {Kind.STORE: 2 * _LID + 4, Kind.CACHE: _BAR + 6}
BELOW = {Kind.STORE: 7, Kind.CLIENT: 11}
SIDE, OVER = 10, 8
# By how much what is drawn within a shape moves its text to one side.
ASIDE = {Kind.CACHE: _BAR // 2, Kind.QUEUE: -_CAP // 2}


def edge(kind: Kind) -> int:
    """How far from a corner an arrow keeps."""
    return {Kind.CLIENT: _ROUND, Kind.GATEWAY: 12, Kind.QUEUE: 12}.get(kind, 8)


def outline(kind: Kind, at: Rect, *, several: bool = False) -> str:
    """The whole of a shape as path data."""
    pen = _DRAWN.get(kind, _plain)(at)
    return (_second(pen, at) if several else pen).data


def touch(kind: Kind, at: Rect, place: Point, *, several: bool = False) -> Point:
    """Where an arrow that comes to this place on the rectangle meets the shape."""
    x, y = place
    if x <= at.x or x >= at.right:
        inwards = _beside(kind, at, y)
        behind = _BEHIND if several else 0
        return place._replace(x=at.x + inwards if x <= at.x else at.right - inwards + behind)
    inwards = _above(kind, at, x)
    behind = _BEHIND if several else 0
    return place._replace(y=at.y + inwards if y <= at.y else at.bottom - inwards + behind)


def _above(kind: Kind, at: Rect, x: float) -> float:
    """How far the upper and lower edge lie within the rectangle."""
    if kind is Kind.STORE:
        return _LID - _LID * sqrt(max(0, 1 - ((x - at.middle.x) / (at.width / 2)) ** 2))
    return _cut_off(min(x - at.x, at.right - x)) if kind is Kind.CLIENT else 0


def _beside(kind: Kind, at: Rect, y: float) -> float:
    """The same of the edges at the sides."""
    from_middle = abs(y - at.middle.y) / (at.height / 2)
    if kind is Kind.GATEWAY:
        return _TIP * from_middle
    if kind is Kind.QUEUE:
        return _CAP - _CAP * sqrt(max(0, 1 - from_middle**2))
    return _cut_off(min(y - at.y, at.bottom - y)) if kind is Kind.CLIENT else 0


def _cut_off(from_corner: float) -> float:
    """How far a round corner lies within the rectangle, so far from where two edges would meet."""
    return _ROUND * (1 - sqrt(max(0, min(1, from_corner / _ROUND)))) ** 2


def _plain(at: Rect, round_: float = _CORNER) -> Pen:
    across, down, r = at.width - 2 * round_, at.height - 2 * round_, round_
    pen = Pen().move(at.x + r, at.y).across(across).corner((r, 0), r, r).down(down).corner((0, r), -r, r)
    return pen.across(-across).corner((-r, 0), -r, -r).down(-down).corner((0, -r), r, -r).close()


def _client(at: Rect) -> Pen:
    return _plain(at, _ROUND).move(at.middle.x - _DEVICE / 2, at.bottom - 5).across(_DEVICE)


def _gateway(at: Rect) -> Pen:
    across, half = at.width - 2 * _TIP, at.height / 2
    pen = Pen().move(at.x + _TIP, at.y).across(across).to(_TIP, half).to(-_TIP, half)
    return pen.across(-across).to(-_TIP, -half).close()


def _sharp(at: Rect) -> Pen:
    return Pen().move(at.x, at.y).across(at.width).down(at.height).across(-at.width).close()


def _worker(at: Rect) -> Pen:
    pen = _sharp(at).move(at.x + _BAR, at.y).down(at.height)
    return pen.move(at.right - _BAR, at.y).down(at.height)


def _cache(at: Rect) -> Pen:
    return _sharp(at).move(at.x + _BAR, at.y).down(at.height).move(at.x, at.y + _BAR).across(at.width)


# The near edge of a lid turns like the outline does: what it encloses is then filled with the rest.
def _store(at: Rect) -> Pen:
    lid, down = (at.width / 2, _LID), at.height - 2 * _LID
    pen = Pen().move(at.x, at.y + _LID).arc(lid, at.width, 0).down(down).arc(lid, -at.width, 0).close()
    return pen.move(at.right, at.y + _LID).arc(lid, -at.width, 0)


def _queue(at: Rect) -> Pen:
    cap, across = (_CAP, at.height / 2), at.width - 2 * _CAP
    pen = Pen().move(at.x + _CAP, at.y).across(across).arc(cap, 0, at.height).across(-across)
    return pen.arc(cap, 0, -at.height).close().move(at.right - _CAP, at.bottom).arc(cap, 0, -at.height)


def _second(pen: Pen, at: Rect) -> Pen:
    """What shows of another one behind it: its edge to the right and below."""
    turn = _BEHIND / 2
    pen.move(at.right, at.y + _BEHIND).across(turn).corner((turn, 0), turn, turn)
    pen.down(at.height - turn - _CORNER).corner((0, _CORNER), -_CORNER, _CORNER)
    return pen.across(turn + _CORNER - at.width).corner((-turn, 0), -turn, -turn).down(-turn)


_DRAWN = {
    Kind.CLIENT: _client,
    Kind.GATEWAY: _gateway,
    Kind.WORKER: _worker,
    Kind.CACHE: _cache,
    Kind.STORE: _store,
    Kind.QUEUE: _queue,
}
