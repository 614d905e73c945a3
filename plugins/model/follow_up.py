"""Follow-ups: when you say something, what an interviewer asks next, and what a good answer has at each level."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.complaint import Complaint
from plugins.model.reference import Citation
from plugins.model.spelling import Anchor, Name

FEWEST = 3  # rungs, below which nobody has gone deep


@dataclass(frozen=True, slots=True)
class Rung:
    """A question, an answer that a senior engineer accepts, and what tells the levels apart."""

    id: Anchor
    asks: str
    good: str
    mid: str
    senior: str
    staff: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """A subject: what you say, in which stages, and the questions that follow, one deeper than the other.

    `mechanisms` are rows of the reference page of that name.
    """

    id: Anchor
    title: str
    said: str
    stages: tuple[Name, ...]
    rungs: tuple[Rung, ...]
    sources: tuple[Citation, ...]
    calculators: tuple[Name, ...] = ()
    references: tuple[Name, ...] = ()
    mechanisms: tuple[Anchor, ...] = ()

    def belongs_to(self, stage: str) -> bool:
        """Whether it may come up there."""
        return any(each == stage for each in self.stages)

    def check(self) -> Iterator[Complaint]:
        if len(self.rungs) < FEWEST:
            yield Complaint("rungs", f"{len(self.rungs)} rungs", f"at least {FEWEST}")
