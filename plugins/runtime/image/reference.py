"""The addresses of the module's own data that a function may come to by itself.

The code is made to run wherever its data is put: each address in it is the global that says where, plus a constant.
Mostly both stand together. Where the global stands alone, any constant of that function may be meant to follow. This
looks at bytes, not at instructions, so it also finds what only looks like these: too much, never too little.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.runtime.image.cursor import Cursor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NUMBER = rb"([\x80-\xff]{0,4}[\x00-\x7f])"
# The global that says where the data is comes first of all.
BASE = rb"\x23\x00"
CONSTANT = rb"\x41" + NUMBER
BOTH = re.compile(rb"(?=%b%b\x6a)" % (BASE, CONSTANT))
ALONE = re.compile(rb"%b(?!%b\x6a)" % (BASE, CONSTANT.replace(b"(", b"(?:")))
ANY_CONSTANT = re.compile(rb"(?=%b)" % CONSTANT)
# What loads and stores: how it is aligned, and how far from the address.
OFFSET = re.compile(rb"(?=[\x28-\x3e][\x00-\x04]%b)" % NUMBER)
ANY_GLOBAL = re.compile(rb"(?=\x23%b)" % NUMBER)


@dataclass(frozen=True, slots=True)
class References:
    globals: Sequence[int]
    """The values of all; the first is where the data is."""

    def sure(self, body: bytes) -> set[int]:
        r"""What the function takes the address of.

        >>> References([1000]).sure(b"...\x23\0\x41\x05\x6a")
        {1005}
        """
        return {self.globals[0] + constant for constant in _signed(BOTH, body)}

    def possible(self, body: bytes, near: int) -> set[int]:
        r"""What else it might come to, but for what lies nearer than that to what it takes the address of.

        >>> sorted(References([1000, 70]).possible(b"\x23\0\x41\x05\x6a\x28\x02\x09\x23\x01", 8))
        [70, 1005, 1014]
        """
        base = self.globals[0]
        found = self.sure(body)
        far = {offset for offset in _unsigned(OFFSET, body) if offset >= near}
        if ALONE.search(body):
            found |= {base + constant for constant in _signed(ANY_CONSTANT, body)}
            found |= {base + offset for offset in _unsigned(OFFSET, body)}
        found |= {start + offset for start in found for offset in far}
        used = (number for number in _unsigned(ANY_GLOBAL, body) if 0 < number < len(self.globals))
        return found | {self.globals[number] for number in used}


def _signed(pattern: re.Pattern[bytes], body: bytes) -> Iterator[int]:
    return (Cursor(number).signed() for number in pattern.findall(body))


def _unsigned(pattern: re.Pattern[bytes], body: bytes) -> Iterator[int]:
    return (Cursor(number).unsigned() for number in pattern.findall(body))
