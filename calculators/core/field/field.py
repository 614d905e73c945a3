"""Fields: what a calculator asks for, of whatever kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from calculators.core.term import Evaluation, Term, Value

if TYPE_CHECKING:
    from calculators.core.field.meaning import Meaning
    from calculators.core.unit import Calendar


@dataclass(frozen=True, slots=True)
class Pick:
    """A typical value to choose from, and where one meets it."""

    text: str
    where: str


class Field(Term):
    """Something to put in; `short` is its name in formulas.

    A kind of field says how it reads a text, how its value stands in a formula and what else is to be told about it.
    Its control is in `calculators.text.control`.
    """

    parts = ()
    # Whether it tells what holds on average or in the busiest second.
    load: str = ""
    picks: tuple[Pick, ...] = ()

    def __init__(self, id: str, label: str, *, default: str, why: str, short: str = "") -> None:  # noqa: A002 -- the field's id in links, forms and files
        self.id = id
        self.label = label
        self.default = default
        self.why = why
        self.short = short or label.lower()

    @cached_property
    def depends_on(self) -> frozenset[str]:
        return frozenset((self.id,))

    def evaluate(self, evaluation: Evaluation) -> Value:
        return evaluation.given[self.id]

    def words(self) -> str:
        return self.short

    def read(self, text: str, calendar: Calendar) -> Meaning:
        """What was typed; `Unreadable` says what is wrong with it as a whole sentence."""
        raise NotImplementedError

    def facts(self) -> dict[str, Any]:
        """What there is to know about it, as plain data: enough to make a control, or to know what to type."""
        return {"id": self.id, "label": self.label, "default": self.default, "why": self.why}
