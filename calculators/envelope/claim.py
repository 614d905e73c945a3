"""What somebody wrote that a line comes to, as in `kept = 50M × 2 MB = 100 TB`; it is held against the result."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from calculators.core.slip import usual_slips
from calculators.core.term import Constant
from calculators.core.unit import BYTES, NONE, SECONDS, parse_unit
from calculators.envelope.expression import read_expression
from calculators.envelope.kind import fitting, kind
from calculators.envelope.literal import read_literal, starts_number
from calculators.envelope.look import look_of
from calculators.envelope.meant import Meant
from calculators.envelope.named_unit import unit_called
from calculators.envelope.place import Misread, Span
from calculators.envelope.tree import Literal, Name
from calculators.envelope.valuation import Valuation

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculators.core.unit import Calendar, Dimension, Unit
    from calculators.envelope.document import Line
    from calculators.envelope.tree import Node

    type Reading = Callable[[Node], Meant]

_EQUALS = re.compile(r"(?<![<>=!])=(?!=)")
# And what comes behind a comma: = 100 GB/day, 3 TB/month.
_WORDS_ONLY = re.compile(r" *(?:[,;].*|(?:[^\W\d][\w'-]*(?:[ .]+|$))*)")
# On paper one rounds: this much is as good as the same.
_ROUNDED = 0.05
_MANY = 1_000
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


def read_claims(line: Line, node: Node, own: Meant, calendar: Calendar, read: Reading) -> tuple[Claim, ...]:
    """What the line claims to come to, step by step: `1B ÷ 100,000 = 10^9 ÷ 10^5 = 10k writes/s`.

    What is worked out once more on the way is held against the result as well.
    """
    text, at = line.claimed, line.claimed_at
    if not text:
        return ()
    if isinstance(node, Name):
        raise Misread(Span(at - 1, at), "Nothing is worked out before this second equals sign.")
    ends = [sign.start() for sign in _EQUALS.finditer(text, at)]
    starts = [at, *(end + 1 for end in ends)]
    spans = (Span(start, end) for start, end in zip(starts, [*ends, len(text)], strict=True))
    return tuple(_claim(line, span, own, calendar, read) for span in spans)


def _claim(line: Line, span: Span, own: Meant, calendar: Calendar, read: Reading) -> Claim:
    text, at, is_last = line.claimed[: span.end], span.start, span.end == len(line.claimed)
    place = len(text) - len(text[at:].lstrip())
    if not starts_number(text, place) and not text.startswith("(", place):
        span = Span(place, max(len(text), place + 1))
        raise Misread(span, "Behind a second equals sign stands a number, which is held against the result.")
    if behind := _behind_number(text, place):
        text = text[:behind]
    node = read_expression(text, at, frozenset()).node
    if isinstance(node, Literal):
        node = _with_unit(node, line, own)
        scale, dimension = node.unit.scale(calendar), node.unit.dimension
        low, high, unit, said = node.low * scale, node.high * scale, node.unit, node.text
    else:
        meant = read(node)
        low = high = Valuation(calendar, is_drawn=False).number(meant.term)
        dimension, unit, said = meant.term.dimension, meant.look.unit(meant.term.dimension), text[at:].strip()
    if dimension == NONE and not (is_last and isinstance(node, Literal)):
        dimension = own.term.dimension  # a step without its units: 1B × 250 bytes = 250 × 10^9 = 250 GB
    seconds = _seconds_apart(own, dimension, unit, calendar)
    if seconds is None:
        wanted = f"The line comes to {kind(own.term.dimension)}: write this as one too, such as "
        raise Misread(node.span, f"{wanted}{fitting(own.term.dimension)}.")
    return Claim(said, unit, low * seconds, high * seconds)


def _with_unit(said: Literal, line: Line, own: Meant) -> Literal:
    """A number with the unit that it is meant to have beside what the line comes to."""
    if said.unit.text.partition("/")[0] == "B" and not own.term.dimension.bytes:
        # 28B/day, and 21.6 B of what is no size.
        return replace(said, low=said.low * 1e9, high=said.high * 1e9, unit=parse_unit(said.unit.text[1:]))
    # storage (TB) = 100M × 2 MB = 200
    called = unit_called(line.name) if not said.unit.text else None
    return replace(said, unit=called) if called else said


def as_claimed(line: Line, meant: Meant, calendar: Calendar) -> Meant:
    """A sum of plain numbers in bytes, where that is what it is said to come to: 8 + 256 + 512 = 776 bytes."""
    last = line.claimed.rpartition("=")[2].strip()
    if not last or meant.term.dimension != NONE or not starts_number(last, 0):
        return meant
    try:
        said, _ = read_literal(last, 0)
    except Misread:
        return meant
    if said.unit.dimension != BYTES:
        return meant
    size = said.low * said.unit.scale(calendar)
    value = Valuation(calendar, is_drawn=False).number(meant.term)
    if abs(value - size) > size * _ROUNDED:
        return meant
    return Meant(meant.term * Constant(1.0, "", BYTES, "1 B"), look_of(parse_unit("B")))


def says_no_size(line: Line) -> bool:
    """Whether what a line is said to come to is no size, so that its B are billions: 1B × 35 ÷ 7 = 5 billion."""
    place = len(line.claimed) - len(line.claimed[line.claimed_at :].lstrip())
    if not line.claimed or not starts_number(line.claimed, place):
        return False
    try:
        found, _ = read_literal(line.claimed, place)
    except Misread:
        return False
    return not found.unit.dimension.bytes and found.high >= _MANY


def _behind_number(text: str, at: int) -> int | None:
    """Where a number ends behind which only words stand: 40 TB/day of message text."""
    if not starts_number(text, at):
        return None
    _, end = read_literal(text, at)
    return end if _WORDS_ONLY.fullmatch(text, end) else None


def _seconds_apart(own: Meant, claimed: Dimension, unit: Unit, calendar: Calendar) -> float | None:
    """By what a claim is multiplied that leaves a period out, or says one that the line leaves out.

    On paper 1B × 250 bytes are 250 GB/day, and 10M ÷ 30 s are 334K.
    """
    dimension = own.term.dimension
    if claimed == dimension:
        return 1.0
    if dimension.seconds > claimed.seconds and claimed * SECONDS == dimension:
        return parse_unit(look_of(unit).period or "s").scale(calendar)
    if dimension * SECONDS == claimed and dimension.seconds < 0:
        return 1 / parse_unit(own.look.period or "s").scale(calendar)
    return None


def slip_behind(times: float, unit: Unit, calendar: Calendar) -> str:
    """What is known to make a result so many times too large, if anything is.

    >>> from calculators.core.unit import Calendar, parse_unit
    >>> slip_behind(8.0, parse_unit("B"), Calendar()), slip_behind(1.7, parse_unit("B"), Calendar())
    ('bits were mistaken for bytes', '')
    """
    close = _CLOSE if times > _MUCH or times < 1 / _MUCH else _CLOSER
    slips = (slip for slip in usual_slips(unit, calendar) if abs(times / slip.factor - 1) < close)
    return next((slip.said for slip in slips), "")
