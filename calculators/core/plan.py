"""The plan of an interview: to which of its parts each minute goes.

Minutes are given out one by one, in an order that is the same for every length. So a longer interview takes nothing
from any part, and whoever is on time finds that planning what is left changes nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

LONGEST = 240  # minutes that are given out


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the interview: the minutes that it needs and those that it can use; `first` gets what is added."""

    name: str
    least: int
    most: int
    first: bool = False

    @property
    def room(self) -> int:
        return self.most - self.least


@cache
def order(parts: tuple[Part, ...]) -> tuple[str, ...]:
    """Whose the first minute is, the second, and so on.

    Up to what all of them need, each has its share. What is added goes to those that come first, for as long as they
    can use it, then to the others likewise. After that half of it goes to the former and half to the latter.

    >>> "".join(order((Part("a", 2, 3), Part("b", 4, 6, first=True))))[:14]
    'babbabbbaababa'
    """
    first = [part for part in parts if part.first]
    others = [part for part in parts if not part.first]
    beyond = {part.name: part.most for part in others}
    ahead = sum(beyond.values()) or 1
    stretches = (
        _turns({part.name: part.least for part in parts}),
        _turns({part.name: part.room for part in first}),
        _turns({part.name: part.room for part in others}),
        _turns(beyond | {part.name: ahead for part in first}, LONGEST),
    )
    return tuple(islice(chain.from_iterable(stretches), LONGEST))


def plan(parts: tuple[Part, ...], minutes: int, left: Collection[str] | None = None) -> dict[str, int]:
    """Whole minutes that add up, for each part, or for those that are left.

    >>> plan((Part("a", 2, 3), Part("b", 4, 6, first=True)), 8)
    {'a': 2, 'b': 6}
    >>> plan((Part("a", 2, 3), Part("b", 4, 6, first=True)), 5, left=["b"])
    {'b': 5}
    """
    names = [part.name for part in parts if left is None or part.name in left]
    if len(names) == 1:
        return dict.fromkeys(names, minutes)
    given = Counter(islice((name for name in order(parts) if name in names), minutes))
    return {name: given[name] for name in names}


def _turns(shares: Mapping[str, int], minutes: int | None = None) -> Iterator[str]:
    """Their shares, or so many minutes: one each, then always whoever is furthest behind (Webster's method)."""
    got = {name: 0 for name, share in shares.items() if share}
    for _ in range(sum(shares.values()) if minutes is None else minutes):
        turn = max(got, key=lambda name: (not got[name], Fraction(shares[name], 2 * got[name] + 1), -got[name]))
        got[turn] += 1
        yield turn
