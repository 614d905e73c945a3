"""A result as comma-separated values, for a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.core.result import Result


def csv(result: Result) -> str:
    """One row a figure, values in base units."""
    rows = [["figure", "label", "value", "low", "high", "unit"]]
    for found in result.figures:
        q = found.quantity
        unit = repr(found.figure.dimension)
        rows.append([found.figure.id, found.figure.label, f"{q.value:.12g}", f"{q.low:.12g}", f"{q.high:.12g}", unit])
    return comma_separated(rows)


def comma_separated(rows: list[list[str]]) -> str:
    return "".join(f"{','.join(_cell(cell) for cell in row)}\r\n" for row in rows)


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if set(text) & set(',"\r\n') else text
