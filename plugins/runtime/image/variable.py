"""A module's globals. All of CPython's are integers of 32 bits, mostly addresses."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.runtime.image.cursor import Cursor
from plugins.runtime.image.leb128 import signed
from plugins.runtime.image.section import counted

I32, CONST, END = 0x7F, 0x41, 0x0B


@dataclass(frozen=True, slots=True)
class Variable:
    mutable: int
    value: int

    @property
    def content(self) -> bytes:
        return bytes([I32, self.mutable]) + constant(self.value)


def constant(value: int) -> bytes:
    """The expression that gives a number; addresses above 2 GB wrap, as there is only one kind of integer.

    >>> constant(0xFFFFFFFF).hex()
    '417f0b'
    """
    return bytes([CONST]) + signed((value + (1 << 31)) % (1 << 32) - (1 << 31)) + bytes([END])


def read_variables(section: bytes) -> list[Variable]:
    cursor = Cursor(section)
    return [_variable(cursor) for _ in range(cursor.unsigned())]


def read_mutability(of: bytes) -> int:
    """Whether an imported global can change."""
    kind, mutable = of
    assert kind == I32, "a global that is imported is no integer of 32 bits"
    return mutable


def write_variables(variables: list[Variable]) -> bytes:
    return counted([variable.content for variable in variables])


def _variable(cursor: Cursor) -> Variable:
    kind, mutable, opcode = cursor.take(3)
    assert (kind, opcode) == (I32, CONST), "a global is no integer of 32 bits that starts as a constant"
    value = cursor.signed()
    assert cursor.byte() == END, "a global starts as more than a constant"
    return Variable(mutable, value)
