"""Fields: what a calculator asks for, of whatever kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from calculators.core.term import Evaluation, Term, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.core.field.meaning import Meaning
    from calculators.core.unit import Calendar


@dataclass(frozen=True, slots=True)
class Pick:
    """A typical value to choose from, and where one meets it."""

    text: str
    where: str


class Field(Term):
    """Something to put in; `short` is its name in formulas, `was` are the ids it had before.

    A kind of field says how it reads a text, how its value stands in a formula and what else is to be told about it.
    Its control is in `calculators.text.control`.
    """

    parts = ()
    # Whether it tells what holds on average or in the busiest second.
    load: str = ""
    picks: tuple[Pick, ...] = ()

    def __init__(
        self,
        id: str,  # noqa: A002 -- the field's id in links, forms and files
        label: str,
        *,
        default: str,
        why: str,
        short: str = "",
        was: tuple[str, ...] = (),
    ) -> None:
        self.id = id
        self.was = was
        self.label = label
        self.default = default
        self.why = why
        self.short = short or label.lower()

    @property
    def seed(self) -> str:
        """What its draws go by: the name it was first published under, so that a range gives what it always gave."""
        return self.was[0] if self.was else self.id

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

    def asks_for(self, _text: str) -> Mapping[str, str]:
        """The options, by their choice, that a text can only be meant for."""
        return {}

    def kept(self, text: str, _meaning: Meaning) -> str:
        """What was typed, as forms and links keep it."""
        return text

    def facts(self) -> dict[str, Any]:
        """What there is to know about it, as plain data: enough to make a control, or to know what to type."""
        return {"id": self.id, "label": self.label, "default": self.default, "why": self.why}
