"""The interviewer's scorecard: dimensions, and what is seen or heard at each score and level."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from plugins.model.case.asked import Level
from plugins.model.complaint import Complaint
from plugins.model.spelling import Anchor, Name

FEWEST, MOST = 2, 3  # behaviours of a cell
_BY_DEFAULT = 5  # more dimensions than one person rates at once


class Example(Enum):
    """What of a case shows a dimension."""

    QUESTIONS = "questions"
    ESTIMATES = "estimates"
    PRICES = "prices"
    LISTEN = "listen"
    FOLLOW_UPS = "follow-ups"
    TWISTS = "twists"


@dataclass(frozen=True, slots=True)
class Score:
    """A step of the scale."""

    id: Anchor
    value: int
    title: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What is seen at a score: at every level, and at one."""

    score: Name
    every: tuple[str, ...]
    mid: tuple[str, ...]
    senior: tuple[str, ...]
    staff: tuple[str, ...]

    def at(self, level: Level) -> tuple[str, ...]:
        own = {Level.MID: self.mid, Level.SENIOR: self.senior, Level.STAFF: self.staff}
        return own[level]

    def check(self) -> Iterator[Complaint]:
        for level in Level:
            count = len(self.every) + len(self.at(level))
            if not FEWEST <= count <= MOST:
                found = f"{count} behaviours with those of every level"
                yield Complaint(level.value, found, f"{FEWEST} or {MOST}")


@dataclass(frozen=True, slots=True)
class Dimension:
    """Something to score by itself; `also` is one that is there when it is asked for.

    Not every dimension has something in every case that shows it.
    """

    id: Anchor
    title: str
    asks: str
    phases: tuple[Name, ...]
    cells: tuple[Cell, ...]
    example: Example | None = None
    also: bool = False


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The scale, the lowest score first, and the dimensions."""

    scores: tuple[Score, ...]
    dimensions: tuple[Dimension, ...]

    def check(self) -> Iterator[Complaint]:
        yield from self._scale()
        usual = [each.id for each in self.dimensions if not each.also]
        if len(usual) != _BY_DEFAULT:
            found = f"{len(usual)} dimensions without also"
            yield Complaint("dimensions", found, f"{_BY_DEFAULT}: more cannot be rated at once")
        wanted = [str(score.id) for score in self.scores]
        for dimension in self.dimensions:
            written = [str(cell.score) for cell in dimension.cells]
            if written != wanted:
                entry = f"dimensions[{dimension.id}]"
                yield Complaint("cells", f"the scores {written}", f"each of {wanted} once, in this order", entry)

    def _scale(self) -> Iterator[Complaint]:
        values = [score.value for score in self.scores]
        if values != [*range(1, len(values) + 1)]:
            yield Complaint("scores", f"the values {values}", "1, 2, 3 and so on")
