"""Mechanisms drawn: where a picture explains faster than a paragraph, each with the same told in words.

Two of them are curves, and those are the calculators' own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.catalogue import find
from calculators.core.along import along
from calculators.core.run import run
from calculators.text.html import Markup, element
from plugins.model.problem import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from calculators.core.calculator import Curve

_WIDTH, _HEIGHT = 320, 150
_LEFT, _TOP, _RIGHT, _BOTTOM = 40, 12, 308, 122  # where a curve is drawn
_STEPS = 60
_BUSIEST = 0.97
_NODES = ("A", "B", "C", "D")
_KEYS = 24
_TURN = 2 * math.pi
# What Spanner reckons with (Corbett and others, OSDI 2012): milliseconds a second, and seconds.
_DRIFT, _SET_EVERY, _SHOWN_SETS = 0.2, 30, 3
_RING_SAYS = (
    "A key belongs to the next",
    "node on its way round.",
    "",
    "E joins: only the keys",
    "between C and E move.",
)

type Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture, what it shows in a sentence, and its parts."""

    title: str
    says: str
    parts: Callable[[], Iterable[Markup]]


def mechanism(name: str) -> Markup:
    """The drawing of that name, with its caption."""
    if name not in DRAWINGS:
        raise UnknownNameError("drawing", name, DRAWINGS)
    drawing = DRAWINGS[name]
    svg = element(
        "svg",
        element("title", drawing.title),
        element("desc", drawing.says),
        *drawing.parts(),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
        aria_label=f"{drawing.title}. {drawing.says}",
    )
    caption = element("figcaption", element("b", drawing.title), " ", drawing.says)
    return element("figure", svg, caption, class_="sts-mechanism", data_mechanism=name)


def _quorum() -> Iterable[Markup]:
    places = (50, 140, 230)
    yield _frame(34, 34, 158, 64, "wash")
    yield _frame(128, 42, 154, 48, "dashed")
    for x, said in zip(places, ("new", "new", "old"), strict=True):
        yield _box(x, 54, 40, 24, "lit" if x == places[1] else "")
        yield _text(x + 20, 70, said)
    yield _text(113, 28, "written to two")
    yield _text(232, 104, "read from two")
    yield _text(160, 132, "one copy is in both, so a read meets the newest write")


def _hash_ring() -> Iterable[Markup]:
    centre, radius = (90.0, 75.0), 54.0
    at = {node: n / len(_NODES) for n, node in enumerate(_NODES)}
    new = 0.625  # between C and D
    yield element("circle", cx=f"{centre[0]:.0f}", cy=f"{centre[1]:.0f}", r=f"{radius:.0f}", class_="line")
    yield _arc(centre, radius, at["C"], new)
    for n in range(_KEYS):
        turn = (n * 0.381966) % 1  # spread, and never twice at one place
        x, y = _on(centre, radius, turn)
        moved = at["C"] < turn <= new
        yield element("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="2.2", class_="moved" if moved else "key")
    for name, turn in {**at, "E": new}.items():
        x, y = _on(centre, radius + 12, turn)
        yield _box(x - 8, y - 8, 16, 16, "lit" if name == "E" else "")
        yield _text(x, y + 4, name)
    for n, said in enumerate(_RING_SAYS):
        yield _text(172, 52 + n * 14, said, anchor="start")


def _queue() -> Iterable[Markup]:
    """Response time in services against use, for one server."""
    result = run(find("queue"), {"arrivals": "50/s", "service": "10 ms", "servers": "1"})
    curve = _curve(result.calculator.curve)
    at = along(curve.figure, result.middle, curve.field.id)
    shown = 20  # services: what stands above is off the paper
    points = [(use, at(use * 100) / 0.01) for use in _between(0.02, _BUSIEST)]
    yield from _axes("how busy the server is", "0", "100%", f"{shown}×", "response time")
    yield _path(points, 1, shown)
    for use in (0.5, 0.8, 0.9):
        times = at(use * 100) / 0.01
        x, y = _place(use, times, 1, shown)
        yield element("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="3", class_="dot")
        yield _text(x - 5, y - 5, f"{use:.0%}: {times:.0f}×", anchor="end")


def _cache() -> Iterable[Markup]:
    """Share of reads that hit against the share of items that are kept."""
    result = run(find("cache"), {})
    curve = _curve(result.calculator.curve)
    at = along(curve.figure, result.middle, curve.field.id)
    whole = at(1e-9)
    points = [(kept, 1 - at(kept) / whole) for kept in _between(0.001, 1)]
    yield from _axes("share of the items in the cache", "0", "100%", "100%", "reads that hit")
    yield _path(points, 1, 1)
    for kept in (0.1, 0.5):
        hits = 1 - at(kept) / whole
        x, y = _place(kept, hits, 1, 1)
        yield element("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="3", class_="dot")
        yield _text(x + 7, y + 13, f"{kept:.0%} kept: {hits:.0%} hit", anchor="start")


def _clocks() -> Iterable[Markup]:
    """How far a fast and a slow clock are off, in milliseconds against seconds."""
    farthest = _DRIFT * _SET_EVERY
    most_x, most_y = _SHOWN_SETS * _SET_EVERY, 2 * (farthest + 2)  # room for words above and below
    teeth = [(n * _SET_EVERY + s, s / _SET_EVERY) for n in range(_SHOWN_SETS) for s in (0, _SET_EVERY)]
    for off, said, style in (
        (0.0, "0", "dashed"),
        (farthest, f"+{farthest:.0f}", "curve"),
        (-farthest, f"−{farthest:.0f}", "curve"),
    ):
        yield _text(_LEFT - 4, _place(0, off + most_y / 2, most_x, most_y)[1] + 3, said, anchor="end")
        yield _path([(second, off * share + most_y / 2) for second, share in teeth], most_x, most_y, style)
    for n in range(_SHOWN_SETS + 1):
        end = "end" if n == _SHOWN_SETS else "middle"
        yield _text(_place(n * _SET_EVERY, 0, most_x, most_y)[0], _BOTTOM + 12, f"{n * _SET_EVERY} s", anchor=end)
    yield _text(_LEFT + 6, _TOP + 4, "ms ahead: the fast clock", anchor="start")
    yield _text(_LEFT + 6, _BOTTOM, "ms behind: the slow one", anchor="start")


DRAWINGS: Mapping[str, Drawing] = {
    "quorum": Drawing(
        "A quorum of three copies.",
        "Two copies take each write and two answer each read, so that one of those read has the newest write.",
        _quorum,
    ),
    "hash-ring": Drawing(
        "A hash ring with four nodes, and a fifth that joins.",
        "Only the keys on the stretch before the new node move, all of them from the one node after it.",
        _hash_ring,
    ),
    "queue": Drawing(
        "A queue near saturation.",
        "With one server the response time doubles at half use and is ten times the service at nine tenths.",
        _queue,
    ),
    "cache": Drawing(
        "A cache that fills.",
        "With the popularity that the cache calculator begins with, a tenth of the items brings most of the hits.",
        _cache,
    ),
    "clocks": Drawing(
        "Two clocks that drift.",
        "Set right every 30 seconds and off by up to 0.2 ms more each second, as Spanner reckons (2012), they are at "
        "worst 12 ms apart: the times of two writes closer than that do not say which came first.",
        _clocks,
    ),
}


def _curve(found: Curve | None) -> Curve:
    assert found is not None  # noqa: S101 -- both calculators have one, and a test draws them
    return found


def _between(low: float, high: float) -> list[float]:
    return [low + (high - low) * n / _STEPS for n in range(_STEPS + 1)]


def _place(x: float, y: float, most_x: float, most_y: float) -> Point:
    return _LEFT + (_RIGHT - _LEFT) * x / most_x, _BOTTOM - (_BOTTOM - _TOP) * y / most_y


def _path(points: Sequence[Point], most_x: float, most_y: float, style: str = "curve") -> Markup:
    shown = (_place(x, y, most_x, most_y) for x, y in points if y <= most_y)
    return element("path", d="M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in shown), class_=style)


def _axes(across: str, low: str, high: str, most: str, up: str) -> Iterable[Markup]:
    yield _line((_LEFT, _TOP), (_LEFT, _BOTTOM))
    yield _line((_LEFT, _BOTTOM), (_RIGHT, _BOTTOM))
    yield _text(_LEFT, _BOTTOM + 12, low)
    yield _text(_RIGHT, _BOTTOM + 12, high, anchor="end")
    yield _text((_LEFT + _RIGHT) / 2, _BOTTOM + 20, across)
    yield _text(_LEFT - 4, _TOP + 4, most, anchor="end")
    yield _text(_LEFT + 6, _TOP + 4, up, anchor="start")


def _on(centre: Point, radius: float, turn: float) -> Point:
    """A place on a circle, clockwise from the top."""
    return centre[0] + radius * math.sin(turn * _TURN), centre[1] - radius * math.cos(turn * _TURN)


def _arc(centre: Point, radius: float, start: float, end: float) -> Markup:
    (x, y), (u, v) = _on(centre, radius, start), _on(centre, radius, end)
    return element("path", d=f"M{x:.1f} {y:.1f} A{radius:.0f} {radius:.0f} 0 0 1 {u:.1f} {v:.1f}", class_="curve")


def _box(x: float, y: float, width: float, height: float, style: str = "") -> Markup:
    return element(
        "rect", x=f"{x:.1f}", y=f"{y:.1f}", width=width, height=height, rx=3, class_=f"box {style}".strip()
    )


def _frame(x: float, y: float, width: float, height: float, style: str) -> Markup:
    return element("rect", x=x, y=y, width=width, height=height, rx=8, class_=style)


def _line(start: Point, end: Point) -> Markup:
    return element("path", d=f"M{start[0]:.1f} {start[1]:.1f} L{end[0]:.1f} {end[1]:.1f}", class_="line")


def _text(x: float, y: float, said: str, *, anchor: str = "middle") -> Markup:
    return element("text", said, x=f"{x:.1f}", y=f"{y:.1f}", text_anchor=anchor)
