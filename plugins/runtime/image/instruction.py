"""The instructions of a function, told apart from what only looks like one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.runtime.image.cursor import Cursor

if TYPE_CHECKING:
    from collections.abc import Iterator

CALL, CALL_INDIRECT, LOCAL_GET, END = b"\x10", b"\x11", b"\x20", b"\x0b"
BR_TABLE = b"\x0e"
NUMBER = rb"[\x80-\xff]*+[\x00-\x7f]"
# All but the calls by address, and the jumps over a table, whose length only it tells itself: by what follows the
# instruction's own byte.
OTHERS = (
    rb"[\x00\x01\x05\x0a\x0b\x0f\x19-\x1b\x45-\xc4\xd1]",
    rb"[\x02-\x04\x06-\x09\x0c\x0d\x10\x18\x20-\x26\x3f-\x42\xd0\xd2]%b" % NUMBER,
    rb"[\x28-\x3e]%b%b" % (NUMBER, NUMBER),
    rb"\x43.{4}",
    rb"\x44.{8}",
    rb"\xfc[\x00-\x07]",
    rb"\xfc[\x09\x0b\x0d\x0f-\x11]%b" % NUMBER,
    rb"\xfc[\x08\x0a\x0c\x0e]%b%b" % (NUMBER, NUMBER),
)
RUN = re.compile(rb"(?:%b)*+" % b"|".join(OTHERS), re.DOTALL)


def calls_by_address(body: bytes) -> Iterator[tuple[int, int, int]]:
    r"""Where each begins and ends in a function's body, and the number of the type that it calls.

    >>> list(calls_by_address(b"\0\x41\x11\x11\x02\0\x0b"))
    [(3, 6, 2)]
    """
    cursor = Cursor(body, begin(body))
    while True:
        start = cursor.at = _end_of_run(body, cursor.at)
        if cursor.is_at_end:
            return
        instruction = cursor.take(1)
        if instruction == CALL_INDIRECT:
            type_, table = cursor.unsigned(), cursor.unsigned()
            assert table == 0, "the interpreter calls by another table than that of its functions"
            yield start, cursor.at, type_
        else:
            assert instruction == BR_TABLE, f"the interpreter has an instruction not known here: {instruction.hex()}"
            for _ in range(cursor.unsigned() + 1):
                cursor.unsigned()


def begin(body: bytes) -> int:
    """Where the instructions begin: behind the locals."""
    cursor = Cursor(body)
    for _ in range(cursor.unsigned()):
        cursor.unsigned()
        cursor.byte()
    return cursor.at


def _end_of_run(body: bytes, at: int) -> int:
    run = RUN.match(body, at)
    assert run
    return run.end()
