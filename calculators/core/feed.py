"""What a calculator's field takes from elsewhere is kept within its bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.core.field.number import Number


def within(taking: Number, value: float | list[float]) -> float | list[float]:
    """Beyond a field's bounds its formulas need not hold, so what is out there stands at the bound."""
    if isinstance(value, list):
        if min(value) < taking.least or max(value) > taking.most:
            return [min(taking.most, max(taking.least, one)) for one in value]
        return value
    return min(taking.most, max(taking.least, value))
