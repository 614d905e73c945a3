"""The ruler of a decision: where a figure stands among the named limits.

It is as wide as there is room: what lies along it is told in shares of the width, what stands on it in letters.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.text import chart
from calculators.text.flag import hang
from calculators.text.html import Markup, element
from calculators.text.scale import Scale
from calculators.text.sentence import range_sentence
from calculators.text.typeset import typeset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calculators.core.decision import Decision
    from calculators.core.figure import FigureResult
    from calculators.core.result import Result
    from calculators.text.flag import Flag

# In letters: how far down each part is, and a text from the line that it hangs on.
_LABELS, _TOP, _LINE, _ROWS, _ROW = 0.9, 1.5, 2.0, 2.7, 2.4
_BESIDE = 0.35
_END = 0.02  # no dot is cut off
# How many times further than the outermost limit a ruler goes, and at most with a figure that is far out.
_LEAST_MORE, _MOST_MORE, _FAR = 2.0, 10.0, 1e9
_MOST_DECADES = 12


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the ruler and what is written over it."""

    value: float
    label: str
    said: str


@dataclass(frozen=True, slots=True)
class _Mark:
    value: float
    name: str
    text: str

    @property
    def length(self) -> float:
        return _BESIDE + chart.LETTER * max(len(self.name), len(self.text))


def render_ruler(result: Result, dots: Sequence[Dot] = ()) -> Markup | None:
    """The decision's ruler with its figure on it, or with other dots; nothing where no limit can be drawn."""
    decision = result.calculator.decision_in(result.middle)
    marks = _marks(result, decision)
    if not marks:
        return None
    found = result.figure(decision.figure.id)
    shown = dots or [Dot(found.middle, f"you: {typeset(found.text)}", typeset(_with_range(found)))]
    ends = [dot.value for dot in shown] + ([] if dots else [found.quantity.low, found.quantity.high])
    scale = _scale(marks, ends, even=decision.even)
    flags = hang(
        [_inset(scale, mark.value) * chart.WIDTH for mark in marks], [mark.length for mark in marks], chart.WIDTH
    )
    height = _ROWS + _ROW * (1 + max(flag.row for flag in flags))
    return element(
        "svg",
        element("title", _said(result, decision, marks, shown)),
        _safe(_safe_ends(result, decision), scale),
        element("line", x1="0", x2="100%", y1=f"{_LINE}em", y2=f"{_LINE}em", class_="sts-axis"),
        *(_decades(scale, decision.figure.unit.scale(result.middle.calendar)) if not decision.even else ()),
        *(part for mark, flag in zip(marks, flags, strict=True) for part in _flag(scale, mark, flag)),
        None if dots else _between(scale, found),
        *_dots(scale, shown),
        height=f"{height:.1f}em",
        class_="sts-ruler",
        role="img",
    )


def _marks(result: Result, decision: Decision) -> list[_Mark]:
    """The limits that differ; of equal ones the last, because between them lies nothing."""
    decided, middle = result.decision, result.middle
    marks: dict[float, _Mark] = {}
    for band in decision.bands:
        if band.limit is None:
            continue
        value = middle.number(band.limit)
        if value > 0 and math.isfinite(value):
            # One that the figure is close to has more digits.
            is_close = band.limit is decided.limit and decided.limit_text != decision.figure.text(middle, value)
            text = decided.limit_text if is_close else decision.figure.bare(middle, value)
            marks[value] = _Mark(value, band.name or band.limit.words(), typeset(text))
    return sorted(marks.values(), key=lambda mark: mark.value)


def _scale(marks: Sequence[_Mark], values: Sequence[float], *, even: bool) -> Scale:
    lowest, highest = marks[0].value, marks[-1].value
    most = max(values)
    if even:
        return Scale(min(0.0, *values), max(1.25 * highest, 1.1 * min(most, _FAR * highest)), even=True)
    more = min(max(math.sqrt(highest / lowest), _LEAST_MORE), _MOST_MORE)
    low = max(lowest / _FAR, min((value for value in values if value > 0), default=lowest))
    return Scale(min(lowest / more, low), max(highest * more, min(most, highest * _FAR)))


def _inset(scale: Scale, value: float) -> float:
    return _END + (1 - 2 * _END) * scale.place(value)


def _at(scale: Scale, value: float) -> str:
    return chart.share(_inset(scale, value))


def _safe(ends: tuple[float | None, float | None], scale: Scale) -> Markup:
    """The side on which the design holds as it is."""
    low, high = ends
    start = 0.0 if low is None else _inset(scale, low)
    end = 1.0 if high is None else _inset(scale, high)
    return element(
        "rect",
        x=chart.share(start),
        width=chart.share(max(0.0, end - start)),
        y=f"{_LINE - 0.25:.2f}em",
        height="0.5em",
        class_="sts-safe",
    )


def _safe_ends(result: Result, decision: Decision) -> tuple[float | None, float | None]:
    """Below which limit it is no longer safe, and above which."""
    limits = [result.middle.number(band.limit) for band in decision.bands if band.limit is not None]
    low = limits[decision.safe[0] - 1] if decision.safe[0] else None
    high = limits[decision.safe[-1]] if decision.safe[-1] < len(limits) else None
    return low, high


def _decades(scale: Scale, unit: float) -> Iterator[Markup]:
    """Small ticks, each ten times the one before, as long as they can be told from each other."""
    powers = list(scale.decades(unit))
    if len(powers) > _MOST_DECADES:
        return
    for power in powers:
        at = _at(scale, power)
        yield element("line", x1=at, x2=at, y1=f"{_LINE - 0.2:.1f}em", y2=f"{_LINE + 0.2:.1f}em", class_="sts-decade")


def _flag(scale: Scale, mark: _Mark, flag: Flag) -> tuple[Markup, ...]:
    """A line to the text beside it; a text without room there is moved in, and the line ends above it."""
    place, top = _inset(scale, mark.value), _ROWS + _ROW * flag.row
    room = chart.WIDTH * (place if flag.is_left else 1 - place)
    beside = _BESIDE - max(0.0, mark.length - room)
    at, foot = chart.share(place), top + 2 if beside == _BESIDE else top
    dx, anchor = chart.em(-beside if flag.is_left else beside), "end" if flag.is_left else None
    return (
        element("line", x1=at, x2=at, y1=chart.em(_TOP), y2=chart.em(foot), class_="sts-tick"),
        chart.Spot(mark.text, at, 0.0, 0.0, dx, anchor).drawn(top + 0.8, "sts-limit"),
        chart.Spot(mark.name, at, 0.0, 0.0, dx, anchor).drawn(top + 2, "sts-name"),
    )


def _between(scale: Scale, found: FigureResult) -> Markup | None:
    """The range, where there is one."""
    quantity = found.quantity
    if quantity.is_certain:
        return None
    low, high = _inset(scale, quantity.low), _inset(scale, quantity.high)
    return element(
        "rect",
        x=chart.share(low),
        width=chart.share(high - low),
        y=f"{_LINE - 0.4:.1f}em",
        height="0.8em",
        class_="sts-between",
    )


def _dots(scale: Scale, dots: Sequence[Dot]) -> Iterator[Markup]:
    """Each with its label over it; where two would cover each other, they share one."""
    labels: list[tuple[float, str]] = []
    for dot in dots:
        at = _inset(scale, dot.value)
        yield element("circle", cx=chart.share(at), cy=f"{_LINE}em", r="0.42em", class_="sts-you")
        if labels and abs(at - labels[-1][0]) * chart.WIDTH < chart.BOLD * (
            (len(labels[-1][1]) + len(dot.label)) / 2 + 1
        ):
            labels[-1] = (labels[-1][0], f"{labels[-1][1]}, {dot.label}")
        else:
            labels.append((at, dot.label))
    for at, label in labels:
        yield chart.centred(at, label, chart.BOLD).drawn(_LABELS, "sts-said")


def _said(result: Result, decision: Decision, marks: Sequence[_Mark], dots: Sequence[Dot]) -> str:
    """What the picture shows, in words."""
    figure, middle = decision.figure, result.middle
    named = [f"{mark.text} ({mark.name})" for mark in marks]
    low, high = (None if end is None else figure.text(middle, end) for end in _safe_ends(result, decision))
    safe = f"up to {high}" if low is None else f"above {low}" if high is None else f"from {low} to {high}"
    said = ", ".join(dot.said for dot in dots)
    return f"{figure.label}: {said}. Limits: {', '.join(named)}. Safe {safe}."


def _with_range(found: FigureResult) -> str:
    sure = range_sentence(found)
    return f"{found.text}, {sure}" if sure else found.text
