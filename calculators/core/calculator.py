"""The description of a calculator: everything about it that is not arithmetic is derived from this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.core.decision import Decision
    from calculators.core.field import AnyField, Choice
    from calculators.core.figure import Figure, Source
    from calculators.core.term import Term


@dataclass(frozen=True, slots=True)
class Caution:
    """A warning that shows when its condition comes out as 1."""

    when: Term
    text: str


@dataclass(frozen=True, slots=True)
class Calculator:
    """One estimate: fields in, figures and a decision out. `main` is the figure that answers the question."""

    name: str
    title: str
    question: str
    lead: str
    fields: tuple[AnyField, ...]
    figures: tuple[Figure, ...]
    main: Figure
    decision: Decision
    sources: tuple[Source, ...]
    conventions: tuple[Choice, ...] = ()
    cautions: tuple[Caution, ...] = ()

    def __post_init__(self) -> None:
        for kind, ids in (("field", [f.id for f in self.all_fields]), ("figure", [f.id for f in self.figures])):
            twice = {id_ for id_ in ids if ids.count(id_) > 1}
            if twice:
                raise ValueError(f"calculator {self.name} has more than one {kind} {', '.join(sorted(twice))}")
        if self.main not in self.figures or self.decision.figure not in self.figures:
            raise ValueError(f"calculator {self.name}: main figure and decision are on figures it gives")

    @property
    def all_fields(self) -> tuple[AnyField, ...]:
        """Fields and conventions."""
        return (*self.fields, *self.conventions)

    def field(self, field_id: str) -> AnyField:
        return next(field for field in self.all_fields if field.id == field_id)

    def figure(self, figure_id: str) -> Figure:
        return next(figure for figure in self.figures if figure.id == figure_id)
