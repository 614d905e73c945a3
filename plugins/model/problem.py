"""What is wrong in a data file, said so that its writer can mend it without reading code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from plugins.model.wording import choice

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands; `under` is where an earlier file says the same thing otherwise.

    >>> print(Place("team.yml", 3, Place("d.yml", 12)))
    team.yml:3
    """

    file: str
    line: int
    under: Place | None = None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"

    @property
    def merged(self) -> str:
        """Where else one may have to mend it.

        >>> Place("team.yml", 3, Place("d.yml", 12)).merged
        '; merged with d.yml:12'
        """
        return f"; merged with {self.under}{self.under.merged}" if self.under else ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend.

    >>> print(Problem(Place("d.yml", 12), "phases[scope]", "minutes", "5 minutes", "5 or [5, 10]"))
    d.yml:12: phases[scope]: minutes: found 5 minutes; accepted: 5 or [5, 10]
    """

    place: Place
    entry: str
    field: str
    found: str
    accepted: str

    def __str__(self) -> str:
        where = [str(self.place), self.entry or "top level", self.field]
        return f"{': '.join(filter(None, where))}: found {self.found}; accepted: {self.accepted}{self.place.merged}"


class DataError(ValueError):
    """All the problems of a record, a line each."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class UnknownNameError(ValueError):
    """A name nobody knows, with those that are known."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        super().__init__(f'unknown {what} "{name}"; known: {choice(name, known)}')


class Identified(Protocol):
    """What has an id."""

    @property
    def id(self) -> str: ...


def named[T: Identified](what: str, name: str, among: Iterable[T]) -> T:
    """The one of that id."""
    known = {str(one.id): one for one in among}
    if name not in known:
        raise UnknownNameError(what, name, known)
    return known[name]
