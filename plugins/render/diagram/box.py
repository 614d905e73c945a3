"""Boxes: what is written in a component's shape, and how large that makes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.model.problem import UnknownNameError
from plugins.render.diagram.measure import width, wrapped
from plugins.render.diagram.shape import ABOVE, BELOW, FLEETS, OVER, SIDE, SIDES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.model.component import Component

    type Figures = Mapping[str, str]
    """The text of each line of the envelope, such as "116/s"."""

LETTERS, SMALL = 13, 12
LEADING, SMALL_LEADING = 15, 14
_LINE = 76  # a label is set in two lines rather than wider than this
_LEAST, _STEP = 64, 8
_ROOM = "1,000 TB"  # what a figure may become while a reader changes an input
TIMES = "× "


def text_of(line: str, figures: Figures) -> str:
    """A figure's text."""
    if line not in figures:
        raise UnknownNameError("line of the envelope", line, figures)
    return figures[line]


@dataclass(frozen=True, slots=True)
class Note:
    """A small line below a label: the figure of a line of the envelope, and what stands before it."""

    line: str
    text: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A component with its lettering."""

    component: Component
    label: tuple[str, ...]
    notes: tuple[Note, ...]
    several: bool

    @property
    def width(self) -> int:
        """In steps, so that boxes line up."""
        side = SIDES.get(self.component.kind, SIDE)
        texts = [*(width(each, LETTERS) for each in self.label), *(_wide(note) for note in self.notes)]
        return max(_LEAST, -(-(max(texts) + 2 * side) // _STEP) * _STEP)

    @property
    def height(self) -> int:
        kind = self.component.kind
        text = LEADING * len(self.label) + SMALL_LEADING * len(self.notes)
        return ABOVE.get(kind, OVER) + text + BELOW.get(kind, OVER)


def box(component: Component, figures: Figures) -> Box:
    """The box of a component."""
    count, holds = component.count, component.holds
    notes = (
        Note(count, text_of(count, figures), TIMES) if count else None,
        Note(holds, text_of(holds, figures)) if holds else None,
    )
    shown = tuple(note for note in notes if note)
    several = component.kind in FLEETS and count is not None and text_of(count, figures) != "1"
    return Box(component, wrapped(component.label, LETTERS, _LINE), shown, several)


def _wide(note: Note) -> int:
    return width(note.before, SMALL) + max(width(note.text, SMALL), width(_ROOM, SMALL))
