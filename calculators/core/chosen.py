"""Alternatives in a formula: what is chosen in a field says which of them holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.term import EITHER, Evaluation, Term, Value, insist_alike

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.core.field.choice import Choice
    from calculators.core.term import Choices, Operation


class Chosen(Term):
    """The formula that belongs to what is chosen in a field."""

    def __init__(self, choice: Choice, options: Mapping[str, Term]) -> None:
        self.choice = choice
        self.options = dict(options)
        self.parts = (choice, *self.options.values())
        first, *others = self.options.values()
        for other in others:
            insist_alike(first, other)
        self.dimension = first.dimension
        several = len({option.words() for option in self.options.values()}) > 1
        self.binds = EITHER if several else first.binds

    def parts_when(self, choices: Mapping[str, str]) -> tuple[Term, ...]:
        chosen = choices.get(self.choice.id)
        return self.parts if chosen is None else (self.choice, self.options[chosen])

    def evaluate(self, evaluation: Evaluation) -> Value:
        return evaluation.of(self.picked(evaluation))

    def operation(self, choices: Choices) -> Operation | Term:
        return self.options[dict(choices)[self.choice.id]]

    def picked(self, evaluation: Evaluation) -> Term:
        return self.options[str(evaluation.of(self.choice))]

    def words(self) -> str:
        return " or ".join(dict.fromkeys(option.words() for option in self.options.values()))

    def picked_when(self, evaluation: Evaluation) -> Term:
        return self.picked(evaluation).picked_when(evaluation)

    def words_when(self, evaluation: Evaluation) -> str:
        return self.picked_when(evaluation).words_when(evaluation)

    def numbers(self, evaluation: Evaluation) -> str:
        return self.picked(evaluation).numbers(evaluation)

    def binds_in(self, evaluation: Evaluation) -> int:
        return self.picked(evaluation).binds_in(evaluation)
