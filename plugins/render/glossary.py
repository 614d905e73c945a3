"""The glossary's page: terms in alphabetical order, each with an address, under their first letters."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.render import address
from plugins.render.block import block, heading, lead, paragraphs
from plugins.render.foot import foot
from plugins.render.mark import named_by
from plugins.render.series import in_series
from plugins.render.terms import Linker

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.model.data import Library
    from plugins.model.glossary import Glossary, Term
    from plugins.model.provenance import Provenance
    from plugins.render.address import Page


def glossary(library: Library, here: Page) -> str:
    """The whole page, as Markdown, so that the terms reach the table of contents and the search."""
    return paragraphs(_page(library, library.glossary, here))


def _page(library: Library, found: Glossary, here: Page) -> Iterator[str]:
    yield heading(1, found.title, "glossary")
    yield lead(found.lead)
    rows, provenance = _rows(library), library.provenance
    for letter, terms in groupby(sorted(found.terms, key=_order), key=lambda term: term.name[0].upper()):
        yield heading(2, letter, f"letter-{letter.lower()}")
        for term in terms:
            yield heading(3, term.name, term.id)
            yield block(_entry(found, provenance, term, rows.get(term.id), here))


def _order(term: Term) -> str:
    return term.name.lower()


def _rows(library: Library) -> Mapping[str, tuple[str, str]]:
    """Rows of reference pages by their ids: the page's name and title."""
    return {row.id: (page.id, page.title) for page in library.reference for row in page.rows}


def _entry(found: Glossary, provenance: Provenance, term: Term, row: tuple[str, str] | None, here: Page) -> Markup:
    linker = Linker(found, here, {term.id})
    return element(
        "div",
        element("p", linker.linked(term.text)),
        foot(
            _further(found, term, row, linker),
            named_by(term.points, provenance, here, "Named by"),
        ),
        class_="sts-entry",
        data_row=term.id,
    )


def _further(found: Glossary, term: Term, row: tuple[str, str] | None, linker: Linker) -> Markup | None:
    """Related terms that the text does not link already, and the reference page that says more."""
    names = {str(each.id): each.name for each in found.terms}
    related = [name for name in term.see if name not in linker.used]
    links = [element("a", names[name], href=linker.here.link(address.term(name))) for name in related]
    if row:
        page, title = row
        links.append(element("a", title, href=linker.here.link(address.row(page, term.id))))
    return element("p", "See also ", in_series(links), class_="sts-source") if links else None
