"""The constants that nothing left in the image can come to, such as the tables of codecs whose functions were cut.

Nobody was merely seen not to read them: from every address that a kept function, the heap or the stack holds, all
that can be reached over the addresses in what is reached stays, as it would for a collector of garbage. The functions
that read a table which is dropped are among those that were cut, so that to ask for it stops loudly.

Where an object ends is not known. So one counts as reaching from what points to it to the next place that anything in
the whole interpreter, cut or not, points to, and for safety some way on both sides of it; and dropped is only a long
run of what nobody has written to since the interpreter began.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.runtime.image.heap import Span

# How far before and behind an address, besides the object there, all is kept: compilers point before a table whose
# first index is not nought, and into the middle of what they know well.
BEFORE, BEHIND = 1_024, 4_096
SHORTEST_RUN = 4_096
DROPPED, KEPT = 0, 1
WORD = 4


@dataclass(frozen=True, slots=True)
class DataGraph:
    """The interpreter's own data, whose objects lead to each other by the addresses that they hold."""

    data: Span
    addresses: Mapping[int, int]
    """What each word that is an address points to, by its place, in the data and elsewhere."""

    def unreachable(self, marks: Iterable[int], roots: Iterable[int], written: Iterable[int]) -> list[Span]:
        """The long runs that nothing leads to.

        Given is where the code says that objects begin, what the code left points to, and which words were written.

        >>> graph = DataGraph((0, 90_000), {20_000: 40_000, 95_000: 20_000})
        >>> graph.unreachable([60_000, 70_000], [], [])
        [(60000, 90000)]
        >>> graph.unreachable([60_000, 70_000], [], [75_000])
        [(60000, 70000)]
        """
        start, end = self.data
        places = {*marks, *self.addresses.values()}
        starts = sorted({start, *(place for place in places if start < place < end)})
        parts = list(pairwise([*starts, end]))
        held = self._held(starts)
        kept = bytearray(len(parts))
        outside = (address for place, address in self.addresses.items() if not start <= place < end)
        waiting = [*roots, *outside]
        for number in {bisect_right(starts, place) - 1 for place in written}:
            kept[number] = KEPT
            waiting += held.get(number, ())
        seen = set(waiting)
        while waiting:
            address = waiting.pop()
            last = bisect_right(starts, address + BEHIND)
            number = max(0, bisect_right(starts, address - BEFORE) - 1)
            while (number := kept.find(DROPPED, number, last)) >= 0:
                kept[number] = KEPT
                new = {*held.get(number, ())} - seen
                seen |= new
                waiting += new
        return _runs(parts, kept)

    def _held(self, starts: list[int]) -> dict[int, list[int]]:
        """The addresses in each part of the data."""
        start, end = self.data
        held: dict[int, list[int]] = {}
        for place, address in self.addresses.items():
            if start <= place < end:
                held.setdefault(bisect_right(starts, place) - 1, []).append(address)
        return held


def find_written(memory: bytes, begun: bytes, addresses: Mapping[int, int], data: Span) -> Iterator[int]:
    """The places of words that are no longer what they began as, nor addresses, which are set when all begins.

    >>> list(find_written(b"aaaabbbbccccdddd", b"aaaaxxxxcccc", {}, (0, 16)))
    [4, 12]
    """
    start, end = data
    ours = array("I", memory[start:end])
    theirs = array("I", begun[start:end].ljust(end - start, b"\0"))
    places = range(start, end, WORD)
    return (
        place
        for place, *words in zip(places, ours, theirs, strict=True)
        if words[0] != words[1] and place not in addresses
    )


def _runs(parts: list[Span], kept: bytearray) -> list[Span]:
    runs = (list(run) for is_kept, run in groupby(enumerate(parts), lambda part: kept[part[0]]) if not is_kept)
    spans = ((run[0][1][0], run[-1][1][1]) for run in runs)
    return [(first, last) for first, last in spans if last - first >= SHORTEST_RUN]
