"""Both sides of a check, as each is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from calculators.envelope.instance import InstanceFigure
from calculators.envelope.line import NamedLine

if TYPE_CHECKING:
    from calculators.envelope.meant import Meant


def said_like(left: Meant, right: Meant) -> Meant:
    """A rate as its limit is said, unless somebody said how: 347/s of 5,000/s, and not 30 million a day of it."""
    look = replace(left.look, period=right.look.period, bits=right.look.bits)
    unit = look.unit(left.term.dimension)
    own = written(left)
    if look == left.look or unit == own.unit or getattr(own, "is_fixed", False):
        return left
    return replace(left, term=NamedLine(own.words(), left.term, unit, look), look=look)


def written(meant: Meant) -> NamedLine | InstanceFigure:
    """A side of a check as something that can be written."""
    term = meant.term
    if isinstance(term, (NamedLine, InstanceFigure)):
        return term
    return NamedLine(term.words(), term, meant.look.unit(term.dimension), meant.look)
