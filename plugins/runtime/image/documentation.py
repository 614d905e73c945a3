"""CPython's documentation of what is written in C, blanked: nobody asks an image for help.

Known are those texts that take several lines or are a whole sentence, with a capital and a full stop, as CPython's
messages are not. A text begins and ends where C has it, so that its extent is certain; it stays if anything points
into it, for then it is not only that.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.runtime.image.heap import Span

# ASCII, and the letters of Western Europe in a name.
_LETTER = rb"(?:[\t\n -~]|\xc3[\x80-\xbf])"
TEXT = re.compile(rb"(?<=\0)(?:%b+\n%b*\w%b*|[A-Z][ -~]{20,}\.)\0" % (_LETTER, _LETTER, _LETTER))


def blank_documentation(memory: bytes, data: Span, pointed_to: Iterable[int]) -> bytes:
    r"""The memory with zeros in place of the texts, given which places in the data anything points to.

    >>> memory = b"\0f(x)\n--\n\nHelp.\0g(x)\n--\n\nMore help.\0"
    >>> blank_documentation(memory, (0, len(memory)), [1, 16, 26]) == bytes(16) + memory[16:]
    True
    """
    places = sorted(pointed_to)
    blanked = bytearray(memory)
    for text in TEXT.finditer(memory, *data):
        start, end = text.span()
        inside = places[bisect_left(places, start) : bisect_left(places, end)]
        if inside == [start]:
            blanked[start:end] = bytes(end - start)
    return bytes(blanked)
