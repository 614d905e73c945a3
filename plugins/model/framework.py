"""Frameworks: the published ways to run the interview, in phases."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.complaint import Complaint
from plugins.model.item import Item
from plugins.model.minutes import Minutes
from plugins.model.spelling import Anchor, FrameworkId, WebAddress


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose work the framework is."""

    text: str
    url: WebAddress | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of a phase."""

    id: Anchor
    title: str
    items: tuple[Item, ...]
    lead: str | None = None


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the interview; an aside is advice beside the phases, neither numbered nor timed.

    A phase may be empty: one of the frameworks names two that it leaves unwritten.
    """

    id: Anchor
    title: str
    lead: str
    minutes: Minutes | None = None
    aside: bool = False
    stages: tuple[Stage, ...] = ()
    items: tuple[Item, ...] = ()

    @property
    def all_items(self) -> tuple[Item, ...]:
        """Its own items, then those of its stages."""
        return (*self.items, *(item for stage in self.stages for item in stage.items))

    def check(self) -> Iterator[Complaint]:
        if self.stages and self.items:
            yield Complaint("items", "items beside stages", "items within the stages, or no stages")
        if self.aside and self.minutes:
            yield Complaint("minutes", f"{self.minutes} in an aside", "no minutes: an aside takes none")


@dataclass(frozen=True, slots=True)
class Framework:
    """One published framework."""

    id: FrameworkId
    title: str
    lead: str
    phases: tuple[Phase, ...]
    credit: Credit | None = None
    minutes_note: str | None = None

    @property
    def letter(self) -> str:
        return self.id.upper()

    @property
    def name(self) -> str:
        """What it is called in a list of frameworks."""
        return f"Framework {self.letter}"

    @property
    def steps(self) -> tuple[Phase, ...]:
        """Its phases without the asides."""
        return tuple(phase for phase in self.phases if not phase.aside)

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for phase in self.phases for item in phase.all_items)

    def check(self) -> Iterator[Complaint]:
        yield from self._check_minutes()
        for phase in self.phases:
            for path, items in _with_paths(phase):
                yield from (self._foreign(path, item) for item in items if item.letters != (self.letter,))

    def _check_minutes(self) -> Iterator[Complaint]:
        untimed = [phase for phase in self.steps if phase.minutes is None]
        if untimed and len(untimed) < len(self.steps):
            for phase in untimed:
                yield Complaint("minutes", "nothing", "minutes for every phase or for none", f"phases[{phase.id}]")

    def _foreign(self, path: str, item: Item) -> Complaint:
        strange = ", ".join(point for point in item.points if point.letter != self.letter)
        return Complaint("points", strange, f"points of framework {self.letter}", f"{path}[{item.id}]")


def _with_paths(phase: Phase) -> Iterator[tuple[str, tuple[Item, ...]]]:
    yield f"phases[{phase.id}].items", phase.items
    for stage in phase.stages:
        yield f"phases[{phase.id}].stages[{stage.id}].items", stage.items
