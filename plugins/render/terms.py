"""Text in which the glossary's words lead to what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element, join

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.glossary import Glossary, Term


@dataclass(slots=True)
class Linker:
    """Links each term where it is first used; a new linker starts afresh, such as one for each row of a table.

    `glossary_page` is the address of the glossary as seen from the page, and empty on that page itself.
    """

    glossary: Glossary
    glossary_page: str
    used: set[str] = field(default_factory=set)

    def linked(self, text: str) -> Markup:
        """The text with its terms linked."""
        return join(self._parts(text))

    def _parts(self, text: str) -> Iterator[str]:
        at = 0
        for found, term in self.glossary.found(text):
            if term.id in self.used:
                continue
            self.used.add(term.id)
            yield text[at : found.start()]
            yield self._link(term, found[0])
            at = found.end()
        yield text[at:]

    def _link(self, term: Term, said: str) -> Markup:
        return element("a", said, href=f"{self.glossary_page}#{term.id}", class_="sts-term")
