"""What a formula reaches: the fields it is made of, with some of its choices made."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from calculators.core.field import Choice, Field
from calculators.core.term import Chosen, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from calculators.core.calculator import Calculator
    from calculators.core.field import AnyField
    from calculators.core.inputs import Reading


def reached(terms: Iterable[Term], choices: Mapping[str, str]) -> set[AnyField]:
    """The fields that terms are made of; of an alternative that is chosen, the others are left out."""
    seen: set[Term] = set()
    waiting = list(terms)
    while waiting:
        term = waiting.pop()
        if term not in seen:
            seen.add(term)
            waiting += _parts(term, choices)
    return {term for term in seen if isinstance(term, (Field, Choice))}


def unused(calculator: Calculator, readings: Mapping[str, Reading]) -> frozenset[str]:
    """The fields that change nothing with these choices made, because they belong to another alternative."""
    choices = tuple((field.id, str(readings[field.id])) for field in calculator.fields if isinstance(field, Choice))
    return _unused(calculator, choices) if choices else frozenset()


def is_at_peak(term: Term) -> bool:
    """Whether a load stands for the busiest second and not for a day."""
    return any(isinstance(field, Field) and field.load == "peak" for field in reached([term], {}))


@cache
def _unused(calculator: Calculator, choices: tuple[tuple[str, str], ...]) -> frozenset[str]:
    limits = [band.limit for band in calculator.decision.bands if band.limit is not None]
    terms = [*calculator.figures, *limits, *(caution.when for caution in calculator.cautions)]
    used = reached(terms, dict(choices))
    return frozenset(field.id for field in calculator.fields if field not in used)


def _parts(term: Term, choices: Mapping[str, str]) -> tuple[Term, ...]:
    if isinstance(term, Chosen) and term.choice.id in choices:
        return term.choice, term.options[choices[term.choice.id]]
    return term.parts
