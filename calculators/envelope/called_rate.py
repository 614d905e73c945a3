"""What a line's name says it is for each of: storage per day, tweets/day, monthly cost."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from calculators.core.unit import SECONDS, Calendar, parse_unit
from calculators.envelope.tree import Literal, Name, Operation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.unit import Dimension
    from calculators.envelope.tree import Node

# Of requests a day, and of none called “a day’s”.
_PER = re.compile(r"(?:/|\b(?:per|every|each) |\w an? )(second|minute|hour|day|week|month|year)\b(?!')")
_ADVERB = re.compile(r"\b(hourly|daily|weekly|monthly|yearly|annual)\b(?! active)")
_PERIODS = {"daily": "day", "annual": "year"}


def period_called(node: Operation, left: Dimension) -> str | None:
    """The day of `storage per day × 365 days` where storage per day is a plain size, as its line says no day itself.

    Of views per day × 5 minutes the minutes are what a view takes, and the day is nobody's concern.
    """
    time = node.right
    if left.seconds or not isinstance(time, Literal) or time.unit.dimension != SECONDS:
        return None
    found = {period for name in _factors(node.left) if (period := _period(name.text))}
    if len(found) != 1:
        return None
    period = found.pop()
    is_counted = period == "second" or time.unit.scale(Calendar()) >= parse_unit(period).scale(Calendar())
    return period if is_counted else None


def _factors(node: Node) -> Iterator[Name]:
    if isinstance(node, Name):
        yield node
    elif isinstance(node, Operation) and node.symbol == "×":
        yield from _factors(node.left)
        yield from _factors(node.right)


@lru_cache(2_048)
def _period(name: str) -> str | None:
    said = name.casefold()
    if per := _PER.search(said):
        return per.group(1)
    adverb = _ADVERB.search(said)
    return _PERIODS.get(adverb.group(1), adverb.group(1).removesuffix("ly")) if adverb else None
