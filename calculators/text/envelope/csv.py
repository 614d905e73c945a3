"""An envelope's run as comma-separated values, for a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.envelope.spread import spread
from calculators.text.csv import NUMBERS, comma_separated, numbers

if TYPE_CHECKING:
    from calculators.envelope.run import Run


def csv(run: Run) -> str:
    """One row a value, in base units."""
    rows = [
        [name, *numbers(value.quantity, repr(value.term.dimension), spread(value, run))]
        for name, value in run.values.items()
    ]
    return comma_separated([["line", *NUMBERS], *rows])
