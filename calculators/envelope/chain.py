"""How many of the next smaller time are in one, written out behind it: `30 days × 24 hours × 3600 seconds`.

Multiplied, they would be days times hours. Everybody who writes so means the thirty days.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculators.core.unit import SECONDS, Calendar
from calculators.envelope.tree import Literal

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from calculators.core.unit import Unit
    from calculators.envelope.tree import Node

    type Factor = tuple[re.Match[str] | None, Node]

_UNDER = frozenset(("/", "÷", "per"))
_SECONDS = {1.0: "second", 60.0: "minute", 3_600.0: "hour", 86_400.0: "day"}


def without_written_out(factors: Sequence[Factor]) -> list[Factor]:
    """The factors of a product without those that only say how long the one before them is."""
    kept: list[Factor] = []
    at = 0
    while at < len(factors):
        if not _is_one_of_next(factors, at):
            kept.append(factors[at])
        at += 1 + _written_out(factors, at)
    return kept


def _is_one_of_next(factors: Sequence[Factor], at: int) -> bool:
    """The day of `1000/s × 86,400 s × 30 days`."""
    if not at or at + 1 >= len(factors):
        return False
    (sign, first), (next_sign, following) = factors[at], factors[at + 1]
    if not isinstance(first, Literal) or not isinstance(following, Literal) or first.low != first.high:
        return False
    own, other = _length(first.unit), _length(following.unit)
    is_one = own is not None and other is not None and own < other and math.isclose(first.low * own, other)
    return is_one and _same(sign, next_sign)


def _written_out(factors: Sequence[Factor], at: int) -> int:
    """How many factors behind a time say how long its unit is."""
    sign, first = factors[at]
    length = _length(first.unit) if isinstance(first, Literal) else None
    if length is None:
        return 0
    found = with_unit = 0
    for next_sign, factor in factors[at + 1 :]:
        if not _same(sign, next_sign) or not isinstance(factor, Literal) or factor.low != factor.high:
            break
        own = _length(factor.unit)
        if own is not None and math.isclose(factor.low * own, length):
            length, found = own, found + 1
            with_unit = found
        elif not factor.unit.text and _goes_down(length, factor.low, next_sign):
            length, found = length / factor.low, found + 1
        else:
            break
    # A bare 24 or 60 may be anything, unless all of them lead down to the second.
    return found if length == 1 else with_unit


def _goes_down(length: float, many: float, sign: re.Match[str] | None) -> bool:
    return many > 1 and length / many in _SECONDS and (_is_under(sign) or many == 3_600)


def _length(unit: Unit) -> float | None:
    """The seconds of a unit of time, as far as they are always the same."""
    if unit.dimension != SECONDS:
        return None
    length = unit.scale(Calendar())
    return length if length in _SECONDS else None


def _same(first: re.Match[str] | None, other: re.Match[str] | None) -> bool:
    return _is_under(first) == _is_under(other)


def _is_under(sign: re.Match[str] | None) -> bool:
    return sign is not None and sign.group(1) in _UNDER
