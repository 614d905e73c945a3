"""A result as comma-separated values, for a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.core.quantity import Quantity
    from calculators.core.result import Result
    from calculators.core.spread import Shares

NUMBERS = ("value", "low", "high", "unit", "spread")


def csv(result: Result) -> str:
    """One row a figure, values in base units; beside the main one, what adds how much to its spread."""
    rows = [["figure", "label", *NUMBERS]]
    for found in result.figures:
        shares = [(one.field.id, one.share) for one in result.spread] if found is result.main else []
        rows.append(
            [found.figure.id, found.figure.label, *numbers(found.quantity, repr(found.figure.dimension), shares)]
        )
    return comma_separated(rows)


def numbers(q: Quantity, unit: str, spread: Shares) -> list[str]:
    return [
        *(f"{x:.12g}" for x in (q.value, q.low, q.high)),
        unit,
        ", ".join(f"{name} {x:.3g}" for name, x in spread),
    ]


def comma_separated(rows: list[list[str]]) -> str:
    return "".join(f"{','.join(_cell(cell) for cell in row)}\r\n" for row in rows)


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if set(text) & set(',"\r\n') else text
