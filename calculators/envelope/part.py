"""Parts and multiples in words: `1/3 of 60M`, `half of 20M`, `two thirds of 5 TB`, `twice the peak`."""

from __future__ import annotations

import re

from calculators.core.unit import parse_unit
from calculators.envelope.place import Span
from calculators.envelope.tree import Literal

_UNDER = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_OVER = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_WORDS = rf"(?:(?:{'|'.join(_OVER)})[ -]+)?(?:{'|'.join(_UNDER)})s?"
PART = rf"(?:[0-9]+ *[/÷] *0*[1-9][0-9]*|{_WORDS})(?= +of\b)"
_PART = re.compile(PART, re.IGNORECASE)
_TIMES = {"twice": 2.0, "double": 2.0, "triple": 3.0, "half": 0.5}
_SO_OFTEN = re.compile(
    rf"({'|'.join(_TIMES)})(?: as (?:many|much|large) as)?(?: the)?(?= +(?!of\b)[\w($\[])", re.IGNORECASE
)
_BETWEEN = re.compile(r" *[/÷] *|[ -]+")


def starts_part(text: str, at: int, name: str) -> bool:
    """Whether a part begins here, and no line of a `name` as long: a line `a` is not meant in `a third of it`."""
    part = _PART.match(text, at)
    return part is not None and len(part.group()) > len(name)


def read_part(text: str, at: int) -> Literal | None:
    """The part that begins at a place of the line, where `of` follows.

    >>> read_part("two thirds of 60M", 0).high
    66.66666666666666
    >>> read_part("two thirds", 0)
    """
    part = _PART.match(text, at)
    if part is None:
        return None
    *before, last = _BETWEEN.split(part.group().lower())
    if last.isdigit():
        over, under = float(before[0]), float(last)
    else:
        over, under = _OVER[before[0]] if before else 1, _UNDER[last.removesuffix("s")]
    percent = over / under * 100
    return Literal(Span(*part.span()), part.group(), percent, percent, parse_unit("%"))


def read_times(text: str, at: int) -> Literal | None:
    """The multiple that begins at a place of the line, where something follows that is so many times as much.

    >>> read_times("twice the peak", 0).high, read_times("double", 0)
    (2.0, None)
    """
    often = _SO_OFTEN.match(text, at)
    if often is None:
        return None
    times = _TIMES[often[1].lower()]
    return Literal(Span(*often.span()), often.group(), times, times, parse_unit(""))
