"""A chart: axes with what is drawn between them, as wide as there is room.

What is drawn stands in a box of its own that is stretched; letters stand beside it and keep their size.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from calculators.text.scale import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from calculators.text.axis import Axis

# In letters: how wide a chart is on a phone, a letter on average, a bold one, and what a line of them takes.
WIDTH, LETTER, BOLD = 21.0, 0.57, 0.65
_RISE, _FALL, _GAP = 0.8, 0.25, 0.4

# In letters: from, to, and down from, to.
type Box = tuple[float, float, float, float]


def share(place: float) -> str:
    """A place from 0 to 1 as a share of the width."""
    return written(100 * place, "%")


def em(length: float) -> str:
    return written(length, "em")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text may stand: how that is written, and from where to where it reaches on a phone."""

    text: str
    x: str
    start: float
    long: float
    dx: str | None = None
    anchor: str | None = None

    def drawn(self, y: float, class_: str | None) -> Markup:
        return element("text", self.text, x=self.x, dx=self.dx, y=em(y), text_anchor=self.anchor, class_=class_)


def at_end(text: str, letter: float = LETTER, *, is_left: bool) -> Spot:
    """At an end of the chart, within it."""
    long = letter * len(text)
    return Spot(text, "0", 0.0, long) if is_left else Spot(text, "100%", WIDTH - long, long, anchor="end")


def centred(place: float, text: str, letter: float = LETTER) -> Spot:
    """Below or above a place, or as near to it as there is room."""
    long = letter * len(text)
    start = place * WIDTH - long / 2
    if start < 0:
        return at_end(text, letter, is_left=True)
    if start + long > WIDTH:
        return at_end(text, letter, is_left=False)
    return Spot(text, share(place), start, long, anchor="middle")


def beside(place: float, text: str, letter: float = LETTER, *, is_left: bool, to: float | None = None) -> list[Spot]:
    """Beside a place, or what reaches from it `to` another; on the side asked for first, or at an end."""
    long, end = letter * len(text), place if to is None else to
    left = Spot(text, share(place), place * WIDTH - _GAP - long, long, em(-_GAP), "end")
    right = Spot(text, share(end), end * WIDTH + _GAP, long, em(_GAP))
    spots = [left, right] if is_left else [right, left]
    within = [spot for spot in spots if spot.start >= 0 and spot.start + long <= WIDTH]
    return within or [at_end(text, letter, is_left=place < 1 / 2)]


@dataclass(slots=True)
class Letters:
    """The texts of a chart, none upon another, nor on a line if that can be; who comes first has the choice."""

    lines: Sequence[Box] = ()
    texts: list[Box] = field(default_factory=list)

    def put(
        self, spots: Iterable[Spot], heights: Iterable[float], class_: str | None, *, is_spare: bool = False
    ) -> Markup | None:
        """At the first spot and height that are free, if there are any; on a line only what cannot be spared."""
        places = [*product(spots, heights)]
        for taken in ([*self.texts, *self.lines], self.texts)[: 2 - is_spare]:
            for spot, y in places:
                left, right, top, bottom = spot.start, spot.start + spot.long, y - _RISE, y + _FALL
                if not any(left < b and a < right and top < d and c < bottom for a, b, c, d in taken):
                    self.texts.append((left - _GAP, right + _GAP, top, bottom))
                    return spot.drawn(y, class_)
        return None


def across(axis: Axis, top: float, bottom: float) -> Iterator[Markup]:
    """The lower axis: a line, and at each round number a tick with its text, as many as stand apart."""
    yield element("line", x1="0", x2="100%", y1=em(bottom), y2=em(bottom), class_="sts-axis")
    end = -1.0
    for value, text in axis.ticks:
        place = axis.scale.place(value)
        at, spot = share(place), _below(place, text)
        if spot.start < end:
            continue
        end = spot.start + LETTER * (len(text) + 1)
        yield element("line", x1=at, x2=at, y1=em(top), y2=em(bottom), class_="sts-grid")
        yield spot.drawn(bottom + 1.1, "sts-name")


def _below(place: float, text: str) -> Spot:
    """Centred below a tick; near an end it begins or ends there, lest it be read as the end's."""
    spot, long = centred(place, text), LETTER * len(text)
    if spot.anchor == "middle":
        return spot
    is_left = place < 1 / 2
    return Spot(text, share(place), place * WIDTH - (0 if is_left else long), long, anchor=None if is_left else "end")


def rules(axis: Axis, top: float, bottom: float) -> Iterator[tuple[float, str]]:
    """How far down each round number of the upright axis lies, and its text; the lower axis has its own line."""
    for value, text in axis.ticks:
        y = bottom - (bottom - top) * axis.scale.place(value)
        if not axis.scale.even or y <= bottom - 0.1:
            yield y, text


def ruled(axis: Axis, top: float, bottom: float) -> Iterator[Markup]:
    """A line at each round number of the upright axis."""
    for y, _ in rules(axis, top, bottom):
        yield element("line", x1="0", x2="100%", y1=em(y), y2=em(y), class_="sts-grid")


def upright(axis: Axis, top: float, bottom: float, letters: Letters, *, is_left: bool) -> list[Markup | None]:
    """The round numbers of the upright axis, all at one end, or they would read as two axes.

    At the end that has room for more of them; where neither has it for two, a line runs behind some rather than they
    are left out.
    """

    def side(*, left: bool, is_spare: bool) -> list[Markup | None]:
        room = Letters(letters.lines, [*letters.texts])
        return [
            room.put(
                [at_end(text, is_left=left)],
                [y - 0.25, y + 0.95][: 1 + (y < bottom - 1)],
                "sts-name",
                is_spare=is_spare,
            )
            for y, text in rules(axis, top, bottom)
        ]

    sides = [side(left=left, is_spare=spare) for spare in (True, False) for left in (is_left, not is_left)]
    counts = [len([*filter(None, texts)]) for texts in sides]
    best = max(counts[:2])
    return sides[counts.index(best if best > 1 else max(counts))]


def drawn(*parts: Markup, top: float, bottom: float, wide: float = 100.0, high: float = 100.0) -> Markup:
    """What is drawn, in the box between the axes."""
    box = {"y": em(top), "width": "100%", "height": em(bottom - top), "viewBox": f"0 0 {wide:g} {high:g}"}
    return element("svg", *parts, **box, preserveAspectRatio="none", overflow="visible", class_="sts-drawn")


def chart(title: str, height: float, parts: Sequence[Markup | None], class_: str) -> Markup:
    return element("svg", element("title", title), *parts, height=em(height), class_=class_, role="img")
