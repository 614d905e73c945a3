"""Dimensions in words, and what would fit in their place."""

from __future__ import annotations

from calculators.core.unit import BYTES, DOLLARS, NONE, SECONDS, Dimension

KINDS = {
    NONE: ("a plain number", "5M or 20%"),
    BYTES: ("a size", "2 MB"),
    SECONDS: ("a time", "5 years or 20 ms"),
    DOLLARS: ("money", "$500"),
    NONE / SECONDS: ("a rate", "450/s or 20/day"),
    BYTES / SECONDS: ("a data rate", "100 Mbit/s"),
    DOLLARS / SECONDS: ("money over time", "$500/month"),
    DOLLARS / BYTES: ("a price for data", "$0.09/GB"),
    DOLLARS / BYTES / SECONDS: ("a price for keeping data", "$0.02/GB-month"),
}


def kind(dimension: Dimension) -> str:
    """What a number of this dimension is, with its unit.

    >>> kind(BYTES), kind(BYTES * SECONDS)
    ('a size (B)', 'in B·s')
    """
    if dimension not in KINDS:
        return f"in {dimension}"
    name, _ = KINDS[dimension]
    return name if dimension == NONE else f"{name} ({dimension})"


def fitting(dimension: Dimension) -> str:
    """Values that would fit, as the end of a sentence."""
    return KINDS[dimension][1] if dimension in KINDS else f"a value in {dimension}"
