"""One measurement as it is made and printed: what, how much, and how much it may be."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

from plugins.model.benchmark import Measure
from plugins.render.speed import figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.model.benchmark import Start

START_HEADS = ("live ms", "x main", "x worker", "seen ms", "long ms", "kB", "requests")


@dataclass(frozen=True, slots=True)
class Row(Measure):
    """`value` is the median where there were several; `bound` is what the design allows, if it says."""

    @classmethod
    def of(cls, what: str, values: list[float], unit: str, bound: float | None = None) -> Row:
        worst = quantiles(values, n=20)[-1] if len(values) > 1 else None
        return cls(what, median(values), unit, bound, worst, len(values))

    def data(self) -> dict[str, Any]:
        return asdict(self) | {"holds": self.holds}


def print_table(rows: list[Row]) -> None:
    """The table, figures to the right."""
    width = max(len(row.what) for row in rows)
    print(f"{'':{width}}  {'median':>10}  {'p95':>10}  {'allowed':>10}  runs")
    for row in rows:
        cells = [figure(row.value), figure(row.worst_of_twenty), figure(row.bound)]
        verdict = {None: "", True: "", False: "  TOO MUCH"}[row.holds]
        print(f"{row.what:{width}}  {'  '.join(f'{cell:>10}' for cell in cells)}  {row.count:>4} {row.unit}{verdict}")


def print_starts(starts: Sequence[Start]) -> None:
    """A block for each moment, a line for each way."""
    width = max(len(start.way) for start in starts)
    moment = ""
    for start in starts:
        if start.moment != moment:
            moment = start.moment
            print(f"\n{moment:{width}}  {'  '.join(f'{head:>9}' for head in START_HEADS)}")
        values = (
            start.live,
            start.to_main,
            start.to_worker,
            start.visible,
            start.long,
            start.kilobytes,
            start.requests,
        )
        print(f"{start.way:{width}}  {'  '.join(f'{figure(value):>9}' for value in values)}")
