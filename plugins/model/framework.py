"""Frameworks: ways to run the interview, in phases. Five are published, and the guide is those merged into one.

What all of them have is here, and is all that a renderer has to know; `published` and `guide` say what theirs have
besides.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.model.complaint import Complaint
from plugins.model.item import Item  # noqa: TC001 - the reader looks at these hints
from plugins.model.minutes import Minutes  # noqa: TC001 - the same
from plugins.model.problem import named
from plugins.model.spelling import Anchor, Word  # noqa: TC001 - the same

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of a phase."""

    id: Anchor
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the interview; an aside is advice beside the phases, neither numbered nor timed."""

    id: Anchor
    title: str
    lead: str
    minutes: Minutes | None = None
    aside: bool = False
    stages: tuple[Stage, ...] = ()

    @property
    def all_items(self) -> tuple[Item, ...]:
        return tuple(item for stage in self.stages for item in stage.items)

    @property
    def leave_when(self) -> str | None:
        """How one knows that it is over."""
        return None

    @property
    def checkpoint(self) -> str | None:
        """Completes "by minute 15 of 45 you have …"; the minute itself comes from the plan."""
        return None

    def check(self) -> Iterator[Complaint]:
        if self.aside and self.minutes:
            yield Complaint("minutes", f"{self.minutes} in an aside", "no minutes: an aside takes none")


@dataclass(frozen=True, slots=True)
class Framework[P: Phase = Phase](ABC):
    """Something with phases; `minutes_note` says where its minutes come from, or why there are none."""

    id: Word
    title: str
    lead: str
    phases: tuple[P, ...]
    minutes_note: str | None = None

    @property
    @abstractmethod
    def name(self) -> str:
        """What it is called in a list of frameworks."""

    @property
    @abstractmethod
    def short(self) -> str:
        """What it is called where there is room for a word."""

    @property
    def numbered(self) -> tuple[P, ...]:
        """Its phases without the asides."""
        return tuple(phase for phase in self.phases if not phase.aside)

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for phase in self.phases for item in phase.all_items)

    def phase(self, name: str) -> P:
        """The phase of that id."""
        return named(f"phase of {self.name}", name, self.phases)
