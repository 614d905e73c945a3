"""Numbers that are a period's length: `5M/day ÷ 86,400` is a rate each second, `3 TB/day × 365` a year of it.

On paper a rate has its day in words, and its length is a plain number. Where the number can be nothing else it is
read so; 12, 24, 30 and 60 may be so many of anything, unless the line's name says which period it is about.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.core.term import Binary, Constant, Term
from calculators.core.unit import NONE, SECONDS, Calendar, parse_unit
from calculators.envelope.place import Misread
from calculators.envelope.tree import Literal, Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calculators.core.unit import Dimension
    from calculators.envelope.look import Look
    from calculators.envelope.tree import Operation

_DAYS_OF_YEARS = {360.0, 365.0, 365.25, 366.0, 730.0, 1_095.0, 1_825.0, 3_650.0}
# So many of a period, which are nothing else.
_SURE = {
    "day": _DAYS_OF_YEARS,
    "hour": {720.0, 730.0, 744.0, 8_760.0},
    "week": {52.0},
    "minute": {1_440.0, 43_200.0, 525_600.0},
    "second": {3_600.0, 86_400.0, 604_800.0, 2.592e6, 2.628e6, 31_536_000.0, 31_557_600.0},
}
# And which may be, with what a line is about that counts so many.
_PERHAPS = {
    ("day", 7.0): r"week",
    ("day", 30.0): r"month|30",
    ("day", 31.0): r"month|31",
    ("day", 90.0): r"quarter|90|month",
    ("hour", 24.0): r"da(?:y|ily)|24",
    ("month", 12.0): r"year|annual|yr|12",
    ("minute", 60.0): r"hour",
}
# What a rate is divided by, and each of what it is then.
_EACH = {
    ("day", 86_400.0): "second",
    ("day", 100_000.0): "second",
    ("day", 1_440.0): "minute",
    ("hour", 3_600.0): "second",
    ("week", 604_800.0): "second",
    ("month", 2.5e6): "second",
    ("month", 2.592e6): "second",
    ("month", 2.6e6): "second",
    ("month", 2.628e6): "second",
    ("year", 31_536_000.0): "second",
    ("year", 31.5e6): "second",
    ("year", 365.0): "day",
    ("year", 52.0): "week",
}
# What may be so many of anything, unless the line's name says for each of what it is then.
_PERHAPS_EACH = {
    ("day", 24.0): ("hour", r"hour"),
    ("hour", 60.0): ("minute", r"minute|/min"),
    ("minute", 60.0): ("second", r"second|/s\b|[qrt]ps"),
    ("week", 7.0): ("day", r"da(?:y|ily)"),
    ("month", 30.0): ("day", r"da(?:y|ily)"),
    ("month", 31.0): ("day", r"da(?:y|ily)"),
    ("year", 12.0): ("month", r"month"),
}
# What is as long as a period: a day is rounded to 100,000 seconds.
_SHORTEST, _LONGEST = 0.9, 1.2
_NAMES = {"s": "second", "sec": "second", "min": "minute", "h": "hour", "hr": "hour", "d": "day", "mo": "month"}


def period_of(look: Look, dimension_seconds: int) -> str:
    """The period of a rate: that which it is shown by, or the second."""
    if dimension_seconds >= 0:
        return ""
    period = look.period.lower().removesuffix("s") or "second"
    return _NAMES.get(period, period)


def so_many(node: Operation, period: str, factors: Sequence[float], label: str, calendar: Calendar) -> Term | None:
    """The length of one period, where a rate is multiplied by plain numbers that say how many of it.

    `factors` are the number and those that follow it: the 24 and 30 of `$0.10/hour × 24 × 30`.
    """
    many = factors[0]
    both = many * factors[1] if len(factors) > 1 else 0.0
    if many in _SURE.get(period, ()) or (many.is_integer() and both in _SURE.get(period, ())):
        return _length(period, calendar)
    if period == "day" and many in {30.0, 31.0} and factors[1:2] == [12.0]:
        return _length(period, calendar)
    about = _PERHAPS.get((period, many))
    if about is None:
        return None
    if re.search(about, label.casefold()):
        return _length(period, calendar)
    text = f"{many:g}"
    said = f"{text} {period}s of it, or {text} times as much each {period}?"
    raise Misread(node.at, f"{said} Write × {text} {period}s, or {text} × in front.")


def each(period: str, divided: Sequence[float], calendar: Calendar) -> tuple[Term, str] | None:
    """By what a quotient is multiplied that turns a rate into that of a smaller period, and this period.

    >>> each("day", [3_600.0, 24.0], Calendar())[1], each("day", [3.0], Calendar())
    ('second', None)
    """
    divisor, smaller = 1.0, None
    for one in divided:
        divisor *= one
        if (smaller := _EACH.get((period, divisor))) is not None:
            break
    if smaller is None:
        return None
    return _many_in(period, smaller, calendar), smaller


def perhaps_each(
    node: Operation, left: Dimension, period: str, divisor: float, label: str, calendar: Calendar
) -> tuple[Term, str] | None:
    """The same for a 24, 30 or 60, where the line or the number says so in its name; a bare number is asked about."""
    smaller, about = _PERHAPS_EACH.get((period, divisor), ("", ""))
    if not smaller:
        return None
    name = node.right.text if isinstance(node.right, Name) else ""
    if re.search(about, (name or label).casefold()):
        return _many_in(period, smaller, calendar), smaller
    if not isinstance(node.right, Literal):
        return None
    text, unit = f"{divisor:g}", "GB" if left.bytes else "$" if left.dollars else "1"
    said = f"So many each {smaller}, or one of {text} parts each {period}?"
    raise Misread(node.at, f"{said} Write “in {unit}/{smaller}” in its place, or ÷ {text} parts.")


def goes_on(period: str, divided: Sequence[float], following: Sequence[float]) -> bool:
    """Whether further numbers lead down to a still smaller period: the 60 and 60 behind `5M/day ÷ 24`."""
    divisor = 1.0
    for one in divided:
        divisor *= one
        further = divisor
        for more in following:
            further *= more
            if (period, further) in _EACH:
                return True
    return False


def each_second(period: str, divisor: float, calendar: Calendar) -> Term | None:
    """The same for a rate that is divided by a time as long as its period, or a rounded one."""
    length = parse_unit(period).scale(calendar)
    return _length(period, calendar) if period != "second" and _SHORTEST < divisor / length < _LONGEST else None


def divisors(term: Term, look_for: int = 4) -> list[float]:
    """The plain constants that a quotient was divided by last, the last one first."""
    found: list[float] = []
    while len(found) < look_for and isinstance(term, Binary) and term.symbol == "÷":
        right = term.right
        value = constant(right)
        if value is None or right.dimension != NONE:
            break
        found.append(value)
        term = term.left
    return found


def constant(term: Term) -> float | None:
    """The value of a term that is the same in each draw and comes from few numbers: 86400, 24 × 3600."""
    value = getattr(term, "value", None)
    if isinstance(term, Constant) and isinstance(value, float):
        return value
    if (quantity := getattr(term, "quantity", None)) is not None:
        return quantity.value if quantity.is_certain else None
    if len(term.parts) == 1 and hasattr(term, "formula"):
        return constant(term.parts[0])
    if isinstance(term, Binary) and term.symbol in {"×", "÷"}:
        left, right = (constant(part) for part in term.parts)
        if left is None or right is None or not right:
            return None
        return left * right if term.symbol == "×" else left / right
    return None


def _length(period: str, calendar: Calendar) -> Term:
    return Constant(parse_unit(period).scale(calendar), "", SECONDS, f"1 {period}")


def _many_in(period: str, smaller: str, calendar: Calendar) -> Term:
    many = parse_unit(period).scale(calendar) / parse_unit(smaller).scale(calendar)
    return Constant(many, "", NONE, f"{many:,.10g}")
