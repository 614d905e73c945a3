"""Paths: what to read and do in which order, for readers with half an hour, a week or a month."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.complaint import Complaint
from plugins.model.problem import named
from plugins.model.spelling import Anchor, Name


@dataclass(frozen=True, slots=True)
class PathStep:
    """One thing to read or do; `to` is the page or the place where it is, from the top of the site."""

    id: Anchor
    title: str
    says: str
    minutes: int
    to: str
    day: int | None = None


@dataclass(frozen=True, slots=True)
class ReadingPath:
    """Steps in their order, the time that they take in words, and what may be skipped.

    `short` is how its steps name it. One that is `dated` takes more than a sitting, and can be planned to a day.
    """

    id: Name
    short: str
    title: str
    time: str
    lead: str
    skip: str
    steps: tuple[PathStep, ...]
    dated: bool = False

    def check(self) -> Iterator[Complaint]:
        days = [step.day for step in self.steps if step.day]
        is_whole = len(days) == len(self.steps) and days == sorted(days) and {*days} == {*range(1, max(days) + 1)}
        if days and not is_whole:
            yield Complaint("steps", f"the days {days}", "a step or more for each day, in order")


@dataclass(frozen=True, slots=True)
class Paths:
    """All of them, the shortest first."""

    paths: tuple[ReadingPath, ...]

    def path(self, name: str) -> ReadingPath:
        return named("path", name, self.paths)
