"""An envelope's run as comma-separated values, for a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.csv import comma_separated

if TYPE_CHECKING:
    from calculators.envelope.run import Run


def csv(run: Run) -> str:
    """One row a value, in base units."""
    rows = [["line", "value", "low", "high", "unit"]]
    for name, value in run.values.items():
        q = value.quantity
        rows.append([name, f"{q.value:.12g}", f"{q.low:.12g}", f"{q.high:.12g}", repr(value.term.dimension)])
    return comma_separated(rows)
