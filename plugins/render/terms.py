"""Text in which the glossary's words lead to what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element, join
from plugins.render import address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.glossary import Glossary, Term
    from plugins.render.address import Page


@dataclass(slots=True)
class Linker:
    """Links each term where it is first used; a new linker starts afresh, such as one for each row of a table.

    `here` is the page on which the text stands.
    """

    glossary: Glossary
    here: Page
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
        return element("a", said, href=self.here.link(address.term(term.id)), class_="sts-term")
