"""A unit at the end of a line's name, as at the head of a column: `storage (TB) = 500`."""

from __future__ import annotations

import re
from functools import lru_cache

from calculators.core.term import Constant
from calculators.core.unit import NONE, Calendar, Unit, UnitError, parse_unit
from calculators.envelope.look import look_of
from calculators.envelope.meant import Meant

_TAIL = re.compile(r".* \(([^()]{2,}|\$)\)")


@lru_cache(2_048)
def unit_called(name: str) -> Unit | None:
    """The unit that a name ends with, if it does.

    >>> unit_called("storage (TB)").text, unit_called("users (daily)"), unit_called("server(s)")
    ('TB', None, None)
    """
    tail = _TAIL.fullmatch(name)
    if tail is None:
        return None
    try:
        unit = parse_unit(re.sub(r" per ", "/", tail[1].strip()))
    except UnitError:
        return None
    return unit if unit.dimension != NONE and unit.text.partition("/")[0] not in unit.nouns else None


def in_unit_called(name: str, meant: Meant, calendar: Calendar) -> tuple[Meant, Unit | None]:
    """A plain number of a line whose name has its unit, in it; and the unit to show a line in, where it fits."""
    unit = unit_called(name)
    if unit is None:
        return meant, None
    if meant.term.dimension == NONE and not meant.look.counted and not meant.look.share:
        one = Constant(unit.scale(calendar), "", unit.dimension, f"1 {unit.text}")
        return Meant(meant.term * one, look_of(unit)), unit
    return meant, unit if meant.term.dimension == unit.dimension else None
