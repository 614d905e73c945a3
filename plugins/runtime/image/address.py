"""Which words of memory are addresses of the module's own data, found by putting that data somewhere else.

The interpreter is run twice, the second time with its data a little further on. All else being the same, a word that
now is larger by just as much is such an address, and one that is the same is none, whatever it looks like. Some few
words differ for another reason, such as having been made from an address; they count as addresses, to be safe.
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
    odd = 0
    for place, word, other in _words(memory, further, data):
        if other - word == DISTANCE:
            found[place] = word
        elif other != word:
            found[place] = word
            odd += 1
    return found if odd * ODD_ONES <= len(memory) // WORD else None


def _words(memory: bytes, further: bytes, data: Span) -> Iterator[tuple[int, int, int]]:
    """The words that are something and differ, each with its place and what it became."""
    start, end = data
    for first, last, shift in ((start, end, DISTANCE), (end, len(memory), 0)):
        ours = array("I", memory[first:last])
        theirs = array("I", further[first + shift : last + shift])
        places = range(first, last, WORD)
        yield from (seen for seen in zip(places, ours, theirs, strict=True) if seen[1] and seen[1] != seen[2])
