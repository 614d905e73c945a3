"""Disagreements: where the published frameworks contradict each other, and what the guide makes of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.complaint import Complaint
from plugins.model.spelling import Anchor, Name, PointId


@dataclass(frozen=True, slots=True)
class Side:
    """What some of the frameworks say, and the best that can be said for it."""

    claim: str
    argument: str
    points: tuple[PointId, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A question with two sides and a recommendation; `stage` is where in the guide it matters."""

    id: Anchor
    question: str
    sides: tuple[Side, ...]
    recommendation: str
    stage: Name

    def check(self) -> Iterator[Complaint]:
        if len(self.sides) < 2:
            yield Complaint("sides", "one side", "at least two: otherwise nobody disagrees")


@dataclass(frozen=True, slots=True)
class Disagreements:
    """All of them."""

    disagreements: tuple[Disagreement, ...]
