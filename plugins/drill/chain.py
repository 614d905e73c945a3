"""What leads to an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.core.term import Term


def below(term: Term) -> list[Term]:
    """It and all it is made of, what is needed first."""
    found: dict[Term, None] = {}

    def visit(term: Term) -> None:
        for part in term.parts:
            visit(part)
        found.setdefault(term)

    visit(term)
    return list(found)
