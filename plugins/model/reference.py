"""Reference pages: tables of qualities, systems and choices that the frameworks name without spelling them out."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.complaint import Complaint
from plugins.model.spelling import Anchor, Name, PointId, WebAddress


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a fact comes from, and of when it is."""

    text: str
    as_of: str
    url: WebAddress | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One thing, with a text for each column of its table."""

    id: Anchor
    name: str
    cells: tuple[str, ...]
    says: str | None = None
    points: tuple[PointId, ...] = ()
    calculators: tuple[Name, ...] = ()
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that answer the same questions, with drawings of what they are about where there are some."""

    id: Anchor
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    lead: str | None = None
    drawings: tuple[Name, ...] = ()

    def check(self) -> Iterator[Complaint]:
        wanted = len(self.columns)
        for row in self.rows:
            if len(row.cells) != wanted:
                yield Complaint("cells", f"{len(row.cells)} cells", f"{wanted}, one a column", f"rows[{row.id}]")


@dataclass(frozen=True, slots=True)
class ReferencePage:
    """A page of tables."""

    id: Anchor
    title: str
    lead: str
    tables: tuple[Table, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(row for table in self.tables for row in table.rows)
