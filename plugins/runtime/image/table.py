"""The table of functions that are called by address."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from plugins.runtime.image.cursor import Cursor
from plugins.runtime.image.leb128 import unsigned
from plugins.runtime.image.section import counted
from plugins.runtime.image.variable import constant

if TYPE_CHECKING:
    from collections.abc import Sequence

FUNCTIONS = 0x70
ACTIVE = b"\0"

type Table = Sequence[int | None]
"""For each place the function's number; None where nothing stands, or what only Pyodide's own glue can run."""


def write_elements(table: Table) -> bytes:
    """The section that puts every function in its place.

    >>> write_elements([None, 5, 6]).hex()
    '010041010b020506'
    """
    runs: list[bytes] = []
    for is_free, places in groupby(enumerate(table), lambda place: place[1] is None):
        numbered = list(places)
        if not is_free:
            functions = [unsigned(function) for _, function in numbered if function is not None]
            runs.append(ACTIVE + constant(numbered[0][0]) + counted(functions))
    return counted(runs)


def table_type(table: Table, wanted: bytes) -> bytes:
    """The type of a table that is as long as it was; nothing adds to it any more."""
    assert Cursor(wanted).byte() == FUNCTIONS, "the interpreter's first table does not hold functions"
    return bytes([FUNCTIONS, 0]) + unsigned(len(table))
