"""Prices and what products do: a case's estimate has a source and a date for each, or a row of the reference."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.model.data import Library

ROOT = Path(__file__).parents[3]
CASES = Library(ROOT / "docs/data").cases.ids

MONEY = re.compile(r"\$\d")
# A check against a rate that somebody typed: what a part of the system is said to take.
LIMIT = re.compile(r"^[^=]* < [^\[=]*\d[kM]?/s")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# What a product or a firm is called; a note begins with a small letter unless it begins with such a name.
NAME = re.compile(r"\b[A-Z]\w+")
MONTHS = "January February March April May June July August September October November December".split()
UNITS_AND_PROTOCOLS = "API GB GiB HTML HTTP IP KB MB PB PIN RSA SQL TB TCP TLS TiB".split()
NO_PRODUCTS = frozenset([*MONTHS, *UNITS_AND_PROTOCOLS, "Bloom", "Friday", "Little"])


def unsourced(text: str) -> list[str]:
    """The lines with a price or a product's fact that has neither a date nor the word that it is assumed."""
    return [line for line in text.splitlines() if _needs_a_source(line) and not _has_one(line)]


def _needs_a_source(line: str) -> bool:
    code, _, note = line.partition("--")
    if not code.strip():
        return False
    return bool(MONEY.search(code) or LIMIT.search(code) or set(NAME.findall(note)) - NO_PRODUCTS)


def _has_one(line: str) -> bool:
    note = line.partition("--")[2]
    named = set(NAME.findall(note)) - NO_PRODUCTS
    return "assumed" in note or bool(named and YEAR.search(note))


@pytest.mark.parametrize("name", CASES)
def test_each_price_and_each_limit_has_a_source_with_its_date(name: str) -> None:
    assert unsourced((ROOT / f"docs/data/cases/{name}.txt").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "sending money = sent × $0.05/GB  -- what a cloud asks beyond 150 TB a month",
        "sending money = sent × $0.05/GB  -- July 2026",
        "sending money = sent × $0.05/GB",
        "kept open = 75 s                 -- NGINX’s default",
        "a node < 10k/s                   -- reads by key",
        "a node < 3 × 3k/s",
    ],
)
def test_a_line_without_one_is_found(line: str) -> None:
    assert unsourced(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "sending money = sent × [egress price]",
        "zone price = $0.02/GB            -- AWS, July 2026",
        "amount = $40                     -- of a payment; assumed",
        "a node < [primary writes]",
        "page < 100 ms",
        "peak = 5/s                       -- over TLS, on a Friday",
        "-- What AWS asks",
    ],
)
def test_a_line_that_needs_none_or_has_one_is_not(line: str) -> None:
    assert unsourced(line) == []
