"""Pictures drawn as SVG: a curve, and how a figure's draws are spread. Each has its text and its table."""

from __future__ import annotations

import math
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from calculators.core.along import along
from calculators.core.field.choice import Choice
from calculators.core.involved import involved
from calculators.core.writing import write
from calculators.text.html import Markup, element, join
from calculators.text.part import render_part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from calculators.core.calculator import Curve
    from calculators.core.result import Result
    from calculators.text.part import Opened

_WIDTH, _HEIGHT = 320.0, 120.0
_POINTS = 25
_FEWEST = 3
_TABLE_EVERY = 6
_BARS, _TALLEST = 24, 40.0
# Beyond this ratio of largest to smallest, a straight axis would hide the small end.
_LOGARITHMIC = 50.0


def render_curve(result: Result, opened: Opened = None) -> Markup | None:
    """The calculator's curve through today's values, with today's place on it marked."""
    curve = result.calculator.curve
    if curve is None or not _bends(result, curve) or not (span := _span(result, curve)):
        return None
    heading = element("span", f"{curve.figure.label} against {curve.field.short}", class_="sts-label")

    def body() -> Iterator[Markup]:
        points = _points(result, curve, *span)
        if len(points) < _FEWEST:
            yield element("p", "Around these numbers there is nothing to draw.", class_="sts-note")
            return
        yield element("p", curve.says, class_="sts-note")
        yield _drawing(result, curve, points)
        yield _table(result, curve, points)

    return render_part("curve", [heading], body, opened, class_="sts-pictured", data_picture="curve")


def _bends(result: Result, curve: Curve) -> bool:
    """Whether the figure depends on the field with what was chosen: servers that are given follow no target."""
    choices = {choice.id: result.inputs.chosen(choice) for choice in result.calculator.of_kind(Choice)}
    return curve.field in involved([curve.figure], choices)


def _drawing(result: Result, curve: Curve, points: Sequence[tuple[float, float]]) -> Markup:
    across, up = _scale([x for x, _ in points]), _scale([y for _, y in points])

    def at(x: float, y: float) -> tuple[str, str]:
        return f"{across(x) * _WIDTH:.1f}", f"{(1 - up(y)) * _HEIGHT:.1f}"

    line = "M" + " L".join(" ".join(at(x, y)) for x, y in points)
    now_x, now_y = at(result.middle.number(curve.field), result.figure(curve.figure.id).middle)
    return element(
        "svg",
        element("title", curve.says),
        element("path", d=line, class_="sts-curve", fill="none"),
        element("circle", cx=now_x, cy=now_y, r="4", class_="sts-now"),
        viewBox=f"-6 -6 {_WIDTH + 12:.0f} {_HEIGHT + 12:.0f}",
        class_="sts-picture",
        role="img",
    )


def render_spread(draws: Sequence[float], title: str) -> Markup:
    """A small histogram of draws, between the 1% and 99% points so that one far draw does not flatten it."""
    ordered = sorted(draws)
    shown = ordered[len(ordered) // 100 : len(ordered) - len(ordered) // 100]
    scale = _scale(shown)
    # Ordered draws fill one bar after the other, so only where each bar ends is looked for.
    ends = [bisect_left(shown, bar, key=lambda value: int(scale(value) * _BARS)) for bar in range(1, _BARS)]
    counts = [end - start for start, end in pairwise([0, *ends, len(shown)])]
    bars = [_bar(n, _TALLEST * count / max(counts)) for n, count in enumerate(counts)]
    box = f"0 0 {_WIDTH:.0f} {_TALLEST:.0f}"
    return element("svg", element("title", title), *bars, viewBox=box, class_="sts-spread", role="img")


def _bar(place: int, height: float) -> Markup:
    width = _WIDTH / _BARS
    y = f"{_TALLEST - height:.1f}"
    return element("rect", x=f"{place * width:.1f}", y=y, width=f"{width - 1:.1f}", height=f"{height:.1f}")


def _span(result: Result, curve: Curve) -> tuple[float, float] | None:
    """From where to where the curve is drawn, if it can be: in steps of equal proportion nothing starts from 0."""
    start = result.middle.number(curve.field)
    low, high = (min(max(start * times, curve.field.least), curve.field.most) for times in curve.span)
    return (low, high) if 0 < low < high else None


def _points(result: Result, curve: Curve, low: float, high: float) -> list[tuple[float, float]]:
    """Figure against field, the field's steps equal in proportion; places where the formula breaks are left out."""
    at = along(curve.figure, result.middle, curve.field.id)
    points = []
    for n in range(_POINTS):
        x = low * (high / low) ** (n / (_POINTS - 1))
        try:
            y = at(x)
        except (ArithmeticError, ValueError):
            continue
        if math.isfinite(y):
            points.append((x, y))
    return points


def _scale(values: Sequence[float]) -> Callable[[float], float]:
    """From a value to its place between the smallest (0) and the largest (1)."""
    low, high = min(values), max(values)
    if low > 0 and high / low > _LOGARITHMIC:
        return lambda value: _between(math.log(max(value, low)), math.log(low), math.log(high))
    return lambda value: _between(value, low, high)


def _between(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low))) if high > low else 0.5


def _table(result: Result, curve: Curve, points: Sequence[tuple[float, float]]) -> Markup:
    """The curve's numbers, for whoever reads rather than looks."""
    chosen = points[::_TABLE_EVERY]
    calendar = result.inputs.calendar
    rows = [
        element(
            "tr",
            element("td", write(x, curve.field.unit, calendar=calendar, digits=2)),
            element("td", curve.figure.text(result.middle, y)),
        )
        for x, y in chosen
    ]
    head = element(
        "tr", element("th", curve.field.short, scope="col"), element("th", curve.figure.label, scope="col")
    )
    return element("table", element("thead", head), element("tbody", join(rows)), class_="sts-curve-table")
