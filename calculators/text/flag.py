"""Flags: names at places along a line, each to one side of its place and as many rows down as it takes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = 0.6

type _Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Flag:
    """Which row it hangs in, and whether to the left of its place."""

    row: int
    is_left: bool


def hang(places: Sequence[float], lengths: Sequence[float], width: float) -> list[Flag]:
    """Flags at some places that neither cover each other nor are crossed by a line that leads to one.

    Of all ways, one that stays within the width or leaves it least, and of those one of the fewest rows.

    >>> hang([8, 12], [5, 5], 20)
    [Flag(row=0, is_left=True), Flag(row=0, is_left=False)]
    >>> hang([2, 4], [5, 5], 20)
    [Flag(row=1, is_left=False), Flag(row=0, is_left=False)]
    """
    best: tuple[float, int] | None = None
    hung: list[Flag] = []
    for sides in product((True, False), repeat=len(places)):
        spans = [
            (place - length, place) if is_left else (place, place + length)
            for place, length, is_left in zip(places, lengths, sides, strict=True)
        ]
        rows = _rows(places, spans)
        if rows is None:
            continue
        over = sum(max(0.0, -start) + max(0.0, end - width) for start, end in spans)
        cost = (round(over, 6), max(rows))
        if best is None or cost < best:
            best = cost
            hung = [Flag(row, is_left) for row, is_left in zip(rows, sides, strict=True)]
    return hung


def _rows(places: Sequence[float], spans: Sequence[_Span]) -> list[int] | None:
    """Each flag below those whose places it covers, and beside none that it overlaps; none where that is a circle."""
    rows: dict[int, int] = {}
    while len(rows) < len(places):
        free = next((n for n, span in enumerate(spans) if n not in rows and _is_free(n, span, places, rows)), None)
        if free is None:
            return None
        beside = {rows[n] for n in rows if _overlap(spans[n], spans[free])}
        lowest = max((rows[n] + 1 for n in rows if _covers(spans[free], places[free], places[n])), default=0)
        rows[free] = next(row for row in range(lowest, len(places) + 1) if row not in beside)
    return [rows[n] for n in range(len(places))]


def _is_free(flag: int, span: _Span, places: Sequence[float], rows: dict[int, int]) -> bool:
    return all(n in rows or not _covers(span, places[flag], place) for n, place in enumerate(places))


def _covers(span: _Span, own: float, place: float) -> bool:
    """Whether a line to the place would cross it; those of a flag's own place do not."""
    return span[0] - _GAP < place < own if span[1] == own else own < place < span[1] + _GAP


def _overlap(one: _Span, other: _Span) -> bool:
    return one[0] < other[1] + _GAP and other[0] < one[1] + _GAP
