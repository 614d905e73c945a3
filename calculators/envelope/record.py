"""Sizes in a row: the fields of a record, which add up, or one thing said twice, which do not."""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from calculators.core.problem import shorten
from calculators.core.unit import Calendar
from calculators.envelope.place import Misread, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calculators.envelope.tree import Literal

# What one and the same thing is at times, and no field of anything.
_STATE = re.compile(
    r"\b(?:(?:un)?compressed|g?zipped|compression|encoded|raw|max(?:imum)?|min(?:imum)?|peak|avg|average|mean|median"
    r"|typical|usually|worst|best|total|before|after|p[0-9]{2}|at most|up to|or|instead)\b",
    re.IGNORECASE,
)
_FORMAT = re.compile(
    r"\b(?:json|xml|csv|protobuf|avro|parquet|orc|msgpack|gzip|zstd|snappy|lz4|binary)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_UNIT = re.compile(r"[0-9.,]+ *[^\W\d_]+")
_FEW = 2


def refuse_said_twice(text: str, start: int, end: int, sizes: Sequence[Literal]) -> None:
    """Of `1 KB (json), 200 bytes compressed` nobody wants the sum."""
    said = text[start:end]
    ends = [*(one.span.start for one in sizes[1:]), end]
    parts = [text[one.span.start : stop].rstrip(" ,") for one, stop in zip(sizes, ends, strict=True)]
    if not (_STATE.search(said) or _are_formats(parts) or _are_same(sizes) or _are_bare(parts, said)):
        return
    first, second = shorten(parts[0], 30), shorten(parts[1], 30)
    asked = f"Is it {first}, or {second}, or both together?"
    raise Misread(
        Span(start, end), f"{asked} Write one of them, and the other as a note behind --, or + between them."
    )


def _are_formats(parts: list[str]) -> bool:
    return sum(_FORMAT.search(part) is not None for part in parts) >= _FEW


def _are_same(sizes: Sequence[Literal]) -> bool:
    """Whether two neighbours are one size in two units: 64 bits, 8 bytes."""
    calendar = Calendar()
    return any(
        one.unit.text != other.unit.text
        and math.isclose(one.low * one.unit.scale(calendar), other.low * other.unit.scale(calendar), rel_tol=0.03)
        for one, other in pairwise(sizes)
    )


def _are_bare(parts: list[str], said: str) -> bool:
    """Whether there are two sizes, a comma, and no word that would call either a field."""
    return (
        len(parts) == _FEW and "," in said and not any(_WORD.search(_UNIT.sub("", part, count=1)) for part in parts)
    )
