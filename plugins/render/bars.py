"""Bars: what each is called and what it comes to, in words above a bar that is as long as it is much."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.text.chart import share
from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Iterable

_HIGH, _DOT = 10, 4  # pixels: a bar, and the radius of the dot on it


@dataclass(frozen=True, slots=True)
class Bar:
    """Lengths are shares of the width, from 0 to 1; one that is `lit` is what the picture is about."""

    name: str
    says: str
    length: float
    dot: float | None = None
    limit: float | None = None
    lit: bool = False
    over: bool = False


def bars(found: Iterable[Bar], said: str) -> Markup:
    """All of them below each other: a list, which says in words what the bars show."""
    return element("ul", *(_row(bar) for bar in found), class_="sts-bars", role="list", aria_label=said)


def _row(bar: Bar) -> Markup:
    style = " ".join(name for name, holds in (("sts-lit", bar.lit), ("sts-over", bar.over)) if holds)
    return element(
        "li",
        element("span", bar.name),
        " ",
        element("b", bar.says),
        element("svg", *_drawn(bar), width="100%", height=_HIGH, aria_hidden="true"),
        class_=style or None,
    )


def _drawn(bar: Bar) -> Iterable[Markup]:
    yield element("rect", width=share(bar.length), height=_HIGH)
    if bar.dot is not None:
        yield element("circle", cx=share(bar.dot), cy=_HIGH // 2, r=_DOT)
    if bar.limit is not None:
        at = share(bar.limit)
        yield element("line", x1=at, x2=at, y1=0, y2=_HIGH)
