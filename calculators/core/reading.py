"""Text to quantity: everything an engineer would type into a field, or a reason why not.

>>> read("1.5 million", parse_unit("users"))
Quantity(low=1500000.0, value=1500000.0, high=1500000.0)
>>> read("100 Mbit/s", parse_unit("B/s")).value
12500000.0
>>> read("1M..4M", parse_unit("users")).value
2000000.0
"""

from __future__ import annotations

import re

from calculators.core.number import MULTIPLIERS, read_number
from calculators.core.problem import Unreadable
from calculators.core.quantity import Quantity
from calculators.core.unit import NONE, Calendar, Unit, UnitError, parse_unit

LONGEST = 80

_RANGE = re.compile(r"\s*(?:\.{2,3}|…|\bto\b)\s*")
_RATIO = re.compile(r"^\s*([^:]+?)\s*:\s*([^:]+?)\s*$")
_PER = re.compile(r"\s*\b(?:per|an?)\s+")
_NINES = re.compile(r"^\s*nines?$")
_LEADING_WORD = re.compile(r"\s*([A-Za-z]+)(.*)$", re.DOTALL)
_WORDS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7"}
_COUNTED = {"m", "b", "B"}


def read(text: str, unit: Unit, *, nouns: tuple[str, ...] = (), calendar: Calendar | None = None) -> Quantity:
    """A quantity in base units; a bare number counts in `unit`."""
    if len(text) > LONGEST:
        raise Unreadable(f"is longer than the {LONGEST} characters a number needs")
    plain = _tidy(text)
    if not plain:
        raise Unreadable("is empty")
    ends = _RANGE.split(plain)
    reader = _Reader(unit, nouns, calendar or Calendar())
    if len(ends) == 1:
        return Quantity.exactly(reader.single(plain))
    if len(ends) > 2 or not all(ends):
        raise Unreadable("has more than one range in it" if len(ends) > 2 else "is a range with one end missing")
    return reader.range(*ends)


def _tidy(text: str) -> str:
    """Typographic variants of the same thing made one."""
    for variant, plain in (("\N{NO-BREAK SPACE}", " "), ("\N{NARROW NO-BREAK SPACE}", " "), ("−", "-")):
        text = text.replace(variant, plain)
    first, _, rest = text.strip().partition(" ")
    return f"{_WORDS[first.lower()]} {rest}" if first.lower() in _WORDS else text.strip()


class _Reader:
    """Reads the ends of a range in the light of one field's unit."""

    def __init__(self, unit: Unit, nouns: tuple[str, ...], calendar: Calendar) -> None:
        self.unit = unit
        self.nouns = (*unit.nouns, *nouns)
        self.calendar = calendar

    def range(self, low_text: str, high_text: str) -> Quantity:
        """`1..5M` and `100..200 ms` mean both ends: what stands behind the last number holds for the first."""
        _, low_rest = read_number(low_text.lstrip("$+-"))
        _, high_rest = read_number(high_text.lstrip("$+-"))
        low = self.single(low_text if low_rest.strip() else low_text + high_rest)
        high = self.single(high_text)
        if low > high:
            raise Unreadable("is a range whose first end is above its second")
        return Quantity.between(low, high)

    def single(self, text: str) -> float:
        if ratio := _RATIO.match(text):
            return self._ratio(*ratio.groups())
        sign, bare = (-1.0, text[1:]) if text.startswith("-") else (1.0, text.removeprefix("+"))
        money, bare = ("$", bare[1:]) if bare.startswith("$") else ("", bare)
        value, rest = read_number(bare.strip())
        if _NINES.match(rest) and not money:
            return self._nines(sign * value)
        return sign * self._measured(value, money, _PER.sub("/", rest).strip())

    def _ratio(self, over: str, under: str) -> float:
        if self.unit.dimension != NONE:
            raise Unreadable("is a ratio, and this field is not one")
        (top, rest), (bottom, other_rest) = read_number(over), read_number(under)
        if rest or other_rest or not bottom:
            raise Unreadable("is not a ratio of two numbers")
        return top / bottom

    def _nines(self, count: float) -> float:
        if self.unit.dimension != NONE or not 0 < count <= 15:
            raise Unreadable("counts nines, and that fits a share such as an availability")
        return 1 - 10**-count

    def _measured(self, value: float, money: str, rest: str) -> float:
        """The number times whatever unit, or multiplier and unit, stands behind it."""
        if not rest and not money:
            return value * self.unit.scale(self.calendar)
        reason = f"has “{rest}” behind the number, which is not a unit that belongs here"
        for factor, unit_text in self._readings(rest):
            try:
                unit = self._unit(money + unit_text)
            except UnitError as error:
                reason = str(error) if "could be" in str(error) else reason
                continue
            if unit.dimension == self.unit.dimension:
                return value * factor * unit.scale(self.calendar)
            if not reason.startswith("is in"):
                ours, theirs = (one.text or "plain numbers" for one in (self.unit, unit))
                reason = f"is in {theirs}, and this field is in {ours}"
        raise Unreadable(reason)

    def _unit(self, text: str) -> Unit:
        return parse_unit(text, nouns=self.nouns) if text else self.unit

    def _readings(self, rest: str) -> list[tuple[float, str]]:
        """The ways to read what stands behind a number, the likelier first."""
        readings = [(1.0, rest)]
        word = _LEADING_WORD.match(rest)
        if word is None:
            return readings
        for length in sorted({1, 2, len(word.group(1))}, reverse=True):
            head = word.group(1)[:length]
            factor = MULTIPLIERS.get(head) or (MULTIPLIERS.get(head.lower()) if length > 2 else None)
            if factor is None or (head in _COUNTED and not self._counts()):
                continue
            readings.append((factor, rest[length:].strip()))
        return readings

    def _counts(self) -> bool:
        """Whether the field counts things, so that `5m` can only be millions and `5B` only billions."""
        return self.unit.dimension.bytes == 0 and self.unit.dimension.seconds <= 0
