"""What is wrong in a data file, said so that its writer can mend it without reading code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.model.wording import choice

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend.

    >>> print(Problem("d.yml", 12, "phases[scope]", "minutes", "5 minutes", "5 or [5, 10]"))
    d.yml:12: phases[scope]: minutes: found 5 minutes; accepted: 5 or [5, 10]
    """

    file: str
    line: int
    entry: str
    field: str
    found: str
    accepted: str

    def __str__(self) -> str:
        where = [f"{self.file}:{self.line}", self.entry or "top level", self.field]
        return f"{': '.join(filter(None, where))}: found {self.found}; accepted: {self.accepted}"


class DataError(ValueError):
    """All the problems of one file, a line each."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class UnknownNameError(ValueError):
    """A name nobody knows, with those that are known."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        super().__init__(f'unknown {what} "{name}"; known: {choice(name, known)}')
