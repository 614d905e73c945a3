"""Places in an envelope's text, and what is wrong at one of them."""

from __future__ import annotations

from dataclasses import dataclass

_WIDEST_QUOTE = 100


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of one line, from `start` up to but not including `end`, counted from 0."""

    start: int
    end: int


class Misread(ValueError):  # noqa: N818 -- reads as what it says
    """What is wrong with a part of a line, as a whole sentence."""

    def __init__(self, span: Span, said: str) -> None:
        super().__init__(said)
        self.span = span
        self.said = said


@dataclass(frozen=True, slots=True)
class Problem:
    """A sentence about some characters of a line; lines and columns are counted from 1."""

    line: int
    column: int
    length: int
    said: str
    text: str

    @property
    def sentence(self) -> str:
        return f"Line {self.line}, column {self.column}: {self.said}"

    @property
    def shown(self) -> str:
        """The sentence, the line, and carets below the place; of a long line, what surrounds it."""
        first = max(0, self.column - 1 - _WIDEST_QUOTE // 2)
        quoted = self.text[first : first + _WIDEST_QUOTE].replace("\t", " ")
        carets = "^" * max(1, min(self.length, _WIDEST_QUOTE - (self.column - 1 - first)))
        return f"{self.sentence}\n  {quoted}\n  {' ' * (self.column - 1 - first)}{carets}"
