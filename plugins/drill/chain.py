"""What leads to an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.core.term import Term


def below(term: Term, choices: Mapping[str, str]) -> list[Term]:
    """It and all it is made of with these choices made, what is needed first."""
    found: dict[Term, None] = {}

    def visit(term: Term) -> None:
        for part in term.parts_when(choices):
            visit(part)
        found.setdefault(term)

    visit(term)
    return list(found)
