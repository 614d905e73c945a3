"""A field that takes a list of quantities."""

from __future__ import annotations

import re
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING

from calculators.core.field.meaning import Meaning
from calculators.core.field.measured import Measured
from calculators.core.problem import Unreadable
from calculators.core.term import Evaluation, Term

if TYPE_CHECKING:
    from calculators.core.quantity import Quantity
    from calculators.core.unit import Calendar

_LONGEST = 1_000
_MOST = 50
_SHOWN = 5
_BETWEEN = re.compile(r"\s*[;\n]\s*|,\s+|(?<=%)\s+(?=[0-9])|(?<=%)\s*[×x*]\s*(?=[0-9.]+\s*%)")
# With thousands in mind, or a list of numbers of three digits.
_GROUPS = re.compile(r"^[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])")
_GROUPED = re.compile(r"^\$?[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])[^,]*$")
# How often before what, or after it; 5 × 10^6 is one number.
_TIMES_ENTRY = re.compile(r"(?P<times>[1-9][0-9]{0,5})\s*[×x*]\s*(?P<entry>(?!10\s*\^).*[^0-9.].*)$")
_ENTRY_TIMES = re.compile(r"(?P<entry>.*[^0-9.\s].*?)\s*[×x*]\s*(?P<times>[1-9][0-9]{0,5})$")
_BARE = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
# Of 20..40 ms too, and of 1,500 ms.
_BEHIND = re.compile(r"[0-9]\s*([^0-9]*)$")


class NumberList(Measured):
    """Several quantities, which functions such as `total` know how to use."""

    many = True

    def entries(self, evaluation: Evaluation) -> tuple[float, ...]:
        """The quantities, where none of them is drawn."""
        value = evaluation.of(self)
        assert isinstance(value, tuple)  # noqa: S101 -- the field takes a list
        return value

    def numbers(self, evaluation: Evaluation) -> str:
        """Its entries with commas, a long list shortened."""
        texts = self.texts(evaluation)
        shown = texts if len(texts) <= _SHOWN else [*texts[:2], "…", texts[-1]]
        return ", ".join(shown)

    def texts(self, evaluation: Evaluation) -> list[str]:
        return [self.text_of(entry, evaluation) for entry in self.entries(evaluation)]

    def read(self, text: str, calendar: Calendar) -> Meaning:
        try:
            quantities = [self.within(part, calendar) for part in _parts(text)]
        except Unreadable as error:
            raise self.refused(text, str(error)) from None
        certain = all(quantity.is_certain for quantity in quantities)
        middle = tuple(quantity.value for quantity in quantities)
        return Meaning(middle, None if certain else partial(self._drawn, quantities))

    def _drawn(self, quantities: list[Quantity], key: str) -> list[tuple[float, ...]]:
        """Lists with one draw of each range; every range has draws of its own."""
        entries = [
            repeat(quantity.value) if quantity.is_certain else self.draws_of(quantity, f"{key}.{place}")
            for place, quantity in enumerate(quantities)
        ]
        return list(zip(*entries, strict=False))


class Joined(Term):
    """A list as it reads with an operator between all its entries: `1 ms + 5 ms + 10 ms`."""

    def __init__(self, symbol: str, field: NumberList) -> None:
        self.symbol = symbol
        self.field = field
        self.parts = (field,)
        self.dimension = field.dimension

    def words(self) -> str:
        return self.field.words()

    def numbers(self, evaluation: Evaluation) -> str:
        return f" {self.symbol} ".join(self.field.texts(evaluation))


def _parts(text: str) -> list[str]:
    if len(text) > _LONGEST:
        raise Unreadable(f"is longer than the {_LONGEST} characters a list may have")
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    if len(parts) == 1 and _GROUPS.match(parts[0]):
        digits = parts[0].replace(",", "")
        raise Unreadable(f"could be one number or several: write {digits}, or {parts[0].replace(',', '; ')}")
    parts = [entry for part in parts for one in _split(part) for entry in _repeated(one)]
    if len(parts) > _MOST:
        raise Unreadable(f"has more than {_MOST} entries")
    return _with_the_unit(parts) or [""]


def _with_the_unit(parts: list[str]) -> list[str]:
    """What stands behind the last, or the first, holds for all where the others have nothing: `15, 20, 35 ms`."""
    for place in (-1, 0) if len(parts) > 1 else ():
        behind = _BEHIND.search(parts[place])
        others = parts[:-1] if place else parts[1:]
        if behind and behind.group(1) and all(_BARE.fullmatch(part) for part in others):
            return [f"{part} {behind.group(1)}" if _BARE.fullmatch(part) else part for part in parts]
    return parts


def _repeated(part: str) -> list[str]:
    """`30 × 99.99%` and `99.99% × 30` are that entry thirty times."""
    for pattern in (_TIMES_ENTRY, _ENTRY_TIMES):
        if repeated := pattern.match(part):
            times = int(repeated["times"])
            if times > _MOST:
                raise Unreadable(f"has more than {_MOST} entries")
            return [repeated["entry"]] * times
    return [part]


def _split(part: str) -> list[str]:
    """`15,20,35` are three; in `1,500 ms; 2 s` the comma is one of thousands."""
    return [part] if _GROUPED.match(part) else [entry.strip() for entry in part.split(",") if entry.strip()]
