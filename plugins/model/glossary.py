"""The glossary: what words mean here."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from plugins.model.complaint import Complaint
from plugins.model.spelling import Anchor, Name, PointId  # noqa: TC001 - the reader looks at these hints

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Term:
    """A word, what it means, and what else it is called.

    `forms` are further spellings that a text may use, such as a plural; `see` names related terms.
    """

    id: Anchor
    name: str
    text: str
    forms: tuple[str, ...] = ()
    see: tuple[Name, ...] = ()
    points: tuple[PointId, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.name, *self.forms)


@dataclass(frozen=True)
class Glossary:
    """All terms."""

    title: str
    lead: str
    terms: tuple[Term, ...]

    @cached_property
    def by_spelling(self) -> Mapping[str, Term]:
        return {spelling.lower(): term for term in self.terms for spelling in term.spellings}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds terms in a text, the longest first, whole words only."""
        longest_first = sorted(self.by_spelling, key=len, reverse=True)
        return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)

    def check(self) -> Iterator[Complaint]:
        known = {str(term.id) for term in self.terms}
        for term in self.terms:
            for name in term.see:
                if name not in known:
                    yield Complaint("see", f'"{name}"', "the id of a term", f"terms[{term.id}]")
        spellings = Counter(spelling.lower() for term in self.terms for spelling in term.spellings)
        for spelling, times in spellings.items():
            if times > 1:
                yield Complaint("terms", f'"{spelling}" {times} times', "each spelling for one term")
