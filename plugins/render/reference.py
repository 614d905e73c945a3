"""Reference pages: a table where each row fits a line or two, and an entry for each row where it does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.catalogue import find, names
from calculators.text.html import Markup, element, join
from plugins.render import address
from plugins.render.anchor import anchor
from plugins.render.block import block, heading, lead, paragraphs
from plugins.render.case.worked import worked_line
from plugins.render.drawing import drawn
from plugins.render.follow_up import MECHANISMS
from plugins.render.foot import foot
from plugins.render.mark import named_by
from plugins.render.series import in_series
from plugins.render.source import sources
from plugins.render.terms import Linker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.model.case.case import Case
    from plugins.model.collection import Collection
    from plugins.model.data import Library
    from plugins.model.drawing import Drawing
    from plugins.model.follow_up import Ladder
    from plugins.model.glossary import Glossary
    from plugins.model.provenance import Provenance
    from plugins.model.reference import ReferencePage, Row, Table
    from plugins.model.spelling import PointId
    from plugins.render.address import Page

WIDEST = 2  # columns of prose that still make a table on paper and on a small screen


def is_table(table: Table) -> bool:
    """Whether its rows fit a line or two; otherwise each has a heading of its own."""
    return len(table.columns) <= WIDEST


def reference(library: Library, name: str, here: Page) -> str:
    """The whole page, as Markdown, so that its headings reach the table of contents."""
    ladders = tuple(library.follow_ups) if name == MECHANISMS else ()
    printer = _Printer(library.glossary, library.provenance, here, tuple(library.cases), ladders, library.drawings)
    return paragraphs(printer.page(library.reference[name]))


@dataclass(frozen=True, slots=True)
class _Printer:
    glossary: Glossary
    provenance: Provenance
    here: Page
    cases: tuple[Case, ...]
    ladders: tuple[Ladder, ...]
    drawings: Collection[Drawing]

    def page(self, page: ReferencePage) -> Iterator[str | None]:
        yield heading(1, page.title, page.id)
        yield lead(page.lead)
        for table in page.tables:
            yield from self.table(table)

    def table(self, table: Table) -> Iterator[str | None]:
        yield heading(2, table.title, table.id)
        yield element("p", table.lead) if table.lead else None
        yield from (block(drawn(name, self.drawings)) for name in table.drawings)
        if is_table(table):
            yield block(join([self._rows(table), self._marks(point for row in table.rows for point in row.points)]))
            return
        for row in table.rows:
            yield heading(3, row.name, row.id)
            yield block(self._entry(table, row))

    def _rows(self, table: Table) -> Markup:
        # Roles are said again, because a table that is laid out as blocks on a phone loses them.
        heads = (element("th", text, scope="col", role="columnheader") for text in table.columns)
        return element(
            "table",
            element("caption", table.title, class_="sts-hidden"),
            element("thead", element("tr", element("td", role="cell"), *heads, role="row"), role="rowgroup"),
            element("tbody", *(self._row(table, row) for row in table.rows), role="rowgroup"),
            class_="sts-rows",
            role="table",
        )

    def _row(self, table: Table, row: Row) -> Markup:
        linker = self._linker(row)
        cells = [linker.linked(text) for text in row.cells]
        cells[-1] = join([cells[-1], sources(row.sources), self._calculators(row), self._worked(row)])
        return element(
            "tr",
            element("th", row.name, " ", anchor(row.id, row.name), scope="row", role="rowheader"),
            *(_cell(text, column) for text, column in zip(cells, table.columns, strict=True)),
            id=row.id,
            role="row",
            data_row=row.id,
            data_search_exclude=True,  # the search has it by its own address (plugins/answers.py)
        )

    def _entry(self, table: Table, row: Row) -> Markup:
        linker = self._linker(row)
        facts = (
            element("div", element("dt", column), element("dd", linker.linked(text)))
            for column, text in zip(table.columns, row.cells, strict=True)
        )
        return element(
            "div",
            element("p", linker.linked(row.says)) if row.says else None,
            element("dl", *facts),
            self._foot(row),
            class_="sts-entry",
            data_row=row.id,
        )

    def _foot(self, row: Row) -> Markup | None:
        seen = self._worked(row), self._asked(row)
        return foot(self._calculators(row), *seen, sources(row.sources), self._marks(row.points))

    def _asked(self, row: Row) -> Markup | None:
        """The subjects on which interviewers come to speak of it."""
        found = [ladder for ladder in self.ladders if any(name == row.id for name in ladder.mechanisms)]
        links = [element("a", each.title, href=self.here.link(address.follow_up(each))) for each in found]
        return element("p", "Follow-ups: ", in_series(links), class_="sts-source") if links else None

    def _marks(self, points: Iterable[PointId]) -> Markup | None:
        return named_by(points, self.provenance, self.here)

    def _calculators(self, row: Row) -> Markup | None:
        """Those that exist; data may be ahead of the catalogue."""
        links = [
            element("a", find(name).title, href=self.here.link(address.calculator(name)))
            for name in row.calculators
            if name in names()
        ]
        return element("p", "Work it out: ", in_series(links), class_="sts-source") if links else None

    def _worked(self, row: Row) -> Markup | None:
        return worked_line([case for case in self.cases if str(row.id) in case.shows.rows], self.here)

    def _linker(self, row: Row) -> Linker:
        return Linker(self.glossary, self.here, {row.id})


def _cell(text: Markup, column: str) -> Markup:
    return element("td", text, role="cell", data_label=column)
