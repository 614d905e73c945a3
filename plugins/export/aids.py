"""What lies at hand in a session: every calculator as lines for the scratch paper, and the reference as rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.catalogue import find, names
from calculators.envelope.cited import name_of
from plugins.model.spelling import Anchor, Name
from plugins.render import address
from plugins.render.envelope import template
from plugins.render.numbers import rows, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.data import Library

NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Calculator:
    """A calculator, and its lines in an envelope."""

    name: Name
    title: str
    url: str
    lines: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `line` is how a number of the reference stands in an envelope."""

    id: Anchor
    name: str
    cells: tuple[str, ...]
    says: str | None = None
    line: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that answer the same questions."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A page of the reference."""

    name: Name
    title: str
    url: str
    tables: tuple[Table, ...]


def calculators() -> Iterator[Calculator]:
    """Every one, in the order of the catalogue."""
    for name in names():
        yield Calculator(Name(name), find(name).title, address.calculator(name), template(find(name)))


def references(library: Library) -> Iterator[Reference]:
    """The pages that a stage of the guide names."""
    named = (name for phase in library.guide.phases for stage in phase.stages for name in stage.references)
    for name in dict.fromkeys(named):
        tables = _numbers() if name == NUMBERS else _written(library, name)
        yield Reference(name, library.references[name], address.reference(name), tuple(tables))


def _numbers() -> Iterator[Table]:
    for subject in subjects():
        found = (
            Row(Anchor(each.id), each.label, (each.text,), each.note or None, f"{name_of(each)} = [{name_of(each)}]")
            for each in rows(subject)
        )
        yield Table(subject.capitalize(), ("How much",), tuple(found))


def _written(library: Library, name: str) -> Iterator[Table]:
    for table in library.reference[name].tables:
        yield Table(
            table.title, table.columns, tuple(Row(row.id, row.name, row.cells, row.says) for row in table.rows)
        )
