"""The description of a calculator: everything about it that is not arithmetic is derived from this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.former import by_name, names_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.core.decision import Decision, Otherwise
    from calculators.core.drawing import Drawing
    from calculators.core.field.choice import Choice
    from calculators.core.field.field import Field
    from calculators.core.field.number import Number
    from calculators.core.figure import Figure, Source
    from calculators.core.term import Evaluation, Term

# The questions that calculators are grouped by, in the order an interview meets them.
GROUPS = {
    "load": "How much load is it?",
    "data": "How much data is it, and where does it fit?",
    "machines": "How many machines, and at what cost?",
    "speed": "How quick is it?",
    "failure": "What survives a failure?",
    "structures": "What can a small structure promise?",
    "interview": "How do I spend the minutes?",
}


@dataclass(frozen=True, slots=True)
class Caution:
    """A warning that shows when its condition comes out as 1."""

    when: Term
    text: str


@dataclass(frozen=True, slots=True)
class Curve:
    """A picture that says more than a number: how a figure moves with one field, the others left alone.

    Its `title` is what somebody would call it who points at it. It runs from `span[0]` to `span[1]` times the field's
    value, within the field's bounds; `limit` is a level of the figure, where the decision is about another.
    """

    field: Number
    figure: Figure
    title: str
    says: str
    span: tuple[float, float] = (0.1, 10.0)
    limit: Term | None = None


@dataclass(frozen=True, slots=True)
class Calculator:
    """One estimate: fields in, figures and a decision out.

    `main` is the figure that answers the question, `group` the kind of question it is, `asked` what else people type
    who look for it, `grows` the field that gets larger when the product does.
    """

    name: str
    title: str
    question: str
    lead: str
    group: str
    fields: tuple[Field, ...]
    figures: tuple[Figure, ...]
    main: Figure
    decision: Decision
    sources: tuple[Source, ...]
    conventions: tuple[Choice, ...] = ()
    cautions: tuple[Caution, ...] = ()
    grows: Number | None = None
    curve: Curve | None = None
    drawing: Drawing | None = None
    otherwise: Otherwise | None = None
    asked: str = ""

    def __post_init__(self) -> None:
        for kind, names in (("field", names_of(self.all_fields)), ("figure", names_of(self.figures))):
            twice = {name for name in names if names.count(name) > 1}
            if twice:
                raise ValueError(f"calculator {self.name} has more than one {kind} {', '.join(sorted(twice))}")
        if self.group not in GROUPS:
            raise ValueError(f"calculator {self.name}: group {self.group!r} is none of {', '.join(GROUPS)}")
        decisions = (self.decision, self.otherwise.decision) if self.otherwise else (self.decision,)
        if not {self.main, *(decision.figure for decision in decisions)} <= {*self.figures}:
            raise ValueError(f"calculator {self.name}: main figure and decision are on figures it gives")

    def decision_when(self, choices: Mapping[str, str]) -> Decision:
        """The decision that is asked for with these choices, by the keys of their options."""
        other = self.otherwise
        return other.decision if other and choices.get(other.choice.id) == other.key else self.decision

    def decision_in(self, evaluation: Evaluation) -> Decision:
        """The decision that is asked for with what was chosen."""
        other = self.otherwise
        return self.decision_when({other.choice.id: str(evaluation.of(other.choice))} if other else {})

    @property
    def all_fields(self) -> tuple[Field, ...]:
        """Fields and conventions."""
        return (*self.fields, *self.conventions)

    def of_kind[Kind: Field](self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Those of its fields that are of one kind."""
        return tuple(field for field in self.fields if isinstance(field, kind))

    def field(self, name: str) -> Field:
        """The field that is called so, or was; `LookupError` where none is."""
        found = by_name(self.all_fields, name)
        if found is None:
            raise LookupError(name)
        return found

    def figure(self, name: str) -> Figure:
        """The figure that is called so, or was; `LookupError` where none is."""
        found = by_name(self.figures, name)
        if found is None:
            raise LookupError(name)
        return found
