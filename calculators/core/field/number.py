"""A field that takes one quantity."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from calculators.core.field.meaning import Meaning
from calculators.core.field.measured import Measured
from calculators.core.problem import Unreadable
from calculators.core.quantity import Quantity
from calculators.core.reading import read
from calculators.core.unit import parse_unit

if TYPE_CHECKING:
    from calculators.core.term import Evaluation
    from calculators.core.unit import Calendar


_RATE = parse_unit("/s")
_IS_RATE = re.compile(r"/|\b(?:per|an?|every|[qrt]ps|iops|daily|hourly)\b", re.IGNORECASE)


class Number(Measured):
    """One quantity, certain or a range: the kind of field that can be moved to see what it changes."""

    def _single(self, text: str, calendar: Calendar) -> Quantity:
        """A time that one takes may be said as how many are done in a time: 450/s are 2.22 ms each."""
        try:
            return super()._single(text, calendar)  # 20 ms per request
        except Unreadable:
            if not self.as_rate or not _IS_RATE.search(text):
                raise
            rate = read(text, _RATE, nouns=self.nouns, calendar=calendar)
        if rate.low <= 0:
            raise Unreadable("is a rate at which nothing gets done")
        return Quantity(1 / rate.high, 1 / rate.value, 1 / rate.low)

    def numbers(self, evaluation: Evaluation) -> str:
        return self.text_of(evaluation.number(self), evaluation)

    def read(self, text: str, calendar: Calendar) -> Meaning:
        quantity = self.quantity(text, calendar)
        return Meaning(quantity.value, None if quantity.is_certain else partial(self.draws_of, quantity))

    def quantity(self, text: str, calendar: Calendar) -> Quantity:
        """What was typed, with the ends of a range; `Unreadable` says what is wrong as a whole sentence."""
        try:
            return self.within(text, calendar)
        except Unreadable as error:
            instead = f". {self.instead}" if error.is_off_by_time else ""
            raise self.refused(text, f"{error}{instead}".rstrip(". ")) from None
