"""The guide: the five frameworks merged into one, with what a candidate needs at each stage."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.complaint import Complaint
from plugins.model.framework import Framework, Phase, Stage
from plugins.model.item import Item, Kind
from plugins.model.minutes import Minutes
from plugins.model.spelling import Anchor, Name, PointId


@dataclass(frozen=True, slots=True)
class GuideItem(Item):
    """An item that may be the guide's own, and a question that says what its answer changes.

    What stands `beside` it are points that it takes up without their framework advising the line: an example that it
    uses otherwise, or a part that the framework leaves empty. They light no letter.
    """

    points: tuple[PointId, ...] = ()
    changes: str | None = None
    beside: tuple[PointId, ...] = ()

    def check(self) -> Iterator[Complaint]:
        if self.kind is Kind.ASK:
            for field in ("why", "changes"):
                if getattr(self, field) is None:
                    yield Complaint(field, "nothing", "why it matters and what its answer changes")


@dataclass(frozen=True, slots=True)
class Contrast:
    """How answers differ."""

    junior: str
    senior: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideStage(Stage):
    """A part of a phase: what for, what to do, what the interviewer learns.

    What must be on the whiteboard are its items of kind `produce`, the usual mistakes those of kind `watch-for`.
    """

    items: tuple[GuideItem, ...]
    why: str
    example: str
    signal: str
    answers: Contrast
    minutes: Minutes | None = None
    calculators: tuple[Name, ...] = ()
    references: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePhase(Phase):
    """A timed part of the interview; an aside runs beside all of them."""

    stages: tuple[GuideStage, ...]
    enter_when: str | None = None
    leave_when: str | None = None
    checkpoint: str | None = None
    cut: tuple[str, ...] = ()

    def check(self) -> Iterator[Complaint]:
        yield from Phase.check(self)  # with slots, `super()` would look for the class as it was without them
        for field in ("minutes", "enter_when", "leave_when", "checkpoint"):
            if not self.aside and getattr(self, field) is None:
                yield Complaint(field, "nothing", "a value: only an aside does without")


@dataclass(frozen=True, slots=True)
class Guide(Framework[GuidePhase]):
    """The merged framework."""

    id: Anchor
    phases: tuple[GuidePhase, ...]

    @property
    def name(self) -> str:
        return self.title

    @property
    def short(self) -> str:
        return "Merged"
