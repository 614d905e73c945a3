"""Products and quotients of times and rates that come out otherwise than they are meant, each with what to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.unit import NONE, SECONDS, Calendar
from calculators.envelope.kind import kind
from calculators.envelope.place import Misread
from calculators.envelope.tree import Literal, Measure, Name, Operation

if TYPE_CHECKING:
    from calculators.core.term import Term

_RATE = NONE / SECONDS
# The seconds that people divide by who count a rate by hand.
_DAY = 86_400.0
_ROUND_PERIODS = {60.0, 3_600.0, 100_000.0, 2.5e6, 2.592e6, 2.628e6, 31_536_000.0}


def refuse_rate_of_rate(node: Operation, left: Term) -> None:
    """What comes in a day has its day in it: divided by the seconds of one, it would be divided twice."""
    right = node.right
    if left.dimension.seconds >= 0 or not isinstance(right, Literal | Measure):
        return
    if isinstance(right, Measure):
        is_again, text = right.unit.dimension == SECONDS, f"1 {right.unit.text}"
    else:
        length, text = right.low * right.unit.scale(Calendar()), right.text
        is_day = length == _DAY and right.unit.dimension in {NONE, SECONDS}
        is_again = is_day or (length in _ROUND_PERIODS and right.unit.dimension == SECONDS)
    if is_again:
        said = f"The left side is a rate already, so dividing by {text} counts the time twice."
        raise Misread(node.at, f"{said} Leave it out: “in 1/s” shows a rate each second.")


def refuse_times_time(node: Operation, left: Term) -> None:
    """Of `5 years × 12 months` the months may be sixty, or all that there are in five years."""
    first = node.left.right if isinstance(node.left, Operation) and node.left.symbol == "×" else node.left
    both = first, node.right
    if left.dimension.seconds <= 0:
        return
    if not all(isinstance(one, Literal) and one.unit.dimension == SECONDS for one in both):
        return
    texts = [one.text for one in both if isinstance(one, Literal)]
    numbers = " × ".join(f"{one.low:g}" for one in both if isinstance(one, Literal))
    said = f"{texts[0]} × {texts[1]} is a time times a time, which nobody counts."
    raise Misread(node.at, f"{said} Write × {numbers} for how often, or one of the times alone for how long.")


def refuse_unit_again(node: Operation, left: Term) -> None:
    """Of `entry bytes` the line may be a size already."""
    if isinstance(node.left, Name) and isinstance(node.right, Measure) and left.dimension != NONE:
        name, unit = node.left.text, node.right.unit.text
        raise Misread(node.right.span, f"“{name}” is {kind(left.dimension)} already: leave “{unit}” out.")


def refuse_unclear_rate(node: Operation, left: Term) -> None:
    """Of `90M ÷ 3 per day` nobody can say whether the day belongs to the 3 or to what comes of it."""
    right = node.right
    if (
        left.dimension == NONE
        and isinstance(right, Literal)
        and right.unit.dimension == _RATE
        and " per " in right.text
    ):
        number, _, per = right.text.partition(" per ")
        said = (
            f"Is what comes of it per {per}, or is the {number}? Write (… ÷ {number}) per {per}, or ÷ {number}/{per}."
        )
        raise Misread(node.at, said)
