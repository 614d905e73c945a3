"""A chart: axes with what is drawn between them, as wide as there is room.

What is drawn stands in a box of its own that is stretched; letters stand beside it and keep their size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from calculators.text.scale import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calculators.text.axis import Axis

# In letters: how wide a chart is on a phone, and a letter on average.
WIDTH, LETTER = 21.0, 0.57


def share(place: float) -> str:
    """A place from 0 to 1 as a share of the width."""
    return written(100 * place, "%")


def em(length: float) -> str:
    return written(length, "em")


def aside(place: float, text: str, *, is_left: bool) -> dict[str, str | None]:
    """How a text stands beside a place: to the left if that is asked for and there is room, and never outside."""
    long = (LETTER * len(text) + 0.4) / WIDTH
    left = long <= place if is_left else place + long > 1
    return {"x": share(place), "dx": "-0.4em" if left else "0.4em", "text_anchor": "end" if left else None}


def across(axis: Axis, top: float, bottom: float) -> Iterator[Markup]:
    """The lower axis: a line, and at each round number a tick with its text, as many as stand apart."""
    yield element("line", x1="0", x2="100%", y1=em(bottom), y2=em(bottom), class_="sts-axis")
    end = -1.0
    for value, text in axis.ticks:
        place, half = axis.scale.place(value), LETTER * len(text) / 2 / WIDTH
        start = 0.0 if place < half else 1 - 2 * half if place > 1 - half else place - half
        if start < end:
            continue
        end = start + 2 * half + LETTER / WIDTH
        x, anchor = ("0", None) if place < half else ("100%", "end") if place > 1 - half else (share(place), "middle")
        at = share(place)
        yield element("line", x1=at, x2=at, y1=em(top), y2=em(bottom), class_="sts-grid")
        yield element("text", text, x=x, y=em(bottom + 1.1), text_anchor=anchor, class_="sts-name")


def upright(axis: Axis, top: float, bottom: float, *, is_left: bool) -> Iterator[Markup]:
    """A line at each round number of the upright axis, its text on it at one end."""
    for value, text in axis.ticks:
        y = bottom - (bottom - top) * axis.scale.place(value)
        if y > bottom - 0.1:
            continue
        yield element("line", x1="0", x2="100%", y1=em(y), y2=em(y), class_="sts-grid")
        x, anchor = ("0", None) if is_left else ("100%", "end")
        yield element("text", text, x=x, y=em(y - 0.25), text_anchor=anchor, class_="sts-name")


def drawn(*parts: Markup, top: float, bottom: float, wide: float = 100.0, high: float = 100.0) -> Markup:
    """What is drawn, in the box between the axes."""
    box = {"y": em(top), "width": "100%", "height": em(bottom - top), "viewBox": f"0 0 {wide:g} {high:g}"}
    return element("svg", *parts, **box, preserveAspectRatio="none", overflow="visible", class_="sts-drawn")


def chart(title: str, height: float, parts: Sequence[Markup | None], class_: str) -> Markup:
    return element("svg", element("title", title), *parts, height=em(height), class_=class_, role="img")
