"""Nouns: what a number counts, in whatever words people count in.

A field knows its own nouns; beside them any word may stand behind a number that is a count, as long as it cannot be a
multiplier, a unit or a period that was misspelled.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache

from calculators.core.number import MULTIPLIERS
from calculators.core.unit import AMBIGUOUS, ATOMS, singular

_WORDS = re.compile(r"[^\W\d_]{3,}(?:[ '’-][^\W\d_]{3,}){0,3}")
_BETWEEN = re.compile(r"[ '’-]")
# Words for numbers that are none of the multipliers: 2 dozen eggs are not 2.
_NUMBERS = frozenset("mil mill mio mln mrd hundred dozen score pair couple half percent pct nines".split())
_LONG = 4
_CLOSE = 0.81
_NAMES = {*MULTIPLIERS, *ATOMS, *_NUMBERS}
_TAKEN = sorted({name.lower() for name in _NAMES if len(name) >= _LONG})
# What is one of these is not the other, whichever a field asks for.
_APART = frozenset(("read", "write"))


@lru_cache(1_024)
def is_noun(text: str) -> bool:
    """Whether a text can only be what is counted.

    >>> is_noun("tellers"), is_noun("daily users"), is_noun("milion users"), is_noun("mintues"), is_noun("x")
    (True, True, False, False, False)
    """
    return _WORDS.fullmatch(text) is not None and not any(map(_is_taken, _BETWEEN.split(text)))


def is_opposite(text: str, nouns: tuple[str, ...]) -> bool:
    """Whether reads are given where writes are asked for, or the other way round.

    >>> is_opposite("reads", ("writes",)), is_opposite("reads", ("requests",))
    (True, False)
    """
    ours, theirs = {singular(noun) for noun in nouns} & _APART, {singular(text.lower())} & _APART
    return bool(ours and theirs and ours != theirs)


def _is_taken(word: str) -> bool:
    lower = word.lower()
    names = {word, lower, singular(lower)}
    is_one = bool(names & _NAMES) or AMBIGUOUS.match(word.rstrip("s")) or word.rstrip("s") in ATOMS
    return bool(is_one or (len(lower) >= _LONG and get_close_matches(lower, _TAKEN, 1, _CLOSE)))
