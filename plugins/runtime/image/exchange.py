"""Calls by address, each through one function for all that are of its type.

A browser compiles the functions that run often anew, and puts into them what they have called by address so far. When
such a place calls something else for the first time, all of it is thrown away and compiled once more: for the
function that runs Python, by far the largest, that takes a fifth of a second on both cores of a small machine, just
when somebody types. A function that is too long to be put into another keeps what becomes of the call to itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from plugins.runtime.image.code import read_code, read_types, write_code
from plugins.runtime.image.cursor import Cursor
from plugins.runtime.image.external import Kind, read_imports
from plugins.runtime.image.instruction import CALL, CALL_INDIRECT, END, LOCAL_GET, calls_by_address
from plugins.runtime.image.leb128 import unsigned
from plugins.runtime.image.section import Section, counted, join, sized, split

if TYPE_CHECKING:
    from collections.abc import Mapping

FUNCTION, I32, NO_LOCALS = b"\x60", b"\x7f", b"\0"
FIRST_TABLE = b"\0"
NOTHING = b"\x01"
# Bytes: V8 puts no longer function into another than one of 500 (its flag wasm-inlining-max-size).
TOO_LONG = 512


@dataclass(frozen=True, slots=True)
class Signature:
    parameters: bytes
    results: bytes

    @classmethod
    def read(cls, cursor: Cursor) -> Self:
        assert cursor.take(1) == FUNCTION, "the interpreter has a type that is not a function's"
        return cls(cursor.vector(), cursor.vector())

    def with_address(self) -> Signature:
        return Signature(self.parameters + I32, self.results)

    def write(self) -> bytes:
        return FUNCTION + sized(self.parameters) + sized(self.results)


def exchange(image: bytes) -> bytes:
    """The image in which each call by address goes through a function added for its type."""
    sections = split(image)
    signatures = _read_signatures(sections[Section.TYPE])
    functions = read_types(sections[Section.FUNCTION])
    bodies = read_code(sections[Section.CODE])
    imports = read_imports(sections[Section.IMPORT])
    imported = sum(each.kind is Kind.FUNCTION for each in imports)
    called = sorted({type_ for body in bodies for *_, type_ in calls_by_address(body)})
    added = {type_: imported + len(functions) + number for number, type_ in enumerate(called)}
    bodies = [_through(added, body) for body in bodies]
    bodies += [_place(type_, signatures[type_]) for type_ in called]
    functions += [len(signatures) + number for number in range(len(called))]
    signatures += [signatures[type_].with_address() for type_ in called]
    return join(
        sections
        | {
            Section.TYPE: counted([signature.write() for signature in signatures]),
            Section.FUNCTION: counted([unsigned(type_) for type_ in functions]),
            Section.CODE: write_code(bodies),
        }
    )


def _through(places: Mapping[int, int], body: bytes) -> bytes:
    """The body that calls, with what it put last, the address, as one more argument."""
    parts, done = [], 0
    for start, end, type_ in calls_by_address(body):
        parts += [body[done:start], CALL, unsigned(places[type_])]
        done = end
    return b"".join([*parts, body[done:]])


def _place(type_: int, signature: Signature) -> bytes:
    """The body that calls by address with all that it is given, and is long."""
    given = range(len(signature.parameters) + 1)
    arguments = b"".join(LOCAL_GET + unsigned(number) for number in given)
    return NO_LOCALS + arguments + CALL_INDIRECT + unsigned(type_) + FIRST_TABLE + NOTHING * TOO_LONG + END


def _read_signatures(section: bytes) -> list[Signature]:
    cursor = Cursor(section)
    return [Signature.read(cursor) for _ in range(cursor.unsigned())]
