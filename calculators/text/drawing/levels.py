"""What is where: each level's share of the items over its share of the reads, and what widens in between."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from calculators.text import chart
from calculators.text.drawing.stack import SHADES, percent
from calculators.text.html import Markup, element
from calculators.text.scale import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calculators.core.drawing import Levels
    from calculators.core.result import Result

_NAMES = ("each server’s memory", "the shared cache", "the store alone")
# In letters, downwards: the items' bar, the reads', and a row for each level.
_ITEMS, _READS, _BAR, _ROWS, _ROW = 1.3, 4.7, 1.5, 10.2, 1.55
# Where the two columns of the rows end.
_COLUMNS = (0.78, 1.0)


def draw_levels(levels: Levels, result: Result) -> Markup:
    number = result.middle.number
    local = min(number(levels.local) / number(levels.items), 1.0)
    cached = max(local, number(levels.kept))
    local_hits, hits = number(levels.local_hits), number(levels.hits)
    items = [local, cached - local, 1 - cached]
    reads = [local_hits, hits - local_hits, 1 - hits]
    rows = [row for row in zip(range(len(_NAMES)), items, reads, strict=True) if any(row[1:])]
    said = "; ".join(
        f"{_NAMES[n]} {percent(item)} of the items, {percent(read)} of the reads" for n, item, read in rows
    )
    return chart.chart(
        f"{said[0].upper()}{said[1:]}.",
        _ROWS + _ROW * (len(rows) - 1) + 0.4,
        [
            element("text", "the items are in", x="0", y=chart.em(_ITEMS - 0.4)),
            *_bar(_ITEMS, items),
            chart.drawn(*_widening(items, reads), top=_ITEMS + _BAR, bottom=_READS),
            *_bar(_READS, reads),
            element("text", "the reads are answered by", x="0", y=chart.em(_READS + _BAR + 1.1)),
            *_head(),
            *(part for place, row in enumerate(rows) for part in _row(_ROWS + _ROW * place, *row)),
        ],
        "sts-picture",
    )


def _edges(shares: Sequence[float]) -> list[float]:
    return [0.0, *accumulate(shares)]


def _bar(y: float, shares: Sequence[float]) -> Iterator[Markup]:
    place = {"y": chart.em(y), "height": chart.em(_BAR)}
    for n, (start, end) in enumerate(pairwise(_edges(shares))):
        width = chart.share(end - start)
        yield element("rect", x=chart.share(start), width=width, **place, fill_opacity=SHADES[n], class_="sts-share")


def _widening(items: Sequence[float], reads: Sequence[float]) -> Iterator[Markup]:
    """From where each level ends among the items to where it ends among the reads."""
    for above, below in zip(_edges(items)[1:-1], _edges(reads)[1:-1], strict=True):
        yield element("path", d=f"M{written(100 * above)} 0L{written(100 * below)} 100", class_="sts-parting")


def _head() -> Iterator[Markup]:
    for name, x in zip(("items", "reads"), _COLUMNS, strict=True):
        yield element("text", name, x=chart.share(x), y=chart.em(_ROWS - _ROW), text_anchor="end")


def _row(y: float, n: int, *shares: float) -> Iterator[Markup]:
    swatch = {"y": chart.em(y - 0.8), "width": "0.9em", "height": "0.9em"}
    yield element("rect", **swatch, fill_opacity=SHADES[n], class_="sts-share")
    yield element("text", _NAMES[n], x="1.4em", y=chart.em(y))
    for share, x in zip(shares, _COLUMNS, strict=True):
        yield element("text", percent(share), x=chart.share(x), y=chart.em(y), text_anchor="end", class_="sts-amount")
