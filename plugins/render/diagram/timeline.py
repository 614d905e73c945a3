"""Timelines as pictures: a lane for each copy and each person, time to the right, and all of it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.model.timeline import LONGEST
from plugins.render.diagram.box import LETTERS, SMALL, SMALL_LEADING
from plugins.render.diagram.drawing import baseline, svg, words
from plugins.render.diagram.geometry import Point
from plugins.render.diagram.line import line
from plugins.render.diagram.look import look
from plugins.render.diagram.measure import width
from plugins.render.diagram.path import Pen, on_grid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.timeline import Lane, Passing, Timeline
    from plugins.render.diagram.look import Look

_NAMES, _MOMENT = 72, 26  # pixels: the names of lanes, and from one moment to the next
_LANE, _HIGH = 44, 22  # from one lane to the next, and what holds a value
_AWAY = 4  # between a lane and the words on its far side
_WIDE = _NAMES + LONGEST * _MOMENT


def draw_timeline(shown: Timeline) -> Markup:
    """The whole picture."""
    dress = look(None)
    parts = [
        *(part for at, lane in enumerate(shown.lanes) for part in _lane(lane, at, dress)),
        *(_arrow(one, shown, dress) for one in shown.passing),
    ]
    high = _LANE * (len(shown.lanes) - 1) + 2 * (SMALL_LEADING + _AWAY)
    return svg(parts, (_WIDE, high), f"{shown.title}, as a timeline; in words below.", dress)


def told(shown: Timeline) -> Markup:
    """What happens, in order; at the same moment what arrives comes before what is held since."""
    labels = {lane.id: lane.label for lane in shown.lanes}
    happens = [
        *((one.arrives, _said(one, labels[one.from_], labels[one.to])) for one in shown.passing),
        *((held.since, f"{lane.label} holds {held.value}.") for lane in shown.lanes for held in lane.holds),
    ]
    entries = (element("li", text) for _, text in sorted(happens, key=lambda each: each[0]))
    return element("ol", *entries, role="list")


def _said(one: Passing, source: str, target: str) -> str:
    return f"{source} to {target}: {one.says}." if one.says else f"{source} copies to {target}."


def _lane(lane: Lane, at: int, dress: Look) -> Iterator[Markup]:
    y = _height(at)
    yield words([lane.label], _NAMES / 2, baseline(y - _HIGH / 2, _HIGH, LETTERS), 0, **dress.label())
    if not lane.holds:
        yield element("path", d=Pen().move(_NAMES, y).across(_WIDE - _NAMES).data, **dress.lifeline())
    ends = [*(held.since for held in lane.holds[1:]), LONGEST]
    for held, end in zip(lane.holds, ends, strict=False):
        left, right = _across(held.since), _across(end)
        pen = Pen().move(left, y - _HIGH / 2).across(right - left).down(_HIGH).across(left - right).close()
        yield element(
            "g",
            element("path", d=pen.data),
            words([held.value], (left + right) / 2, baseline(y - _HIGH / 2, _HIGH, LETTERS), 0, **dress.label()),
            data_component=f"{lane.id}-{held.since}",
            **dress.component(*(["store", "new"] if held.since else ["store"])),
        )


def _arrow(one: Passing, shown: Timeline, dress: Look) -> Markup:
    names = [lane.id for lane in shown.lanes]
    start, end = names.index(one.from_), names.index(one.to)
    is_down = end > start
    tail = Point(_across(one.leaves), _edge(shown.lanes[start], start, is_down=is_down))
    tip = Point(_across(one.arrives), _edge(shown.lanes[end], end, is_down=not is_down))
    return element(
        "g",
        element("path", d=line([tail, tip])),
        _remark(one, shown, dress),
        data_relation=f"{one.from_}-{one.to}-{one.leaves}",
        **dress.relation(),
    )


def _remark(one: Passing, shown: Timeline, dress: Look) -> Markup | None:
    """On the far side of the person's lane, over or under the end that is theirs; between copies there is no room."""
    lanes = {lane.id: (at, lane) for at, lane in enumerate(shown.lanes)}
    ends = [(lanes[name], time) for name, time in ((one.from_, one.leaves), (one.to, one.arrives))]
    people = [(at, time) for (at, lane), time in ends if not lane.holds]
    if one.says is None or not people:
        return None
    at, time = people[0]
    half = width(one.says, SMALL) / 2
    x = on_grid(min(max(_across(time), _NAMES + half), _WIDE - half))
    top = _height(at) - SMALL_LEADING - _AWAY if at == 0 else _height(at) + _AWAY
    return words([one.says], x, baseline(top, SMALL_LEADING, SMALL), 0, **dress.figure())


def _edge(lane: Lane, at: int, *, is_down: bool) -> float:
    """Where an arrow leaves or reaches a lane: what holds values is thick."""
    thick = _HIGH / 2 if lane.holds else 0
    return _height(at) + (thick if is_down else -thick)


def _across(time: int) -> int:
    return _NAMES + time * _MOMENT


def _height(at: int) -> int:
    return SMALL_LEADING + _AWAY + at * _LANE
