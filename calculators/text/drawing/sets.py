"""Replicas in a row, with those that hold a write, those that a read asks, and what is in both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text import chart
from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.drawing import Sets
    from calculators.core.result import Result

# In letters, downwards: the write's text and bracket, the replicas, the read's bracket and text, what is in both.
_WRITE, _TOP, _BOTTOM, _READ, _BOTH = 0.9, 1.9, 3.7, 5.4, 7.1
_SPINE = 0.35


def draw_sets(sets: Sets, result: Result) -> Markup:
    """The worst case: a write on the first replicas, a read on the last."""
    replicas, written, read = (
        round(result.middle.number(field)) for field in (sets.replicas, sets.written, sets.read)
    )
    holding, asked = min(written, replicas), min(read, replicas)
    start, end = 1 - asked / replicas, holding / replicas
    both = max(0, holding + asked - replicas)
    texts = (
        f"a write waits for {written} of {replicas}",
        f"a read asks {read} of {replicas}",
        f"in both, whichever they are: {both}" if both else "in both: perhaps none",
    )
    return chart.chart(
        f"{replicas} replicas: {'; '.join(texts)}.",
        _BOTH + 0.3,
        [
            element("text", texts[0], x="0", y=chart.em(_WRITE)),
            *_bracket(0.0, end, _TOP - _SPINE, _TOP - 0.1),
            *_replicas(replicas, start, end),
            *_bracket(start, 1.0, _BOTTOM + _SPINE, _BOTTOM + 0.1),
            element("text", texts[1], x="100%", y=chart.em(_READ), text_anchor="end"),
            chart.centred((start + end) / 2, texts[2], chart.BOLD).drawn(_BOTH, "sts-said" if both else "sts-edged"),
        ],
        "sts-picture",
    )


def _replicas(replicas: int, start: float, end: float) -> Iterator[Markup]:
    """A box each; what is sure to be in both sets is filled."""
    place = {"y": chart.em(_TOP), "height": chart.em(_BOTTOM - _TOP)}
    yield element("rect", x="0", width="100%", **place, class_="sts-box")
    if start < end:
        yield element("rect", x=chart.share(start), width=chart.share(end - start), **place, class_="sts-share")
    between = "".join(f"M{n} 0V1" for n in range(1, replicas))
    yield chart.drawn(
        element("path", d=between, class_="sts-parting"), top=_TOP, bottom=_BOTTOM, wide=replicas, high=1
    )


def _bracket(start: float, end: float, spine: float, tip: float) -> Iterator[Markup]:
    ends = (chart.share(start), chart.share(end))
    yield element("line", x1=ends[0], x2=ends[1], y1=chart.em(spine), y2=chart.em(spine), class_="sts-bracket")
    for x in ends:
        yield element("line", x1=x, x2=x, y1=chart.em(spine), y2=chart.em(tip), class_="sts-bracket")
