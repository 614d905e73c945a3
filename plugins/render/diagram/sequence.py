"""Sequences: a flow's messages one below the other, between the lines of those that take part. No engine needed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element, join
from plugins.model.relation import Mode
from plugins.render.diagram.arrange import NARROW
from plugins.render.diagram.box import SMALL, SMALL_LEADING, box
from plugins.render.diagram.drawing import baseline, component, svg, words
from plugins.render.diagram.geometry import Point, Rect
from plugins.render.diagram.line import head, line
from plugins.render.diagram.measure import width, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from plugins.model.component import Component
    from plugins.model.flow import Message
    from plugins.render.diagram.box import Box
    from plugins.render.diagram.look import Look

    type Says = Callable[[Message], str]

_LEAST = 272  # a picture of two is not narrower
_APART = 12  # between two boxes
_BETWEEN = 8  # between two rows of them
_ABOVE, _BELOW = 12, 5  # a message's words: from the arrow before it, to its own
_LONG = 184  # words are set in several lines rather than longer than this, or than their arrow
_LINES = 3
_CLEAR = 3  # between words and a line that is interrupted for them
_END = 12


@dataclass(frozen=True, slots=True)
class Row:
    """One message: its arrow and its words, with their places."""

    message: Message
    number: int
    lines: tuple[str, ...]
    start: Point
    end: Point
    text: Rect


@dataclass(frozen=True, slots=True)
class Exchange:
    """Everything with its place, from (0, 0)."""

    width: float
    height: float
    heads: tuple[tuple[Box, Rect], ...]
    rows: tuple[Row, ...]


def in_sequence(messages: Sequence[Message], components: Mapping[str, Component], says: Says) -> Exchange:
    """Those that take part from left to right as they come in, their messages from above."""
    taking_part = dict.fromkeys(name for message in messages for name in (message.source, message.target))
    boxes = [box(_bare(components[name]), {}) for name in taking_part]
    heads, across = _heads(boxes)
    middles = [at.middle.x for _, at in heads]
    top = max(at.bottom for _, at in heads)
    places = dict(zip(taking_part, middles, strict=True))
    rows: list[Row] = []
    down: float = top
    for number, message in enumerate(messages, start=1):
        ends = places[message.source], places[message.target]
        rows.append(_row(message, number, says(message), ends, (down, across)))
        down = rows[-1].end.y
    return Exchange(across, down + _END, heads, tuple(rows))


def draw_sequence(laid: Exchange, said: str, look: Look) -> Markup:
    """The whole picture."""
    lines = (_lifeline(at, laid, look) for _, at in laid.heads)
    rows = (_message(row, look) for row in laid.rows)
    heads = (component(each, at, look) for each, at in laid.heads)
    return svg([*lines, *rows, *heads], (laid.width, laid.height), said, look)


def _bare(one: Component) -> Component:
    """Without its figures: in a sequence one of them acts, however many there are."""
    return type(one)(one.id, one.label, one.kind, one.role)


def _heads(boxes: Sequence[Box]) -> tuple[tuple[tuple[Box, Rect], ...], float]:
    """Each box with its place, and how wide the picture is: in one row, or where that is too wide, in two."""
    middles = _row_of(boxes)
    lower = [True] * len(boxes)
    if _width(boxes, middles) > NARROW:
        ways = [[at % 2 == first for at in range(len(boxes))] for first in (0, 1)]
        lower = min(ways, key=lambda way: _width(boxes, _staggered(boxes, way)))
        middles = _spread(_staggered(boxes, lower), NARROW - _width(boxes, _staggered(boxes, lower)))
    top = max([0, *(each.height + _BETWEEN for each, is_low in zip(boxes, lower, strict=True) if not is_low)])
    foot = top + max(each.height for each, is_low in zip(boxes, lower, strict=True) if is_low)
    heads = tuple(
        (
            each,
            Rect(
                middle - each.width // 2, (foot if is_low else top - _BETWEEN) - each.height, each.width, each.height
            ),
        )
        for each, middle, is_low in zip(boxes, middles, lower, strict=True)
    )
    return heads, _width(boxes, middles)


def _row_of(boxes: Sequence[Box]) -> list[int]:
    """Where the lines are when boxes stand side by side."""
    gaps = [(one.width + other.width) // 2 + _APART for one, other in pairwise(boxes)]
    ends = (boxes[0].width + boxes[-1].width) // 2
    return _spread([*accumulate(gaps, initial=boxes[0].width // 2)], _LEAST - ends - sum(gaps))


def _staggered(boxes: Sequence[Box], lower: Sequence[bool]) -> list[int]:
    """Where they are when boxes stand above and below by turns: an upper one's line passes between lower ones."""
    middles: list[int] = []
    for at, each in enumerate(boxes):
        places = [each.width // 2]
        if at:
            low = each if lower[at] else boxes[at - 1]
            places.append(middles[-1] + low.width // 2 + _APART)
        if at > 1:
            places.append(middles[-2] + (boxes[at - 2].width + each.width) // 2 + _APART)
        middles.append(max(places))
    return middles


def _spread(middles: Sequence[int], room: int) -> list[int]:
    """Further apart, each by the same, where there is room."""
    more = max(0, room) // (len(middles) - 1)
    return [middle + at * more for at, middle in enumerate(middles)]


def _width(boxes: Sequence[Box], middles: Sequence[int]) -> int:
    return max(middle + each.width // 2 for each, middle in zip(boxes, middles, strict=True))


def _row(message: Message, number: int, text: str, ends: tuple[float, float], room: tuple[float, float]) -> Row:
    """A message below what is there; its words stay within the picture."""
    down, across = room
    start, end = ends
    before = f"{number} "
    lines = wrapped(f"{before}{text}", SMALL, min(max(_LONG, abs(start - end)), across), _LINES)
    wide = max(width(each, SMALL) for each in lines)
    x = max(0, min((start + end - wide) / 2, across - wide))
    high = SMALL_LEADING * len(lines)
    y = down + _ABOVE + high + _BELOW
    return Row(
        message,
        number,
        lines,
        Point(start, y),
        Point(end, y),
        Rect(round(x) - _CLEAR, down + _ABOVE, wide + 2 * _CLEAR, high),
    )


def _lifeline(head: Rect, laid: Exchange, look: Look) -> Markup:
    x = head.middle.x
    way = [Point(x, head.bottom), Point(x, laid.height)]
    return element("path", d=line(way, [row.text for row in laid.rows], has_head=False), **look.lifeline())


def _message(row: Row, look: Look) -> Markup:
    message = row.message
    marks = ["answer"] if message.is_answer else ["async"] if message.relation.mode is Mode.ASYNC else []
    first, *others = row.lines
    number = element("tspan", str(row.number), **look.number())
    begun = join([number, first.removeprefix(str(row.number))])
    y = baseline(row.text.y, SMALL_LEADING, SMALL)
    way = [row.start, row.end]
    return element(
        "g",
        element("path", d=line(way, has_head=not message.is_answer)),
        element("path", d=head(way), **look.solid()) if message.is_answer else None,
        words([begun, *others], row.text.middle.x, y, SMALL_LEADING, **look.figure(*marks)),
        data_relation=message.relation.id,
        **look.relation(*marks),
    )
