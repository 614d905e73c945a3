"""Remarks beside a number, as people write them on paper: `150M (daily users)`, `user id (8 bytes)`, `id 8 bytes`."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from calculators.core.unit import BYTES, Calendar, is_time, is_unit
from calculators.envelope.literal import read_literal, starts_number
from calculators.envelope.names import RESERVED
from calculators.envelope.place import Misread, Span
from calculators.envelope.tree import Literal, Name

if TYPE_CHECKING:
    from calculators.envelope.names import Names
    from calculators.envelope.tree import Node

_OPENING = re.compile(r" +\(")
_WORD = re.compile(r"[^\W\d_][\w'.-]*")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_SUM = re.compile(r"[×÷^]| [+/-] |[0-9)] ?[+/-] ?[(0-9]")
# A sign beside a number
_WORKED = re.compile("[0-9] *[×÷+-]|[×÷+-] *[0-9]")
# What a field of a record is called, before its size.
_CALLED = re.compile(r"[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,3} *(?=\(|[0-9])")
_SAME = 0.1


def behind_remark(text: str, at: int, names: Names, node: Node) -> int:
    """The place behind what is said in parentheses about a number or a line; the same place where nothing is."""
    opening = _OPENING.match(text, at)
    end = _closed(text, opening.end()) if opening else None
    if opening is None or end is None:
        return at
    said = text[opening.end() : end - 1].strip()
    return end if _is_remark(said, text[:at], names, node) else at


def _closed(text: str, at: int) -> int | None:
    """Behind the parenthesis that closes one that was opened before a place."""
    deep = 1
    for place in range(at, len(text)):
        deep += {"(": 1, ")": -1}.get(text[place], 0)
        if not deep:
            return place + 1
    return None


def _is_remark(said: str, before: str, names: Names, node: Node) -> bool:
    if names.at(said, 0) == said or not said:
        return False  # a line in parentheses, and the sign was left out
    if isinstance(node, Literal) and starts_number(said, 0) and (again := _number(said)):
        return _is_same(node, again)
    if is_unit(said):
        # × 365 (days) says what is counted; 5 (years) alone is five years to whoever wrote it.
        is_factor = before[: node.span.start].rstrip()[-1:] in {"×", "÷"}
        return isinstance(node, Literal) and bool(node.unit.text or (is_time(said) and is_factor))
    if isinstance(node, Name) and re.search("[0-9]", said):
        return False  # storage (5 years) is another line
    is_behind_word = before[-1:].isalpha()
    words = [word.group() for word in _LETTERS.finditer(said)]
    if not words or any(names.at(said, word.start()) not in {None, "in"} for word in _WORD.finditer(said)):
        return False
    return is_behind_word or not _SUM.search(said) or (bool(re.search("[0-9]", said)) and not _WORKED.search(said))


def _number(said: str) -> Literal | None:
    """The number that is all there is of some words."""
    try:
        found, end = read_literal(said, 0)
    except Misread:
        return None
    return found if end == len(said) else None


def _is_same(one: Literal, other: Literal) -> bool:
    """Whether a number is said twice: 200,000,000 (200M), 300 GB/min (5 GB/s)."""
    if one.unit.dimension != other.unit.dimension:
        return False
    calendar = Calendar()
    return math.isclose(one.low * one.unit.scale(calendar), other.low * other.unit.scale(calendar), rel_tol=_SAME)


def read_field(text: str, at: int, names: Names) -> Literal | None:
    """A field of a record with its size, where no line is called so: user id (8 bytes), text 140 bytes."""
    called = _CALLED.match(text, at)
    if called is None or any(word in RESERVED for word in called.group().lower().split()):
        return None
    if any(names.at(text, word.start() + at) for word in _WORD.finditer(called.group())):
        return None
    place, end = called.end(), None
    if text.startswith("(", place):
        end = _closed(text, place + 1)
        place += 1
        if end is None or not starts_number(text, place):
            return None
    try:
        size, stop = read_literal(text, place, names.all)
    except Misread:
        return None
    if size.unit.dimension != BYTES or (end is not None and text[stop : end - 1].strip()):
        return None
    return replace(size, span=Span(at, end or stop))
