"""The functions of a module: watched while they run, and cut where they never ran."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.runtime.image.cursor import Cursor
from plugins.runtime.image.instruction import begin
from plugins.runtime.image.leb128 import signed
from plugins.runtime.image.section import counted, sized

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

I32_CONST, I32_STORE8, NO_OFFSET = b"\x41", b"\x3a", b"\0\0"
# No locals, and one instruction that stops everything.
TRAP = b"\0\0\x0b"
# Functions of one C file lie side by side. So many on each side of one that ran are kept with it, because they do for
# another case what it does.
NEIGHBOURS = 2


def read_code(section: bytes) -> list[bytes]:
    """The body of each function."""
    cursor = Cursor(section)
    return [cursor.vector() for _ in range(cursor.unsigned())]


def read_types(section: bytes) -> list[int]:
    """The number of each function's type, which stand in a section of their own."""
    cursor = Cursor(section)
    return [cursor.unsigned() for _ in range(cursor.unsigned())]


def write_code(bodies: Iterable[bytes]) -> bytes:
    return counted([sized(body) for body in bodies])


def watch(section: bytes, marks: int) -> bytes:
    """The code, in which each function begins by setting its own byte among the marks to one."""
    return write_code(_watched(body, marks + number) for number, body in enumerate(read_code(section)))


def cut(section: bytes, ran: bytes) -> bytes:
    """The code with a trap in place of each function that did not run, nor any of its neighbours."""
    bodies = read_code(section)
    assert len(bodies) == len(ran), "not as many functions were watched as there are"
    return write_code(body if kept else TRAP for body, kept in zip(bodies, widened(ran), strict=True))


def widened(ran: Sequence[int], by: int = NEIGHBOURS) -> list[bool]:
    """Also what lies beside.

    >>> widened([False, False, True, False, False, False], by=1)
    [False, True, True, True, False, False]
    """
    kept = [False] * len(ran)
    for number, did in enumerate(ran):
        if did:
            beside = range(max(0, number - by), min(len(ran), number + by + 1))
            kept[beside.start : beside.stop] = [True] * len(beside)
    return kept


def _watched(body: bytes, mark: int) -> bytes:
    at = begin(body)
    constant = I32_CONST + signed(mark) + I32_CONST + signed(1)
    return body[:at] + constant + I32_STORE8 + NO_OFFSET + body[at:]
