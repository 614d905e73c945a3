"""Assumptions: the numbers that an envelope says itself, each of which may be moved."""

from __future__ import annotations

import math
from functools import cached_property
from typing import TYPE_CHECKING

from calculators.core.draw import draws, even_draws
from calculators.core.term import Evaluation, Term, Value
from calculators.core.unit import NONE
from calculators.core.writing import write, write_number
from calculators.envelope.valuation import Valuation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.quantity import Quantity
    from calculators.core.unit import Dimension, Unit

_WIDE = 1e30


class Assumption(Term):
    """A number with a name of its own; `label` is how a sentence calls it.

    Its draws are seeded by its name, so that no other line has a say in them.
    """

    parts = ()

    def __init__(  # noqa: PLR0913 -- a number that somebody wrote has these parts
        self,
        id: str,  # noqa: A002 -- it is the assumption's id in the depends_on of terms
        label: str,
        text: str,
        quantity: Quantity,
        unit: Unit,
        *,
        even: bool = False,
        least: float | None = None,
        most: float | None = None,
        whole: bool = False,
    ) -> None:
        self.id = id
        self.label = label
        self.text = text
        self.quantity = quantity
        self.unit = unit
        self.even = even
        self.whole = whole
        self.dimension: Dimension = unit.dimension
        is_share = unit.text == "%" and quantity.low >= 0 and quantity.high <= 1
        self.least = least if least is not None else min(0.0, quantity.low)
        self.most = most if most is not None else 1.0 if is_share else max(_WIDE, quantity.high)

    @cached_property
    def depends_on(self) -> frozenset[str]:
        return frozenset((self.id,))

    @property
    def is_geometric(self) -> bool:
        """Whether half its draws lie below the geometric mean of both ends; those of a share do not."""
        return self.quantity.low > 0 and not self.even and self.most != 1

    @cached_property
    def draws(self) -> list[float]:
        if self.even:
            drawn = even_draws(self.quantity, self.id, least=self.least, most=self.most)
        else:
            drawn = draws(self.quantity, self.id, least=self.least, most=self.most)
        return [float(round(value)) for value in drawn] if self.whole else drawn

    def evaluate(self, evaluation: Evaluation) -> Value:
        moved = evaluation.given.get(self.id)
        if moved is not None:
            return moved
        if self.quantity.is_certain or not isinstance(evaluation, Valuation) or not evaluation.is_drawn:
            return self.quantity.value
        return self.draws

    def words(self) -> str:
        return self.text

    def numbers(self, evaluation: Evaluation) -> str:
        value = evaluation.of(self)
        if isinstance(value, float) and not math.isclose(value, self.quantity.value, rel_tol=1e-12):
            return write(value, self.unit, calendar=evaluation.calendar, digits=6)
        if self.quantity.is_certain:
            return self.text
        if self.dimension == NONE and self.unit.text != "%":
            return write_number(self.quantity.value, 4)
        return write(self.quantity.value, self.unit, calendar=evaluation.calendar, digits=4)


def assumptions_in(term: Term) -> Iterator[Assumption]:
    """Those that a term comes from."""
    if isinstance(term, Assumption):
        yield term
    for part in term.parts:
        yield from assumptions_in(part)
