"""Lists and near misses in words, for messages to people."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def listed(words: Iterable[str], last: str = "or") -> str:
    """Words in a row.

    >>> listed(["ask", "do", "weigh"])
    'ask, do or weigh'
    >>> listed(["ask"])
    'ask'
    """
    *others, final = [*words] or ["nothing"]
    return f"{', '.join(others)} {last} {final}" if others else final


def choice(word: str, known: Iterable[str]) -> str:
    """What would have been accepted, and which of it was probably meant.

    >>> choice("asks", ["ask", "do"])
    'ask or do; did you mean "ask"?'
    """
    words = [*known]
    close = get_close_matches(word, words, n=1)
    return listed(words) + (f'; did you mean "{close[0]}"?' if close else "")
