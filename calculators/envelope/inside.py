"""All that terms are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.core.term import Term


def all_inside(*terms: Term) -> set[Term]:
    """Terms, their parts, and the parts of those."""
    seen: set[Term] = set()
    waiting = [*terms]
    while waiting:
        term = waiting.pop()
        if term not in seen:
            seen.add(term)
            waiting += term.parts
    return seen
