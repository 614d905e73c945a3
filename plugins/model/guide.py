"""The guide: the five frameworks merged into one, with what a candidate needs at each stage."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.complaint import Complaint
from plugins.model.framework import Framework, Phase, Stage
from plugins.model.item import Item, Kind
from plugins.model.minutes import Minutes
from plugins.model.reference import Citation
from plugins.model.spelling import Anchor, Name, PointId
from plugins.model.wording import choice


@dataclass(frozen=True, slots=True)
class GuideItem(Item):
    """An item that may be the guide's own, and a question that says what its answer changes.

    What stands `beside` it are points that it takes up without their framework advising the line: an example that it
    uses otherwise, or a part that the framework leaves empty. They light no letter.

    Essential is what an interviewer would miss; `essential` says why, and `short` is its line on the cheat sheet.
    """

    points: tuple[PointId, ...] = ()
    changes: str | None = None
    beside: tuple[PointId, ...] = ()
    essential: str | None = None
    short: str | None = None

    def check(self) -> Iterator[Complaint]:
        if (self.essential is None) != (self.short is None):
            yield Complaint(
                "short", "one without the other", "an essential item has a line for the cheat sheet, and no other has"
            )
        if self.kind is Kind.ASK:
            for field in ("why", "changes"):
                if getattr(self, field) is None:
                    yield Complaint(field, "nothing", "why it matters and what its answer changes")


@dataclass(frozen=True, slots=True)
class Contrast:
    """What an answer has at each level; a higher one has what the lower ones have."""

    mid: str
    senior: str
    staff: str


@dataclass(frozen=True, slots=True)
class StageStep:
    """A part of what is done over and over in a stage, and how long it takes each time."""

    title: str
    says: str
    minutes: Minutes


@dataclass(frozen=True, slots=True)
class Level:
    """What is expected of people of one level."""

    id: Anchor
    title: str
    drives: str
    breadth: str
    volunteers: str


@dataclass(frozen=True, slots=True)
class Levels:
    """How the levels differ, what none of them does without, and who says so."""

    lead: str
    floor: str
    levels: tuple[Level, ...]
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Where the minutes of a phase come from: those it needs, and those it can use."""

    least: str
    most: str


@dataclass(frozen=True, slots=True)
class Shift:
    """Minutes that a phase has more with one kind of question, or fewer."""

    phase: Name
    by: int


@dataclass(frozen=True, slots=True)
class QuestionKind:
    """A kind of question: what it is like, which minutes it moves and why."""

    id: Name
    title: str
    like: str
    why: str
    shifts: tuple[Shift, ...] = ()

    def check(self) -> Iterator[Complaint]:
        moved = sum(shift.by for shift in self.shifts)
        if moved:
            yield Complaint(
                "shifts",
                f"{moved:+} minutes in all",
                "shifts that add up to zero: one phase's gain is another's loss",
            )


@dataclass(frozen=True, slots=True)
class StageDrawing:
    """A drawing of `docs/data/drawings/` that shows what a stage says, and the anchor that it has there."""

    id: Anchor
    shows: Name


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
    steps: tuple[StageStep, ...] = ()
    drawing: StageDrawing | None = None
    calculators: tuple[Name, ...] = ()
    references: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePhase(Phase):
    """A timed part of the interview; an aside runs beside all of them."""

    stages: tuple[GuideStage, ...]
    minutes_from: Reason | None = None
    enter_when: str | None = None
    leave_when: str | None = None
    checkpoint: str | None = None
    cut: tuple[str, ...] = ()

    @property
    def essentials(self) -> tuple[GuideItem, ...]:
        return tuple(item for stage in self.stages for item in stage.items if item.essential)

    def check(self) -> Iterator[Complaint]:
        yield from Phase.check(self)  # with slots, `super()` would look for the class as it was without them
        for field in ("minutes", "minutes_from", "enter_when", "leave_when", "checkpoint"):
            if not self.aside and getattr(self, field) is None:
                yield Complaint(field, "nothing", "a value: only an aside may omit it")


@dataclass(frozen=True, slots=True)
class KnownNumber:
    """A number to know by heart, by the id of the reference that has it, in the fewest words."""

    id: Name
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide(Framework[GuidePhase]):
    """The merged framework; `added_first` is the phase that gets what a longer interview adds."""

    id: Anchor
    phases: tuple[GuidePhase, ...]
    kinds: tuple[QuestionKind, ...]
    added_first: Name
    levels: Levels | None = None
    numbers: tuple[KnownNumber, ...] = ()

    @property
    def name(self) -> str:
        return self.title

    @property
    def short(self) -> str:
        return "Merged"

    def check(self) -> Iterator[Complaint]:
        """Phases are named that there are, and none is left without a minute."""
        minutes = {str(phase.id): phase.minutes.low for phase in self.numbered if phase.minutes}
        if self.added_first not in minutes:
            yield Complaint("added_first", f'"{self.added_first}"', choice(self.added_first, minutes))
        for kind in self.kinds:
            for at, shift in enumerate(kind.shifts, start=1):
                entry = f"kinds[{kind.id}].shifts[{at}]"
                if shift.phase not in minutes:
                    yield Complaint("phase", f'"{shift.phase}"', choice(shift.phase, minutes), entry)
                elif minutes[shift.phase] + shift.by < 1:
                    yield Complaint("by", str(shift.by), "less: a phase keeps at least one minute", entry)
