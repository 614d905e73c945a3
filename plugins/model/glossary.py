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
    def _by_spelling(self) -> Mapping[str, Term]:
        return {_key(spelling): term for term in self.terms for spelling in term.spellings}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._by_spelling, key=len, reverse=True)
        spellings = (re.escape(key) if _is_acronym(key) else f"(?i:{re.escape(key)})" for key in longest_first)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(spellings)})(?![\w-])")

    def found(self, text: str) -> Iterator[tuple[re.Match[str], Term]]:
        """Each place where the text uses a term, as a whole word; of two that fit, the longer."""
        for match in self._pattern.finditer(text):
            yield match, self._by_spelling[_key(match[0])]

    def check(self) -> Iterator[Complaint]:
        known = {str(term.id) for term in self.terms}
        for term in self.terms:
            for name in term.see:
                if name not in known:
                    yield Complaint("see", f'"{name}"', "the id of a term", f"terms[{term.id}]")
        spellings = Counter(_key(spelling) for term in self.terms for spelling in term.spellings)
        for spelling, times in spellings.items():
            if times > 1:
                yield Complaint("terms", f'"{spelling}" {times} times', "each spelling for one term")


def _is_acronym(spelling: str) -> bool:
    """Whether capitals make the word: REST is a term, the rest is not.

    >>> _is_acronym("REST"), _is_acronym("gRPC"), _is_acronym("Cache")
    (True, True, False)
    """
    return spelling[1:2].isupper()


def _key(spelling: str) -> str:
    return spelling if _is_acronym(spelling) else spelling.lower()
