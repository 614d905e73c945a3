"""What a module imports and exports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from plugins.runtime.image.cursor import Cursor
from plugins.runtime.image.section import counted, sized


class Kind(IntEnum):
    FUNCTION = 0
    TABLE = 1
    MEMORY = 2
    GLOBAL = 3
    TAG = 4


@dataclass(frozen=True, slots=True)
class Import:
    module: str
    name: str
    kind: Kind
    type: bytes  # as it stands in the file; the same bytes define such a thing in a section of its own

    @property
    def content(self) -> bytes:
        return sized(self.module.encode()) + sized(self.name.encode()) + bytes([self.kind]) + self.type


@dataclass(frozen=True, slots=True)
class Export:
    name: str
    kind: Kind
    index: bytes  # as it stands in the file

    @property
    def content(self) -> bytes:
        return sized(self.name.encode()) + bytes([self.kind]) + self.index


def read_imports(section: bytes) -> list[Import]:
    cursor = Cursor(section)
    return [_import(cursor) for _ in range(cursor.unsigned())]


def read_exports(section: bytes) -> list[Export]:
    cursor = Cursor(section)
    return [_export(cursor) for _ in range(cursor.unsigned())]


def write(externals: list[Import] | list[Export]) -> bytes:
    return counted([external.content for external in externals])


def _import(cursor: Cursor) -> Import:
    module, name, kind = cursor.name(), cursor.name(), Kind(cursor.byte())
    start = cursor.at
    _skip_type(cursor, kind)
    return Import(module, name, kind, cursor.content[start : cursor.at])


def _export(cursor: Cursor) -> Export:
    name, kind = cursor.name(), Kind(cursor.byte())
    start = cursor.at
    cursor.unsigned()
    return Export(name, kind, cursor.content[start : cursor.at])


def _skip_type(cursor: Cursor, kind: Kind) -> None:
    if kind in (Kind.TABLE, Kind.GLOBAL, Kind.TAG):
        cursor.byte()  # of references, of the value, an attribute
    if kind in (Kind.TABLE, Kind.MEMORY):
        has_most = cursor.byte() & 1
        cursor.unsigned()
        if has_most:
            cursor.unsigned()
    elif kind is Kind.GLOBAL:
        cursor.byte()
    else:
        cursor.unsigned()
