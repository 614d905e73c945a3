"""Colour and weight in a terminal that has them; plain text everywhere else."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paint:
    """Words as they stand out, or as they are.

    >>> Paint(is_on=False).strong("62%")
    '62%'
    """

    is_on: bool

    def strong(self, text: str) -> str:
        return self._in("1", text)

    def soft(self, text: str) -> str:
        return self._in("2", text)

    def good(self, text: str) -> str:
        return self._in("32", text)

    def near(self, text: str) -> str:
        return self._in("33", text)

    def bad(self, text: str) -> str:
        return self._in("1;31", text)

    def _in(self, code: str, text: str) -> str:
        return f"\033[{code}m{text}\033[0m" if self.is_on and text else text


PLAIN = Paint(is_on=False)


def paint() -> Paint:
    """As standard output takes it, and as its reader wishes (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return PLAIN
    is_able = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return Paint(is_on=is_able or bool(os.environ.get("FORCE_COLOR")))
