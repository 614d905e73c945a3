"""Two numbers with a dash between them, which are the ends of a range and no difference: `5-10 MB`, `5%–10%`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.unit import Calendar
from calculators.envelope.place import Misread, Span
from calculators.envelope.tree import Literal

if TYPE_CHECKING:
    from calculators.envelope.tree import Node

# Of 1-99% everybody means the rest.
_HALF = 50


def refuse_range(text: str, left: Node, right: Node, sign: Span) -> None:
    """Nobody takes more away than there is, of two numbers that stand there with a unit."""
    if not isinstance(left, Literal) or not isinstance(right, Literal) or not _are_ends(text, left, right):
        return
    said = f"Is this a range? Write {left.text}..{right.text}. For a difference give one of the numbers a name."
    raise Misread(sign, said)


def _are_ends(text: str, left: Literal, right: Literal) -> bool:
    own, other = left.unit, right.unit
    if own.text and other.text:
        calendar = Calendar()
        is_less = left.low * own.scale(calendar) < right.low * other.scale(calendar)
        return is_less and own.dimension == other.dimension
    if other.text == "%" and left.low == 1:
        return right.low <= _HALF and " " not in text[left.span.end : right.span.start]
    is_said = bool(other.text) or right.text[-1:].isalpha() or left.text[-1:].isalpha()
    return not own.text and is_said and left.low < right.low
