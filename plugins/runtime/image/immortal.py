"""What an image begins with lives as long as the image, so nothing has to be known for letting go of it.

Every object that may be part of a circle stands in a list between two others, and knows them by their addresses: two
words that are other ones for each object and pack badly. Here each is taken out of that list and marked as CPython
marks what it never lets go of. Its two words are zeros then, and its count is everybody's. The collector passes over
it and counts what it holds as held.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.runtime.image.heap import Span

WORD = 4
# What stands before an object: where the same of the next one in the list is, and that of the one before.
NEXT, BEFORE, OBJECT = 0, 1, 2
# `_Py_IMMORTAL_REFCNT` where an address has 32 bits.
IMMORTAL = 0x3FFF_FFFF


def immortal(memory: bytes, one: int, heap: Span) -> bytes:
    """The memory in which whatever is in a list with this one is in none, and immortal.

    The list is a circle; where it begins is a variable of C's, outside the heap, and is left as an empty list.

    >>> words = array("I", [24, 24, 7, 7, 7, 7, 0, 0, 3, 9])
    >>> array("I", immortal(words.tobytes(), 32, (16, 40))).tolist() == [0, 0, 7, 7, 7, 7, 0, 0, IMMORTAL, 9]
    True
    """
    words = array("I", memory)
    start, end = heap
    beginnings = 0
    for at in [*_circle(words, one // WORD - OBJECT)]:
        if start <= at * WORD < end:
            words[at + NEXT] = words[at + BEFORE] = 0
            words[at + OBJECT] = IMMORTAL
        else:
            words[at + NEXT] = words[at + BEFORE] = at * WORD
            beginnings += 1
    assert beginnings == 1, "the list of what Python collects does not begin once, outside the heap"
    return words.tobytes()


def _circle(words: array[int], first: int) -> Iterator[int]:
    """The numbers of the words at which each in a list begins."""
    at = first
    while True:
        yield at
        following = words[at + NEXT] // WORD
        assert words[following + BEFORE] == at * WORD, "what Python collects is not in a list"
        at = following
        if at == first:
            return
