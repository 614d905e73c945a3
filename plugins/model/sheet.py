"""Sheets as data: calculators in a chain, and the numbers they share."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from calculators.sheet import SheetError, read_sheet, run_sheet
from plugins.model.complaint import Complaint
from plugins.model.spelling import Anchor, Name


@dataclass(frozen=True, slots=True)
class Given:
    """A number that several calculators of the chain take."""

    id: Anchor
    label: str
    value: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """A field and its text, or `=given`, or `=link.figure`; `why` says where the number is from."""

    field: Name
    value: str
    why: str | None = None

    def plain(self) -> str | dict[str, str]:
        return {"value": self.value, "why": self.why} if self.why else self.value


@dataclass(frozen=True, slots=True)
class Link:
    """One calculator of the chain, and what it is asked here."""

    id: Anchor
    calculator: Name
    asks: str
    inputs: tuple[Input, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worked estimate."""

    id: Anchor
    title: str
    lead: str
    chain: tuple[Link, ...]
    given: tuple[Given, ...] = ()

    def check(self) -> Iterator[Complaint]:
        """A chain that does not run is a mistake in the file."""
        try:
            run_sheet(read_sheet(self.plain()))
        except SheetError as error:
            yield Complaint("chain", str(error), "a chain whose names and units fit together")

    def plain(self) -> dict[str, Any]:
        """The sheet as the engine, the command line and the browser read it."""
        return {
            "id": self.id,
            "title": self.title,
            "given": {one.id: {"label": one.label, "unit": one.unit, "value": one.value} for one in self.given},
            "chain": {
                link.id: {
                    "calculator": link.calculator,
                    "asks": link.asks,
                    "inputs": {entry.field: entry.plain() for entry in link.inputs},
                }
                for link in self.chain
            },
        }
