"""The modules that CPython carries within itself to start from: started, it needs them no more.

They stand in tables of four words: where the name is, where the code is, its size, and whether it is a package.
"""

from __future__ import annotations

import struct
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ENTRY = struct.Struct("<4I")
# The variables that point to the tables.
TABLES = ("_PyImport_FrozenBootstrap", "_PyImport_FrozenStdlib", "_PyImport_FrozenTest")
# The longest is a tenth of this.
MOST_BYTES = 1_000_000


def blank_frozen(memory: bytes, pointers: list[int]) -> bytes:
    """The memory with zeros in place of their code; asked for one, CPython says that it was left out.

    >>> table = ENTRY.pack(4, 40, 2, 0) + ENTRY.pack(0, 0, 0, 0)
    >>> blanked = blank_frozen(struct.pack("<I", 8) + b"name" + table + b"abcd", [0])
    >>> blanked == struct.pack("<I", 8) + b"name" + ENTRY.pack(4, 0, 0, 0) + bytes(18) + b"cd"
    True
    """
    blanked = bytearray(memory)
    for pointer in pointers:
        [table] = struct.unpack_from("<I", memory, pointer)
        for entry in _entries(memory, table):
            name, code, size, _ = ENTRY.unpack_from(memory, entry)
            assert size < MOST_BYTES, "a table of frozen modules is not what it was"
            blanked[code : code + size] = bytes(size)
            ENTRY.pack_into(blanked, entry, name, 0, 0, 0)
    return bytes(blanked)


def _entries(memory: bytes, table: int) -> Iterator[int]:
    """The address of each; the table ends with one that has no name."""
    for entry in count(table, ENTRY.size):
        [name] = struct.unpack_from("<I", memory, entry)
        if not name:
            return
        yield entry
