"""The memory that C holds free, blanked: what nobody reads need not be sent.

The heap is dlmalloc's: chunks that lie side by side, each with its size and two marks in its second word.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

type Span = tuple[int, int]
"""Addresses: the first, and the one after the last."""

SMALLEST = 16
MARKS, BEFORE_IN_USE, IN_USE = 7, 1, 2
# What begins a free chunk: its size, and links to other free ones. Its last word belongs to the chunk after it.
LINKS = 32


def blank(memory: bytes, stack: Span, heap: Span) -> bytes:
    """The memory with zeros in the free part of the stack and in the heap's free chunks.

    >>> chunks = struct.pack("<2I 8x 2I 32x 2I 8x", 0, 16 | 3, 0, 40 | 1, 40, 16 | 2)
    >>> dirty = chunks[:48] + b"dirt" + chunks[52:]
    >>> blank(dirty, (0, 0), (0, 72)) == chunks
    True
    """
    blanked = bytearray(memory)
    free = [stack, *((start + LINKS, end) for start, end in _free_chunks(memory, heap) if end > start + LINKS)]
    for start, end in free:
        blanked[start:end] = bytes(end - start)
    return bytes(blanked)


def _free_chunks(memory: bytes, heap: Span) -> Iterator[Span]:
    at, end = heap
    was_in_use = True
    while at < end:
        [word] = struct.unpack_from("<I", memory, at + 4)
        size, in_use = word & ~MARKS, bool(word & IN_USE)
        assert size >= SMALLEST, "the heap is not made of dlmalloc's chunks, one after the other"
        assert bool(word & BEFORE_IN_USE) == was_in_use, "a chunk of the heap is not marked as dlmalloc marks them"
        if not in_use:
            yield at, at + size
        at, was_in_use = at + size, in_use
    assert at == end, "the heap does not end where its last chunk does"
