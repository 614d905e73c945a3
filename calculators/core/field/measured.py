"""What all fields share that take quantities: a unit, bounds, typical values, and how a value is written."""

from __future__ import annotations

import math
import operator
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from calculators.core.draw import draws
from calculators.core.field.field import Field, Pick
from calculators.core.parts import factors_of, parts_of
from calculators.core.problem import Unreadable, one_of, shorten
from calculators.core.quantity import Quantity
from calculators.core.reading import read
from calculators.core.unit import NONE, Calendar, parse_unit
from calculators.core.writing import write, write_exactly, write_number

if TYPE_CHECKING:
    from calculators.core.term import Evaluation
    from calculators.core.unit import Unit

_HAIR = 1e-9
_HAIR_OF_A_SHARE = 1e-13
_NEARLY = 0.999999
_WORD = re.compile(r"[a-z]{3,}")
_NONE = {"none", "no", "nothing"}
_ALL = {"all", "all of them", "everybody", "everyone"}
# Two of three copies are two.
_SOME_OF = re.compile(r"\s*([0-9]+)\s+(?:out\s+)?of\s+(?:them|(?:the\s+)?[0-9]+(?:\s+[a-z]+)?)\s*$")
# So much more than it is: +30% are 1.3 times.
_MORE = re.compile(r"\s*\+\s*([0-9]+(?:\.[0-9]+)?)\s*%\s*$")
# As a share 1.3%, as a factor 30% more.
_FACTOR = re.compile(r"\s*(1\.[0-9]+)\s*$")
# What is asked for a year may be said for one.
_IN_A_YEAR = re.compile(r"\bin a year\b")
_YEARLY = re.compile(r"(?:\s*/\s*|\s+(?:per|an?|each|every)\s+)(?:year|yr|annum)$|\s+(?:yearly|annually)$")
_OF_ONE = re.compile(r"\bof (?:one|each)\b")


class Measured(Field):
    """One quantity or several.

    `least` and `most` are texts in the same language the reader types; `load` tells what holds for a whole day, on
    average, from what holds in the busiest second. A time that is said `as_rate` too is how long one takes. Where
    somebody writes that there is none, `none` is meant, or nought if the field takes it. What is counted `over`
    another field’s time may be said with it: 100 a minute. To whoever gives a count for a rate, or a rate for a
    count, `instead` says where that belongs. What is counted `among` what another field says may be a
    majority of them, or all.
    """

    # Whether it takes several.
    many = False

    def __init__(  # noqa: PLR0913 -- a field describes itself once, in full
        self,
        id: str,  # noqa: A002 -- as every field
        label: str,
        *,
        unit: str = "",
        default: str,
        least: str,
        most: str,
        why: str,
        short: str = "",
        nouns: tuple[str, ...] = (),
        picks: tuple[Pick, ...] = (),
        examples: tuple[str, ...] = (),
        whole: bool = False,
        load: Literal["", "average", "peak"] = "",
        as_rate: bool = False,
        none: str = "",
        over: str = "",
        among: str = "",
        instead: str = "",
        was: tuple[str, ...] = (),
    ) -> None:
        super().__init__(id, label, default=default, why=why, short=short, was=was)
        self.unit = parse_unit(unit)
        self.dimension = self.unit.dimension
        # A number may be followed by what the field itself calls it: 8 cores, 3 zones.
        self.nouns = (*nouns, *_WORD.findall(f"{id} {label} {short}".lower()))
        # What is asked of one may be said for each: 500 bytes per tweet.
        self.of_one = bool(_OF_ONE.search(label))
        self.in_a_year = bool(_IN_A_YEAR.search(label))
        self.picks = picks
        self.whole = whole
        self.load = load
        self.as_rate = as_rate
        self.none = none
        self.over = over
        self.among = among
        self.instead = instead
        self.least_text, self.most_text = least, most
        self.least = read(least, self.unit, nouns=nouns).value
        self.most = read(most, self.unit, nouns=nouns).value
        self.examples = list(dict.fromkeys(examples or (default, *(pick.text for pick in picks))))[:3]

    def text_of(self, value: float, evaluation: Evaluation) -> str:
        """A value as it stands in a formula: counts without their noun, sizes and times with their unit."""
        if self.dimension == NONE and self.unit.text != "%":
            return f"{value:,.0f}" if value == int(value) and value < 1e9 else write_number(value, 6)
        return write(value, self._unit_between, calendar=evaluation.calendar, binary=evaluation.binary, digits=6)

    @cached_property
    def _unit_between(self) -> Unit:
        """The unit as it stands in the middle of a formula, without its noun."""
        noun, slash, per = self.unit.text.partition("/")
        return parse_unit(f"/{per}") if slash and noun in self.unit.nouns else self.unit

    def exact_text(self, value: float, calendar: Calendar) -> str:
        """A value as a text that this field reads back as the same number."""
        unit = "" if self.unit.nouns and "/" not in self.unit.text else self.unit.text
        number = write_exactly(value / self.unit.scale(calendar))
        if unit.startswith("$"):
            return f"${number}{unit[1:]}"
        return f"{number}{unit}" if unit.startswith(("/", "%")) else f"{number} {unit}".strip()

    def facts(self) -> dict[str, Any]:
        return super().facts() | {
            "unit": self.unit.text,
            "least": self.least_text,
            "most": self.most_text,
            "many": self.many,
            "picks": [{"text": pick.text, "where": pick.where} for pick in self.picks],
        }

    def within(self, text: str, calendar: Calendar) -> Quantity:
        """A quantity between the bounds; what is `Unreadable` is said as the end of a sentence."""
        quantity = self._read(text, calendar)
        least, most = self._bounds(calendar)
        # A bound that was computed may differ from the typed one in its last digit; a share near 1, by less.
        hair = _HAIR_OF_A_SHARE if self.unit.text == "%" else _HAIR
        if quantity.low < least - hair * abs(least):
            raise Unreadable(f"is below this field’s minimum, {self.least_text}")
        if _NEARLY < most < 1 == quantity.low:
            # 100% stands for the most there is, 99.9999999%.
            return Quantity.exactly(most)
        if quantity.high > most + hair * abs(most):
            raise Unreadable(f"is above this field’s maximum, {self.most_text}")
        if not self.whole:
            return quantity
        if quantity.low % 1 or quantity.high % 1:
            raise Unreadable("is not a whole number")
        return Quantity(quantity.low, float(round(quantity.value)), quantity.high)

    def _read(self, text: str, calendar: Calendar) -> Quantity:
        if text.strip().lower() in _NONE and (self.none or self.least <= 0):
            return self._single(self.none, calendar) if self.none else Quantity.exactly(0.0)
        if not self.is_divisible:
            share = _YEARLY.sub("", text.rstrip()) if self.in_a_year else text
            return self._single("100%" if self._is_all(text) else share, calendar)
        if self.whole and (some := _SOME_OF.match(text)):
            return self._single(some.group(1), calendar)
        if self.unit.text == "times" and (more := _MORE.match(text)):
            return Quantity.exactly(1 + float(more.group(1)) / 100)
        parts = parts_of(text)
        if not parts:
            return self._multiplied(text, calendar)
        values = [self._multiplied(one, calendar) for _, one in parts]
        if not all(one.is_certain for one in values):
            raise Unreadable("has a range in one of its parts: give the range of the whole")
        shares = (share for share, _ in parts)
        return Quantity.exactly(math.fsum(map(operator.mul, shares, (one.value for one in values))))

    def _is_all(self, text: str) -> bool:
        return self.most == 1 and text.strip().lower() in _ALL

    def _multiplied(self, text: str, calendar: Calendar) -> Quantity:
        """One value, or one so many times."""
        factors = factors_of(text)
        if factors is None:
            return self._single(text, calendar)
        times, text = factors
        one = self._single(text, calendar)
        # 7% × 100 are 7, whatever the last digit of the product says.
        return Quantity(*(float(f"{times * end:.15g}") for end in (one.low, one.value, one.high)))

    @property
    def is_divisible(self) -> bool:
        """Whether parts of it can be added: sizes, times, rates and counts, but no shares."""
        return self.unit.text != "%"

    def _single(self, text: str, calendar: Calendar) -> Quantity:
        if self.unit.text == "%" and self.most > 1 and (factor := _FACTOR.match(text)):
            said = factor.group(1)
            more = write_number((float(said) - 1) * 100)
            raise Unreadable(f"could be {said}%, or {said} times, which is {more}% more: write the one you mean")
        return read(text, self.unit, nouns=self.nouns, calendar=calendar, of_one=self.of_one)

    def _bounds(self, calendar: Calendar) -> tuple[float, float]:
        """Thirty days are thirty days, however long a day is taken to be."""
        if calendar == Calendar():
            return self.least, self.most
        ends = (
            read(text, self.unit, nouns=self.nouns, calendar=calendar) for text in (self.least_text, self.most_text)
        )
        least, most = (end.value for end in ends)
        return least, most

    def draws_of(self, quantity: Quantity, key: str) -> list[float]:
        drawn = draws(quantity, key, least=self.least, most=self.most)
        return [float(round(value)) for value in drawn] if self.whole else drawn

    def refused(self, text: str, reason: str) -> Unreadable:
        """What is wrong with a text, as a whole sentence."""
        said = f"“{shorten(text)}” {reason}" if text.strip() else "needs a value"
        return Unreadable(f"{self.label}: {said}. It takes values such as {one_of(self.examples)}.")
