"""A worked envelope: a text of `docs/data/envelopes`, run once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from calculators.envelope.run import run_envelope
from calculators.envelope.texts import figures
from plugins.model.file import Written
from plugins.model.problem import DataError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from calculators.envelope.run import Run


@dataclass(frozen=True, eq=False)
class Envelope(Written):
    """Its text and what it comes to."""

    SUFFIX: ClassVar[str] = ".txt"

    id: str
    text: str
    run: Run

    @classmethod
    def written(cls, text: str, file: str, id_: str) -> Self:
        """The envelope; `DataError` with each mistake and each check that fails, by its line."""
        run = run_envelope(text)
        if problems := [*_mistakes(run, file), *_failures(run, file)]:
            raise DataError(problems)
        return cls(id_, text, run)

    @property
    def title(self) -> str:
        return self.run.program.document.title or self.id

    @property
    def calculators(self) -> frozenset[str]:
        """The names of those it calls."""
        return frozenset(call.instance.calculator.name for call in self.run.program.calls)

    @cached_property
    def figures(self) -> Mapping[str, str]:
        """The text of every line, and of every figure of a calculator, by its name."""
        return figures(self.run)

    @cached_property
    def values(self) -> Mapping[str, float]:
        """What every line comes to, in base units; of a range, the middle."""
        return {name: value.quantity.value for name, value in self.run.values.items()}


def _mistakes(run: Run, file: str) -> Iterator[Problem]:
    for one in run.problems:
        yield Problem(Place(file, one.line), f"column {one.column}", "", f"“{one.text.strip()}”", one.said)


def _failures(run: Run, file: str) -> Iterator[Problem]:
    for one in run.checks:
        if not one.holds:
            statement = one.check.statement
            place, text = Place(file, statement.source.number), statement.text.strip()
            yield Problem(
                place, "check", "", f"“{text}”, where {one.left.text} stands on the left", "a check that holds"
            )
