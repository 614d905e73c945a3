"""The same amount in another unit, with the conversion spelled out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.term import PRODUCT, Evaluation, Term, bracketed
from calculators.core.writing import write_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculators.core.unit import Calendar


class Converted(Term):
    """An amount seen in another unit: `÷ 86,400 s in a day`."""

    binds = PRODUCT

    def __init__(self, inner: Term, symbol: str, factor_words: str, factor: Callable[[Calendar], str]) -> None:
        self.inner = inner
        self.parts = (inner,)
        self.symbol = symbol
        self.factor_words = factor_words
        self.factor = factor
        self.dimension = inner.dimension

    def words(self) -> str:
        return f"{bracketed(self.inner.words(), self.inner.binds)} {self.symbol} {self.factor_words}"

    def words_when(self, evaluation: Evaluation) -> str:
        inner = self.inner.picked_when(evaluation)
        return f"{bracketed(inner.words_when(evaluation), inner.binds)} {self.symbol} {self.factor_words}"

    def numbers(self, evaluation: Evaluation) -> str:
        inner = bracketed(self.inner.numbers(evaluation), self.inner.binds_in(evaluation))
        return f"{inner} {self.symbol} {self.factor(evaluation.calendar)}"


def each_second(per_day: Term) -> Term:
    """A rate a day as a rate a second."""
    return Converted(per_day, "÷", "seconds in a day", lambda calendar: f"{write_number(calendar.day, 6)} s")


def in_bits(of_bytes: Term) -> Term:
    """Bytes as bits."""
    return Converted(of_bytes, "×", "8 bits in a byte", lambda _: "8 bits")
