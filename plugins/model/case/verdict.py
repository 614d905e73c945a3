"""Verdicts in the middle of a sentence: which of two wordings is true for the numbers as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBER = r"\d+(?:\.\d+)?"
_VERDICT = re.compile(
    rf"(?P<line>[^>?|]+) > (?:(?P<number>{_NUMBER})|(?:(?P<times>{_NUMBER}) × )?(?P<than>[^>?|]+)) "
    r"\? (?P<yes>[^|?]*) \| (?P<no>[^|?]*)"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said if a line is more than another one, or than so many times that or a bare number; and if not.

    >>> Verdict.read("by rate > by size ? the rate | the size").said({"by rate": 2, "by size": 3})
    'the size'
    >>> Verdict.read("writes > 0.7 × one primary ? shards | none").said({"writes": 8, "one primary": 10})
    'shards'
    """

    line: str
    than: str  # nothing where it is compared with a bare number
    times: float
    yes: str
    no: str

    @classmethod
    def read(cls, text: str) -> Self:
        """From what stands in the braces; `ValueError` where it is no verdict."""
        found = _VERDICT.fullmatch(text)
        if not found:
            raise ValueError(text)
        times = float(found["number"] or found["times"] or 1)
        return cls(found["line"], found["than"] or "", times, found["yes"], found["no"])

    @property
    def lines(self) -> tuple[str, ...]:
        return (self.line, self.than) if self.than else (self.line,)

    def said(self, values: Mapping[str, float]) -> str:
        """By what each line comes to, in base units."""
        bound = self.times * (values[self.than] if self.than else 1)
        return self.yes if values[self.line] > bound else self.no
