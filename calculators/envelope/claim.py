"""What somebody wrote that a line comes to, as in `kept = 50M × 2 MB = 100 TB`; it is held against the result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.slip import usual_slips
from calculators.envelope.expression import read_expression
from calculators.envelope.kind import fitting, kind
from calculators.envelope.literal import starts_number
from calculators.envelope.place import Misread, Span
from calculators.envelope.tree import Literal, Name

if TYPE_CHECKING:
    from calculators.core.unit import Calendar, Dimension, Unit
    from calculators.envelope.document import Line
    from calculators.envelope.tree import Node

# On paper one rounds: this much is as good as the same.
_ROUNDED = 0.05
# A known slip is told where it explains the factor: closely where that is small, as one of 1.024 is.
_CLOSE, _CLOSER, _MUCH = 0.02, 0.002, 2


@dataclass(frozen=True, slots=True)
class Claim:
    """A number as it was written, with its unit, and its ends in base units."""

    text: str
    unit: Unit
    low: float
    high: float

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2

    def times(self, value: float) -> float | None:
        """How many times the value it is; nothing where no proportion would tell."""
        return self.middle / value if value and self.middle / value > 0 else None

    def holds(self, value: float) -> bool:
        """Whether it is as good as the value."""
        room = abs(self.middle) * _ROUNDED
        return self.low - room <= value <= self.high + room


def read_claim(line: Line, node: Node, dimension: Dimension, calendar: Calendar) -> Claim | None:
    """What the line claims to come to, if it does; it has to be a number of the line's own dimension."""
    text, at = line.claimed, line.claimed_at
    if not text:
        return None
    if isinstance(node, Name):
        raise Misread(Span(at - 1, at), "Nothing is worked out before this second equals sign.")
    place = len(text) - len(text[at:].lstrip())
    said = read_expression(text, at, frozenset()).node if starts_number(text, place) else None
    if not isinstance(said, Literal):
        span = Span(place, max(len(text), place + 1))
        raise Misread(span, "Behind a second equals sign stands a number, which is held against the result.")
    if said.unit.dimension != dimension:
        wanted = f"The line comes to {kind(dimension)}: write this as one too, such as {fitting(dimension)}."
        raise Misread(said.span, wanted)
    scale = said.unit.scale(calendar)
    return Claim(said.text, said.unit, said.low * scale, said.high * scale)


def slip_behind(times: float, unit: Unit, calendar: Calendar) -> str:
    """What is known to make a result so many times too large, if anything is.

    >>> from calculators.core.unit import Calendar, parse_unit
    >>> slip_behind(8.0, parse_unit("B"), Calendar()), slip_behind(1.7, parse_unit("B"), Calendar())
    ('bits were mistaken for bytes', '')
    """
    close = _CLOSE if times > _MUCH or times < 1 / _MUCH else _CLOSER
    slips = (slip for slip in usual_slips(unit, calendar) if abs(times / slip.factor - 1) < close)
    return next((slip.said for slip in slips), "")
