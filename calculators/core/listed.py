"""A list field as it reads within a function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.term import Evaluation, Term

if TYPE_CHECKING:
    from calculators.core.field import Field

_SHOWN = 5


class Listed(Term):
    """Its entries with commas, a long list shortened."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.parts = (field,)
        self.dimension = field.dimension

    def words(self) -> str:
        return self.field.words()

    def numbers(self, evaluation: Evaluation) -> str:
        parts = evaluation.of(self.field)
        assert isinstance(parts, tuple)  # noqa: S101 -- the field takes a list
        texts = [self.field.text_of(part, evaluation) for part in parts]
        shown = texts if len(texts) <= _SHOWN else [*texts[:2], "…", texts[-1]]
        return ", ".join(shown)
