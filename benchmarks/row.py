"""One measurement: what, how much, and how much it may be."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from statistics import median, quantiles
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """`value` is the median where there were several; `bound` is what the design allows, if it says."""

    what: str
    value: float
    unit: str
    bound: float | None = None
    worst_of_twenty: float | None = None
    count: int = 1

    @classmethod
    def of(cls, what: str, values: list[float], unit: str, bound: float | None = None) -> Row:
        worst = quantiles(values, n=20)[-1] if len(values) > 1 else None
        return cls(what, median(values), unit, bound, worst, len(values))

    @property
    def holds(self) -> bool | None:
        return None if self.bound is None else self.value <= self.bound

    def data(self) -> dict[str, Any]:
        return asdict(self) | {"holds": self.holds}


def print_table(rows: list[Row]) -> None:
    """The table, figures to the right."""
    width = max(len(row.what) for row in rows)
    print(f"{'':{width}}  {'median':>10}  {'p95':>10}  {'allowed':>10}  runs")
    for row in rows:
        cells = [_figure(row.value), _figure(row.worst_of_twenty), _figure(row.bound)]
        verdict = {None: "", True: "", False: "  TOO MUCH"}[row.holds]
        print(f"{row.what:{width}}  {'  '.join(f'{cell:>10}' for cell in cells)}  {row.count:>4} {row.unit}{verdict}")


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:,.3g}" if value < 100 else f"{value:,.0f}"
