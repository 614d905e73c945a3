"""The published frameworks: what their sources say, and no more."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.complaint import Complaint
from plugins.model.framework import Framework, Phase, Stage
from plugins.model.item import Item
from plugins.model.spelling import FrameworkId, WebAddress


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose work the framework is."""

    text: str
    url: WebAddress | None = None


@dataclass(frozen=True, slots=True)
class PublishedStage(Stage):
    """A part of a phase."""

    lead: str | None = None


@dataclass(frozen=True, slots=True)
class PublishedPhase(Phase):
    """A part of the interview; an aside is advice beside the phases, neither numbered nor timed.

    A phase may be empty: one of the frameworks names two that it leaves unwritten.
    """

    stages: tuple[PublishedStage, ...] = ()
    items: tuple[Item, ...] = ()

    @property
    def all_items(self) -> tuple[Item, ...]:
        """Its own items, then those of its stages."""
        return (*self.items, *(item for stage in self.stages for item in stage.items))

    def check(self) -> Iterator[Complaint]:
        yield from Phase.check(self)  # with slots, `super()` would look for the class as it was without them
        if self.stages and self.items:
            yield Complaint("items", "items beside stages", "items within the stages, or no stages")


@dataclass(frozen=True, slots=True)
class Published(Framework[PublishedPhase]):
    """One published framework."""

    id: FrameworkId
    phases: tuple[PublishedPhase, ...]
    credit: Credit | None = None

    @property
    def letter(self) -> str:
        return self.id.upper()

    @property
    def name(self) -> str:
        return f"Framework {self.letter}"

    @property
    def short(self) -> str:
        return self.letter

    def check(self) -> Iterator[Complaint]:
        yield from self._check_minutes()
        for phase in self.phases:
            for path, items in _with_paths(phase):
                yield from (self._foreign(path, item) for item in items if item.letters != (self.letter,))

    def _check_minutes(self) -> Iterator[Complaint]:
        untimed = [phase for phase in self.numbered if phase.minutes is None]
        if untimed and len(untimed) < len(self.numbered):
            for phase in untimed:
                yield Complaint("minutes", "nothing", "minutes for every phase or for none", f"phases[{phase.id}]")

    def _foreign(self, path: str, item: Item) -> Complaint:
        strange = ", ".join(point for point in item.points if point.letter != self.letter)
        return Complaint("points", strange, f"points of framework {self.letter}", f"{path}[{item.id}]")


def _with_paths(phase: PublishedPhase) -> Iterator[tuple[str, tuple[Item, ...]]]:
    yield f"phases[{phase.id}].items", phase.items
    for stage in phase.stages:
        yield f"phases[{phase.id}].stages[{stage.id}].items", stage.items
