"""Fields: what a calculator asks for, and how each reads what was typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from calculators.core.problem import Unreadable, one_of, shorten
from calculators.core.quantity import Quantity
from calculators.core.reading import read
from calculators.core.term import Evaluation, Term, Value
from calculators.core.unit import NONE, Calendar, parse_unit
from calculators.core.writing import write, write_exactly, write_number

if TYPE_CHECKING:
    from calculators.core.unit import Unit

_HAIR = 1e-9
_LONGEST_LIST = 1_000
_MOST_IN_LIST = 50
_BETWEEN = re.compile(r"\s*[;\n]\s*|,\s+")


@dataclass(frozen=True, slots=True)
class Pick:
    """A typical value to choose from, and where one meets it."""

    text: str
    where: str


class Field(Term):
    """A quantity to put in.

    `least` and `most` are texts in the same language the reader types; `short` is the field's name in formulas; with
    `many` the field takes a list, which only functions such as `total` know how to use. `load` tells what holds for a
    whole day, on average, from what holds in the busiest second.
    """

    parts = ()

    def __init__(  # noqa: PLR0913 -- a field describes itself once, in full
        self,
        id: str,  # noqa: A002 -- it is the field's id in links, forms and files
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
        many: bool = False,
        load: Literal["", "average", "peak"] = "",
    ) -> None:
        self.id = id
        self.label = label
        self.unit = parse_unit(unit)
        self.dimension = self.unit.dimension
        self.default = default
        self.why = why
        self.short = short or label.lower()
        self.nouns = nouns
        self.picks = picks
        self.whole = whole
        self.many = many
        self.load = load
        self.least_text, self.most_text = least, most
        self.least = read(least, self.unit, nouns=nouns).value
        self.most = read(most, self.unit, nouns=nouns).value
        self.examples = list(dict.fromkeys(examples or (default, *(pick.text for pick in picks))))[:3]

    @cached_property
    def depends_on(self) -> frozenset[str]:
        return frozenset((self.id,))

    def evaluate(self, evaluation: Evaluation) -> Value:
        return evaluation.given[self.id]

    def words(self) -> str:
        return self.short

    def numbers(self, evaluation: Evaluation) -> str:
        value = evaluation.of(self)
        if isinstance(value, tuple):
            return " + ".join(self.text_of(part, evaluation) for part in value)
        return self.text_of(evaluation.number(self), evaluation)

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

    def read(self, text: str, calendar: Calendar) -> Quantity | tuple[float, ...]:
        """What was typed, in base units; `Unreadable` says what is wrong with it as a whole sentence."""
        try:
            if self.many:
                return tuple(self._within(part, calendar).value for part in self._parts(text))
            return self._within(text, calendar)
        except Unreadable as error:
            raise Unreadable(self._sentence(text, str(error))) from None

    def _parts(self, text: str) -> list[str]:
        if len(text) > _LONGEST_LIST:
            raise Unreadable(f"is longer than the {_LONGEST_LIST} characters a list may have")
        parts = [part for part in _BETWEEN.split(text.strip()) if part]
        if len(parts) > _MOST_IN_LIST:
            raise Unreadable(f"has more than {_MOST_IN_LIST} entries")
        return parts or [""]

    def _within(self, text: str, calendar: Calendar) -> Quantity:
        quantity = read(text, self.unit, nouns=self.nouns, calendar=calendar)
        least, most = self._bounds(calendar)
        # A bound that was computed, a share near 1 for one, may differ from the typed one in its last digit.
        if quantity.low < least - _HAIR * abs(least):
            raise Unreadable(f"is below the least this field takes, {self.least_text}")
        if quantity.high > most + _HAIR * abs(most):
            raise Unreadable(f"is above the most this field takes, {self.most_text}")
        if not self.whole:
            return quantity
        if quantity.low % 1 or quantity.high % 1:
            raise Unreadable("is not a whole number")
        return Quantity(quantity.low, float(round(quantity.value)), quantity.high)

    def _bounds(self, calendar: Calendar) -> tuple[float, float]:
        """Thirty days are thirty days, however long a day is taken to be."""
        if calendar == Calendar():
            return self.least, self.most
        ends = (
            read(text, self.unit, nouns=self.nouns, calendar=calendar) for text in (self.least_text, self.most_text)
        )
        least, most = (end.value for end in ends)
        return least, most

    def _sentence(self, text: str, reason: str) -> str:
        said = f"“{shorten(text)}” {reason}" if text.strip() else "needs a value"
        return f"{self.label}: {said}. It takes values such as {one_of(self.examples)}."


@dataclass(frozen=True, slots=True)
class Option:
    """One of the things a choice offers."""

    key: str
    label: str


class Choice(Term):
    """A field with a few options; formulas branch on it with `Chosen`."""

    parts = ()

    def __init__(self, id: str, label: str, *options: Option, why: str, default: str = "") -> None:  # noqa: A002
        self.id = id
        self.label = label
        self.options = options
        self.why = why
        self.default = default or options[0].key
        self.short = label.lower()

    @cached_property
    def depends_on(self) -> frozenset[str]:
        return frozenset((self.id,))

    def evaluate(self, evaluation: Evaluation) -> Value:
        return evaluation.given[self.id]

    def words(self) -> str:
        return self.short

    def numbers(self, evaluation: Evaluation) -> str:
        return self.option(str(evaluation.of(self))).label

    def option(self, key: str) -> Option:
        return next(option for option in self.options if option.key == key)

    def read(self, text: str, _calendar: Calendar) -> str:
        wanted = " ".join(text.lower().split())
        for option in self.options:
            if wanted in {option.key.lower(), option.label.lower()}:
                return option.key
        said = f"“{shorten(text)}” is not one of its options" if wanted else "needs a choice"
        raise Unreadable(f"{self.label}: {said}. It takes {one_of([option.key for option in self.options])}.")


type AnyField = Field | Choice
