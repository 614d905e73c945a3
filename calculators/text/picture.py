"""Pictures drawn as SVG: a curve, and how a figure's draws are spread. Each has axes, its text and its numbers."""

from __future__ import annotations

import math
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from calculators.core.along import along
from calculators.core.field.choice import Choice
from calculators.core.involved import involved
from calculators.core.writing import write
from calculators.text import chart
from calculators.text.axis import axis
from calculators.text.html import Markup, element, join
from calculators.text.limit import limits
from calculators.text.part import render_part
from calculators.text.scale import HAIR, written
from calculators.text.typeset import in_words, typeset

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from calculators.core.calculator import Curve
    from calculators.core.result import Result
    from calculators.core.term import Evaluation
    from calculators.core.unit import Unit
    from calculators.text.limit import Limit
    from calculators.text.part import Opened

_POINTS, _ROUNDS, _MORE = 25, 4, 4
_FEWEST, _STRAIGHT = 3, 1e-6
_TABLE_EVERY = 6
_BARS, _WIDE, _TALLEST = 24, 320.0, 40.0
# In letters, downwards: a curve's box, then a spread's.
_TOP, _BOTTOM, _HEIGHT, _DOT, _CLEAR = 1.1, 8.8, 11.4, 0.4, 0.2
_SPREAD_TOP, _SPREAD_BOTTOM, _SPREAD_HEIGHT = 1.3, 4.3, 5.8

type _Point = tuple[float, float]


def render_curve(result: Result, opened: Opened = None) -> Markup | None:
    """The calculator's curve through today's values, with today's place on it marked."""
    curve = result.calculator.curve
    if curve is None or not _bends(result, curve) or not (span := _span(result, curve)):
        return None
    heading = element("span", curve.title, class_="sts-label")

    def body() -> Iterator[Markup]:
        at = along(curve.figure, result.middle, curve.field.id)
        points = _points(at, *span)
        if len(points) < _FEWEST:
            yield element("p", "Around these numbers there is nothing to draw.", class_="sts-note")
            return
        yield element("p", curve.says, class_="sts-note")
        yield element("p", curve.figure.label, class_="sts-label")
        yield _Drawing(result, curve, points, at).markup()
        yield render_part(
            "points",
            ["In numbers"],
            lambda: [_table(result, curve, points)],
            opened,
            class_="sts-more",
            data_picture="points",
        )

    return render_part("curve", [heading], body, opened, class_="sts-pictured", data_picture="curve", open="")


def _bends(result: Result, curve: Curve) -> bool:
    """Whether the figure depends on the field with what was chosen: servers that are given follow no target."""
    choices = {choice.id: result.inputs.chosen(choice) for choice in result.calculator.of_kind(Choice)}
    return curve.field in involved([curve.figure], choices)


class _Drawing:
    """A curve between its axes, with the limits that it meets and today's place on it."""

    def __init__(self, result: Result, curve: Curve, points: Sequence[_Point], at: Callable[[float], float]) -> None:
        self.result, self.curve = result, curve
        self.found = result.figure(curve.figure.id)
        self.now = (result.middle.number(curve.field), self.found.middle)
        self.field_text = write(self.now[0], curve.field.unit, calendar=result.middle.calendar, digits=3)
        reached = [y for _, y in points] + [self.now[1]]
        met = limits(result, curve)
        self.limits = [limit for limit in met if limit.is_within(points, 1.5 * max(reached))]
        reached += [limit.value for limit in self.limits if limit.is_level]
        self.across = axis([x for x, _ in points], curve.field.unit, result.middle)
        self.up = axis(reached, curve.figure.unit, result.middle, from_nothing=True)
        self.is_rising = points[-1][1] >= points[0][1] * (1 - HAIR)
        self.points = _denser(points, at, self._place)

    def _place(self, point: _Point) -> _Point:
        return self.across.scale.place(point[0]), self.up.scale.place(point[1])

    def markup(self) -> Markup:
        line = "M" + " L".join(
            f"{written(100 * x)} {written(100 - 100 * y)}" for x, y in map(self._place, self.points)
        )
        letters, short, foot = chart.Letters([*self._lines()]), self.curve.field.short, [_HEIGHT - 0.3]
        # Whoever says more is placed first: a round number that has no room is missed least.
        you = self._you(letters)
        edges = [part for limit in self.limits for part in self._limit(limit, letters)]
        named = letters.put([chart.at_end(short, is_left=False)], foot, None)
        scaled = (said := self._scaled()) and letters.put([chart.at_end(said, is_left=True)], foot, None)
        return chart.chart(
            self._said(),
            _HEIGHT,
            [
                *chart.across(self.across, _TOP, _BOTTOM),
                *chart.ruled(self.up, _TOP, _BOTTOM),
                scaled or None,
                named,
                *edges,
                chart.drawn(element("path", d=line, class_="sts-curve"), top=_TOP, bottom=_BOTTOM),
                *chart.upright(self.up, _TOP, _BOTTOM, letters, is_left=self.is_rising),
                *you,
            ],
            "sts-picture",
        )

    def _lines(self) -> Iterator[chart.Box]:
        """What no text should lie on: the curve, the dot, and levels, which would strike it out."""
        places = [self._down(point) for point in self.points]
        for (x, y), (x2, y2) in pairwise(places):
            yield x, x2, min(y, y2) - _CLEAR, max(y, y2) + _CLEAR
        for limit in self.limits:
            if limit.is_level:
                y = self._down((0.0, limit.value))[1]
                yield 0.0, chart.WIDTH, y, y
        yield self._dot()

    def _dot(self) -> chart.Box:
        x, y = self._down(self.now)
        return x - _DOT, x + _DOT, y - _DOT, y + _DOT

    def _down(self, point: _Point) -> _Point:
        """Where a point lies, in letters from the left and from above."""
        across, up = self._place(point)
        return across * chart.WIDTH, _BOTTOM - (_BOTTOM - _TOP) * up

    def _scaled(self) -> str:
        """Which way equal proportions are equally long."""
        ways = [way for way, each in (("upwards", self.up), ("across", self.across)) if each.is_logarithmic]
        return f"log scale {' and '.join(ways)}" if ways else ""

    def _said(self) -> str:
        curve = self.curve
        here = typeset(f"With {curve.field.short} at {self.field_text}: {self.found.middle_text}.")
        return " ".join([curve.says, here, *(f"The limit: {limit.said}." for limit in self.limits)])

    def _limit(self, limit: Limit, letters: chart.Letters) -> tuple[Markup, Markup | None]:
        """A line with its name, where the curve leaves room: at the far end of its own level, or at the top."""
        name = limit.name
        if limit.is_level:
            y = self._down((0.0, limit.value))[1]
            spots = [chart.at_end(name, is_left=left) for left in (not self.is_rising, self.is_rising)]
            spots += [chart.centred(part / 4, name) for part in (2, 1, 3)]
            line = element("line", x1="0", x2="100%", y1=chart.em(y), y2=chart.em(y), class_="sts-edge")
            return line, letters.put(spots, [y - 0.3, y + 1.1][: 1 + (y < _BOTTOM - 1.2)], "sts-edged")
        at = self.across.scale.place(limit.value)
        x = chart.share(at)
        spots = [*chart.beside(at, name, is_left=self.is_rising), chart.at_end(name, is_left=at < 1 / 2)]
        line = element("line", x1=x, x2=x, y1=chart.em(_TOP), y2=chart.em(_BOTTOM), class_="sts-edge")
        return line, letters.put(spots, (_TOP + 0.8 + 1.3 * row for row in range(5)), "sts-edged")

    def _you(self, letters: chart.Letters) -> tuple[Markup, Markup | None]:
        """The dot, and its text where the curve is not."""
        across, y = self._place(self.now)[0], self._down(self.now)[1]
        label = f"you: {in_words(self.curve.figure.bare(self.result.middle, self.found.middle))}"
        heights = [high for high in (y - 0.6, y + 1.4, y - 1.9, y - 3.1) if _TOP + 1 < high < _BOTTOM]
        said = letters.put(chart.beside(across, label, chart.BOLD, is_left=self.is_rising), heights, "sts-said")
        letters.texts.append(self._dot())
        return element("circle", cx=chart.share(across), cy=chart.em(y), r=chart.em(_DOT), class_="sts-you"), said


def _denser(
    points: Sequence[_Point], at: Callable[[float], float], place: Callable[[_Point], _Point]
) -> list[_Point]:
    """More points where the curve bends most, time and again, so that a sharp bend is not cut off."""
    drawn = list(points)
    for _ in range(_ROUNDS):
        places = [place(point) for point in drawn]
        bends = [0.0, *(_bend(*three) for three in zip(places, places[1:], places[2:], strict=False)), 0.0]
        # Where it is straight, only the last digits differ.
        bent = [n for n in range(len(drawn) - 1) if bends[n] + bends[n + 1] > _STRAIGHT]
        sharp = sorted(bent, key=lambda n: round(bends[n] + bends[n + 1], 8))[-_MORE:]
        for n in sorted(sharp, reverse=True):
            drawn[n + 1 : n + 1] = _known(at, [math.sqrt(drawn[n][0] * drawn[n + 1][0])])
    return drawn


def _known(at: Callable[[float], float], values: Iterable[float]) -> list[_Point]:
    """The figure at these values of the field; places where the formula breaks are left out."""
    points = []
    for x in values:
        try:
            y = at(x)
        except (ArithmeticError, ValueError):
            continue
        if math.isfinite(y):
            points.append((x, y))
    return points


def _bend(before: _Point, here: _Point, after: _Point) -> float:
    """How far a place lies from the straight way between its neighbours, about."""
    (x, y), (x1, y1), (x2, y2) = before, here, after
    return abs((x1 - x) * (y2 - y) - (x2 - x) * (y1 - y))


def render_spread(
    draws: Sequence[float],
    title: str,
    unit: Unit,
    evaluation: Evaluation,
    limits: Sequence[tuple[float, str]] = (),
) -> Markup:
    """A small histogram of draws, between the 1% and 99% points so that one far draw does not flatten it.

    Of the `limits`, each with its name, those stand in it, and are said, that lie among the draws.
    """
    ordered = sorted(draws)
    shown = ordered[len(ordered) // 100 : len(ordered) - len(ordered) // 100]
    below = axis([shown[0], shown[-1]], unit, evaluation)
    # Ordered draws fill one bar after the other, so only where each bar ends is looked for.
    place = below.scale.place
    ends = [bisect_left(shown, bar, key=lambda value: int(place(value) * _BARS)) for bar in range(1, _BARS)]
    counts = [end - start for start, end in pairwise([0, *ends, len(shown)])]
    bars = [_bar(n, _TALLEST * count / max(counts)) for n, count in enumerate(counts)]
    within = [(value, name) for value, name in limits if shown[0] < value < shown[-1]]
    said = [
        f"Among them: {name}, {write(value, unit, calendar=evaluation.calendar, binary=evaluation.binary)}."
        for value, name in within
    ]
    return chart.chart(
        " ".join([f"{title}.", *said]) if said else title,
        _SPREAD_HEIGHT,
        [
            chart.drawn(*bars, top=_SPREAD_TOP, bottom=_SPREAD_BOTTOM, wide=_WIDE, high=_TALLEST),
            *chart.across(below, _SPREAD_BOTTOM, _SPREAD_BOTTOM + 0.3),
            *_edges([(place(value), name) for value, name in within]),
        ],
        "sts-spread",
    )


def _edges(limits: Sequence[tuple[float, str]]) -> Iterator[Markup | None]:
    """Lines where the limits are, each with its name above or in the second row, where there is room."""
    letters = chart.Letters()
    for place, name in limits:
        x = chart.share(place)
        yield element("line", x1=x, x2=x, y1=chart.em(1.1), y2=chart.em(_SPREAD_BOTTOM), class_="sts-edge")
        spots = [chart.centred(place, name), *chart.beside(place, name, is_left=False)]
        yield letters.put(spots, [0.8, 2.1], "sts-edged")


def _bar(place: int, height: float) -> Markup:
    width = _WIDE / _BARS
    y = f"{_TALLEST - height:.1f}"
    return element("rect", x=f"{place * width:.1f}", y=y, width=f"{width - 1:.1f}", height=f"{height:.1f}")


def _span(result: Result, curve: Curve) -> tuple[float, float] | None:
    """From where to where the curve is drawn, if it can be: in steps of equal proportion nothing starts from 0."""
    start = result.middle.number(curve.field)
    low, high = (min(max(start * times, curve.field.least), curve.field.most) for times in curve.span)
    return (low, high) if 0 < low < high else None


def _points(at: Callable[[float], float], low: float, high: float) -> list[_Point]:
    """Figure against field, the field's steps equal in proportion."""
    return _known(at, (low * (high / low) ** (n / (_POINTS - 1)) for n in range(_POINTS)))


def _table(result: Result, curve: Curve, points: Sequence[_Point]) -> Markup:
    """The curve's numbers, for whoever reads rather than looks."""
    chosen = points[::_TABLE_EVERY]
    calendar = result.inputs.calendar
    rows = [
        element(
            "tr",
            element("td", write(x, curve.field.unit, calendar=calendar, digits=2)),
            element("td", in_words(curve.figure.text(result.middle, y))),
        )
        for x, y in chosen
    ]
    head = element(
        "tr", element("th", curve.field.short, scope="col"), element("th", curve.figure.label, scope="col")
    )
    return element("table", element("thead", head), element("tbody", join(rows)), class_="sts-curve-table")
