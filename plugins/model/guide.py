"""The guide: the five frameworks merged into one, with what a candidate needs at each stage."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.complaint import Complaint
from plugins.model.item import Item, Kind
from plugins.model.minutes import Minutes
from plugins.model.spelling import Anchor, Name, PointId


@dataclass(frozen=True, slots=True)
class GuideItem(Item):
    """An item that may be the guide's own, and a question that says what its answer changes."""

    points: tuple[PointId, ...] = ()
    changes: str | None = None

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


@dataclass(frozen=True, slots=True)
class GuideStage:
    """A part of a phase: what for, what to do, what the interviewer learns.

    What must be on the whiteboard are its items of kind `produce`, the usual mistakes those of kind `watch-for`.
    """

    id: Anchor
    title: str
    why: str
    items: tuple[GuideItem, ...]
    example: str
    signal: str
    answers: Contrast
    minutes: Minutes | None = None
    calculators: tuple[Name, ...] = ()
    references: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class GuidePhase:
    """A timed part of the interview; an aside runs beside all of them.

    `checkpoint` completes "by minute 15 of 45 you have …"; the minute itself comes from the plan.
    """

    id: Anchor
    title: str
    lead: str
    stages: tuple[GuideStage, ...]
    minutes: Minutes | None = None
    enter_when: str | None = None
    leave_when: str | None = None
    checkpoint: str | None = None
    cut: tuple[str, ...] = ()
    aside: bool = False

    def check(self) -> Iterator[Complaint]:
        for field in ("minutes", "enter_when", "leave_when", "checkpoint"):
            if not self.aside and getattr(self, field) is None:
                yield Complaint(field, "nothing", "a value: only an aside does without")

    @property
    def all_items(self) -> tuple[GuideItem, ...]:
        return tuple(item for stage in self.stages for item in stage.items)


@dataclass(frozen=True, slots=True)
class Guide:
    """The merged framework; `minutes_note` says where its minutes come from."""

    id: Anchor
    title: str
    lead: str
    phases: tuple[GuidePhase, ...]
    minutes_note: str | None = None

    @property
    def name(self) -> str:
        """What it is called in a list of frameworks."""
        return self.title

    @property
    def steps(self) -> tuple[GuidePhase, ...]:
        """Its phases without what runs beside them."""
        return tuple(phase for phase in self.phases if not phase.aside)

    @property
    def items(self) -> tuple[GuideItem, ...]:
        return tuple(item for phase in self.phases for item in phase.all_items)
