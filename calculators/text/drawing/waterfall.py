"""Time that adds up, step by step from left to right, against a limit."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculators.core.writing import write
from calculators.text import chart
from calculators.text.axis import axis
from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.drawing import Waterfall
    from calculators.core.result import Result

_TOP, _ROW, _BAR = 1.6, 1.5, 0.9
# Steps that are drawn by themselves, and how many times as far as all of them a limit is drawn in its place.
_MOST, _FAR = 6, 4.0

# A name, where it starts and ends, and its kind.
type _Row = tuple[str, float, float, str]


def draw_waterfall(waterfall: Waterfall, result: Result) -> Markup | None:
    """The typical time step by step, what is added one time in a hundred, and the limit, by name if far off."""
    limit = result.middle.number(waterfall.limit)
    named = f"{waterfall.limit.short}, {_text(limit, waterfall, result)}"
    rows = list(_rows(waterfall, result))
    lines = [
        f"{name} {'+' if kind == 'more' else ''}{_text(stop - start, waterfall, result)}"
        for name, start, stop, kind in rows
    ]
    end = rows[-1][2]
    is_far = limit > _FAR * end
    below = axis([0.0, 1.1 * (end if is_far else max(end, limit))], waterfall.typical.unit, result.middle)
    place = below.scale.place
    bottom = _TOP + _ROW * len(rows) + 0.2
    letters = chart.Letters()
    return chart.chart(
        f"{'; '.join(lines)}. The limit: {named}.",
        bottom + 1.5,
        [
            *chart.across(below, _TOP, bottom),
            *_edge(
                1.0 if is_far else place(limit), f"{named} →" if is_far else named, bottom, letters, is_far=is_far
            ),
            *(
                part
                for n, ((_, start, stop, kind), line) in enumerate(zip(rows, lines, strict=True))
                for part in _bar(_TOP + 0.2 + _ROW * n, place(start), place(stop), line, kind, letters)
            ),
        ],
        "sts-picture",
    )


def _rows(waterfall: Waterfall, result: Result) -> Iterator[_Row]:
    number = result.middle.number
    name, first = waterfall.first
    at = number(first)
    yield name, 0.0, at, "step"
    steps = waterfall.steps.entries(result.middle)
    shown = steps if len(steps) <= _MOST else steps[: _MOST - 1]
    for place, step in enumerate(shown, 1):
        yield f"step {place}:", at, at + step, "step"
        at += step
    if rest := steps[len(shown) :]:
        yield f"{len(rest)} more:", at, at + math.fsum(rest), "step"
    typical, slow = number(waterfall.typical), number(waterfall.slow)
    yield "typical:", 0.0, typical, "sum"
    yield "slow:", typical, slow, "more"
    yield "p99:", 0.0, slow, "sum"


def _text(seconds: float, waterfall: Waterfall, result: Result) -> str:
    return write(seconds, waterfall.typical.unit, calendar=result.middle.calendar)


def _bar(
    y: float, start: float, stop: float, text: str, kind: str, letters: chart.Letters
) -> Iterator[Markup | None]:
    yield element(
        "rect",
        x=chart.share(start),
        width=chart.share(max(stop - start, 0.003)),
        y=chart.em(y),
        height=chart.em(_BAR),
        class_=f"sts-{kind}",
    )
    if chart.LETTER * len(text) + 1 > chart.WIDTH * (1 - stop + start):
        # Beside so long a bar is no room.
        yield letters.put([chart.Spot(text, "0.4em", 0.4, chart.LETTER * len(text))], [y + 0.8], "sts-within")
    else:
        yield letters.put(chart.beside(start, text, is_left=False, to=stop), [y + 0.8], None)


def _edge(place: float, name: str, bottom: float, letters: chart.Letters, *, is_far: bool) -> Iterator[Markup | None]:
    x = chart.share(place)
    if not is_far:
        yield element("line", x1=x, x2=x, y1=chart.em(_TOP - 0.4), y2=chart.em(bottom), class_="sts-edge")
    yield letters.put([chart.centred(place, name)], [_TOP - 0.6], "sts-edged")
