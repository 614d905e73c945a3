"""Which words of memory are addresses of the module's own data, found by putting that data somewhere else.

The interpreter is run twice, the second time with its data a little further on. All else being the same, a word that
now is larger by just as much is such an address, and one that is the same is none, whatever it looks like.

Some few words differ for another reason. Python's tables go by numbers made from addresses, so that what a table
holds may stand in another order: each of its objects, whose addresses are whole words, is found again, moved, at
another place that differs. What is not found again is a number made from an address, or two small ones by which a
table finds its entries; taken for an address, those would keep half a megabyte by chance.
"""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.runtime.image.heap import Span

# A power of two so large that Python's tables, which go by the last bits of addresses, stay as they are.
DISTANCE = 1 << 20
WORD = 4
# One word in so many may differ for another reason; more, and the two runs did not do the same.
ODD_ONES = 1_000
# Where Pyodide's glue says where the module's data is, or a part of it.
PLACES = (
    rb'(___memory_base=new WebAssembly\.Global\(\{value:"i32",mutable:false\},)(\d+)',
    rb'(=Module\["\w+"\]=)(\d{6,})\b',
    rb"([{,])(\d{6,})(?=:\(\)=>)",
)


def moved(glue: bytes) -> bytes:
    """Pyodide's glue, with the module's data further on.

    >>> moved(b'var _x=Module["_x"]=123456;')
    Traceback (most recent call last):
    AssertionError: Pyodide's glue no longer says in the same way where the interpreter's data is
    """
    for place in PLACES:
        glue, count = re.subn(place, lambda found: found[1] + b"%d" % (int(found[2]) + DISTANCE), glue)
        assert count, "Pyodide's glue no longer says in the same way where the interpreter's data is"
    return glue


def find_addresses(memory: bytes, further: bytes, data: Span) -> dict[int, int] | None:
    """What each word in memory that is an address points to; nothing if the two runs did not do the same."""
    found: dict[int, int] = {}
    odd: dict[int, int] = {}
    again: set[int] = set()
    for place, word, other in _words(memory, further, data):
        if other - word == DISTANCE:
            found[place] = word
        else:
            odd[place] = word
            again.add(other - DISTANCE)
    found.update((place, word) for place, word in odd.items() if word in again and word % WORD == 0)
    return found if sum(map(bool, odd.values())) * ODD_ONES <= len(memory) // WORD else None


def _words(memory: bytes, further: bytes, data: Span) -> Iterator[tuple[int, int, int]]:
    """The words that differ, each with its place and what it became."""
    start, end = data
    for first, last, shift in ((start, end, DISTANCE), (end, len(memory), 0)):
        ours = array("I", memory[first:last])
        theirs = array("I", further[first + shift : last + shift])
        places = range(first, last, WORD)
        yield from (seen for seen in zip(places, ours, theirs, strict=True) if seen[1] != seen[2])
