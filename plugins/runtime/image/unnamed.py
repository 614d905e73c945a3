"""What no function left names: what a global holds, what an import is called, of what type a cut function was.

Each keeps its place, for code goes by their numbers; in it is what packs best. This looks at bytes, not at
instructions, so it also finds what only looks like a name: too much stays, never too little.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.runtime.image.code import TRAP
from plugins.runtime.image.cursor import Cursor

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from plugins.runtime.image.external import Import
    from plugins.runtime.image.variable import Variable

NUMBER = rb"([\x80-\xff]{0,4}[\x00-\x7f])"
# What gets and sets a global; what calls a function, and what takes a reference to one.
GLOBAL = re.compile(rb"(?=[\x23\x24]%b)" % NUMBER)
FUNCTION = re.compile(rb"(?=[\x10\xd2]%b)" % NUMBER)


def named(pattern: re.Pattern[bytes], bodies: Iterable[bytes]) -> set[int]:
    r"""The numbers of all that the functions might name.

    >>> sorted(named(FUNCTION, [b"\x10\x83\x01\x0b", b"\x10\x05\x0b"]))
    [5, 131]
    """
    return {Cursor(number).unsigned() for body in bodies for number in pattern.findall(body)}


def zeroed(variables: Sequence[Variable], kept: Collection[int]) -> list[Variable]:
    """The globals, in which those that are not kept hold nought."""
    return [each if number in kept else replace(each, value=0) for number, each in enumerate(variables)]


def nameless(imports: Sequence[Import], kept: Collection[int]) -> list[Import]:
    """The imported functions, of which those that are not kept have no name: the host gives something to any."""
    return [each if number in kept else replace(each, name="") for number, each in enumerate(imports)]


def alike(types: Sequence[int], bodies: Sequence[bytes], called: Collection[int]) -> list[int]:
    r"""The functions' types, in which one that was cut and is not called has that of the one before.

    >>> alike([7, 8, 9, 8], [b"\0\x0b", TRAP, TRAP, TRAP], {2})
    [7, 7, 9, 9]
    """
    found: list[int] = []
    for number, (type_, body) in enumerate(zip(types, bodies, strict=True)):
        is_free = body == TRAP and number not in called
        found.append(found[-1] if found and is_free else type_)
    return found
