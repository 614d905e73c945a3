"""The interpreter's memory as a data section: only what is not zero, for memory begins as zeros."""

from __future__ import annotations

import re

from plugins.runtime.image.cursor import Cursor
from plugins.runtime.image.leb128 import unsigned
from plugins.runtime.image.section import counted, sized
from plugins.runtime.image.variable import constant

PAGE = 65_536
# Zeros pack so well that a run of its own, whose address and length do not, costs as much as some two hundred. Cut
# there, the image would be 7 kB smaller still, and 0.9 MB larger once it is unpacked.
SHORTEST_GAP = 64
RUN = re.compile(rb"[^\0]+(?:\0{1,%d}[^\0]+)*" % (SHORTEST_GAP - 1))
MOST_RUNS = 100_000  # that V8 accepts
ACTIVE = b"\0"
# One run, at the address in the first global.
ONE_WHOLE = b"\1\0\x23\0\x0b"


def write_data(memory: bytes) -> bytes:
    """The section that puts every run of memory in its place.

    >>> write_data(bytes(8) + b"ab").hex()
    '010041080b026162'
    """
    runs = [ACTIVE + constant(run.start()) + sized(run.group()) for run in RUN.finditer(memory)]
    assert len(runs) <= MOST_RUNS, f"memory has {len(runs)} runs of data, more than browsers accept"
    return counted(runs)


def read_data(section: bytes) -> bytes:
    """What the interpreter's own data begins with, wherever it is put."""
    cursor = Cursor(section)
    assert cursor.take(len(ONE_WHOLE)) == ONE_WHOLE, (
        "the interpreter's data is not one run that begins where it is put"
    )
    return cursor.vector()


def limits(memory: bytes, wanted: bytes) -> bytes:
    """The limits of a memory that starts as large as it was, and may grow as far as before."""
    cursor = Cursor(wanted)
    flags = cursor.byte()
    assert flags in (0, 1), "the interpreter's memory is shared or of 64 bits"
    cursor.unsigned()
    return bytes([flags]) + unsigned(len(memory) // PAGE) + cursor.rest()
