"""The fields that are involved in a formula, with some of its choices made."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

from calculators.core.field.choice import Choice
from calculators.core.field.field import Field

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from calculators.core.calculator import Calculator
    from calculators.core.term import Term


def involved(terms: Iterable[Term], choices: Mapping[str, str]) -> set[Field]:
    """The fields that terms are made of; of an alternative that is chosen, the others are left out."""
    seen: set[Term] = set()
    waiting = list(terms)
    while waiting:
        term = waiting.pop()
        if term not in seen:
            seen.add(term)
            waiting += term.parts_when(choices)
    return {term for term in seen if isinstance(term, Field)}


class Chooses(Protocol):
    """What knows the option that was chosen."""

    def chosen(self, choice: Field) -> str: ...


def unused(calculator: Calculator, inputs: Chooses) -> frozenset[str]:
    """The fields that change nothing with these choices made, because they belong to another alternative."""
    return unused_with(calculator, {choice.id: inputs.chosen(choice) for choice in calculator.of_kind(Choice)})


def unused_with(calculator: Calculator, choices: Mapping[str, str]) -> frozenset[str]:
    """The same, with choices by the keys of their options."""
    return _unused(calculator, tuple(choices.items())) if choices else frozenset()


def is_at_peak(term: Term) -> bool:
    """Whether a load stands for the busiest second and not for a day."""
    return any(field.load == "peak" for field in involved([term], {}))


@cache
def _unused(calculator: Calculator, choices: tuple[tuple[str, str], ...]) -> frozenset[str]:
    decision = calculator.decision_when(dict(choices))
    limits = [band.limit for band in decision.bands if band.limit is not None]
    terms = [*calculator.figures, *limits, *(caution.when for caution in calculator.cautions)]
    used = involved(terms, dict(choices))
    return frozenset(field.id for field in calculator.fields if field not in used)
