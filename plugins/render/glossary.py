"""The glossary's page: terms in alphabetical order, each with an address, under their first letters."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.render.block import block, heading, lead, paragraphs
from plugins.render.foot import foot, spaced
from plugins.render.marks import marks
from plugins.render.terms import Linker

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.model.glossary import Glossary, Term
    from plugins.model.library import Library


def glossary(library: Library) -> str:
    """The whole page, as Markdown, so that the terms reach the table of contents and the search."""
    return paragraphs(_page(library, library.glossary))


def _page(library: Library, found: Glossary) -> Iterator[str]:
    yield heading(1, found.title, "glossary")
    yield lead(found.lead)
    rows = _rows(library)
    for letter, terms in groupby(sorted(found.terms, key=_order), key=lambda term: term.name[0].upper()):
        yield heading(2, letter, f"letter-{letter.lower()}")
        for term in terms:
            yield heading(3, term.name, term.id)
            yield block(_entry(library, term, rows.get(term.id)))


def _order(term: Term) -> str:
    return term.name.lower()


def _rows(library: Library) -> Mapping[str, tuple[str, str]]:
    """Rows of reference pages by their ids: the page's name and title."""
    pages = map(library.reference, library.reference_names)
    return {row.id: (page.id, page.title) for page in pages for row in page.rows}


def _entry(library: Library, term: Term, row: tuple[str, str] | None) -> Markup:
    linker = Linker(library.glossary, "", {term.id})
    return element(
        "div",
        element("p", linker.linked(term.text)),
        foot(
            _further(library.glossary, term, row, linker),
            marks(term.points, library.frameworks, "../../frameworks/", "Named by"),
        ),
        class_="sts-entry",
        data_row=term.id,
    )


def _further(found: Glossary, term: Term, row: tuple[str, str] | None, linker: Linker) -> Markup | None:
    """Related terms that the text does not link already, and the reference page that says more."""
    names = {str(each.id): each.name for each in found.terms}
    links = [element("a", names[name], href=f"#{name}") for name in term.see if name not in linker.used]
    if row:
        page, title = row
        links.append(element("a", title, href=f"../{page}/#{term.id}"))
    return element("p", "See also ", *spaced(links), class_="sts-source") if links else None
