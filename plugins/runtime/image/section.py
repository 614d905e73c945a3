"""The sections that a WebAssembly module consists of, and the order they must come in."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from plugins.runtime.image.cursor import Cursor
from plugins.runtime.image.leb128 import unsigned

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADER = b"\0asm\1\0\0\0"


class Section(IntEnum):
    """The number that stands before the section in the file."""

    CUSTOM = 0
    TYPE = 1
    IMPORT = 2
    FUNCTION = 3
    TABLE = 4
    MEMORY = 5
    GLOBAL = 6
    EXPORT = 7
    START = 8
    ELEMENT = 9
    CODE = 10
    DATA = 11
    DATA_COUNT = 12
    TAG = 13


ORDER = (
    Section.CUSTOM,
    Section.TYPE,
    Section.IMPORT,
    Section.FUNCTION,
    Section.TABLE,
    Section.MEMORY,
    Section.TAG,
    Section.GLOBAL,
    Section.EXPORT,
    Section.START,
    Section.ELEMENT,
    Section.DATA_COUNT,
    Section.CODE,
    Section.DATA,
)

type Sections = dict[Section, bytes]


def split(module: bytes) -> Sections:
    """The sections of a module; of the custom ones only the first, which Pyodide's glue wants to see."""
    assert module.startswith(HEADER), "Pyodide's interpreter is no WebAssembly module of version 1"
    cursor = Cursor(module, len(HEADER))
    sections: Sections = {}
    while not cursor.is_at_end:
        kind = Section(cursor.byte())
        sections.setdefault(kind, cursor.vector())
    return sections


def join(sections: Sections) -> bytes:
    """The module of these sections; an empty one is left out.

    >>> join(split(HEADER)) == HEADER
    True
    """
    parts = (bytes([kind]) + sized(sections[kind]) for kind in ORDER if sections.get(kind))
    return HEADER + b"".join(parts)


def sized(content: bytes) -> bytes:
    return unsigned(len(content)) + content


def counted(entries: Sequence[bytes]) -> bytes:
    """A vector: how many, then each."""
    return unsigned(len(entries)) + b"".join(entries)
