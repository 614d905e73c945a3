"""Drawings: what words would carry worse, as designs, timelines or stairs, with a sentence or two beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from plugins.model.complaint import Complaint
from plugins.model.design import Design
from plugins.model.spelling import Anchor, Name
from plugins.model.timeline import Timeline

_ALONE = "nothing: a drawing has no envelope and no endpoints"


class Shows(Enum):
    """What is drawn of a design: its boards one after the other, or each flow as a sequence."""

    BOARDS = "boards"
    FLOWS = "flows"


@dataclass(frozen=True, slots=True)
class Stair:
    """Something that is a step below the one before it, and what one has to live with from here on.

    `row` is its row on the reference page; `below` is what parts it from the steps below.
    """

    title: str
    says: str
    row: Name | None = None
    below: str | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """Pictures of one kind; designs stand side by side, such as before and after."""

    id: Anchor
    title: str
    says: str
    designs: tuple[Design, ...] = ()
    shows: Shows = Shows.BOARDS
    timelines: tuple[Timeline, ...] = ()
    stairs: tuple[Stair, ...] = ()

    @property
    def is_one_board(self) -> bool:
        """Whether there is a single picture, which needs no title beside that of the drawing."""
        return self.shows is Shows.BOARDS and sum(len(design.boards) for design in self.designs) == 1

    def check(self) -> Iterator[Complaint]:
        kinds = [kind for kind in ("designs", "timelines", "stairs") if getattr(self, kind)]
        if len(kinds) != 1:
            found = " and ".join(kinds) or "nothing to draw"
            yield Complaint("designs", found, "either designs, timelines or stairs")
        for at, design in enumerate(self.designs, start=1):
            for complaint in design.foreign((), ()):
                yield replace(complaint, accepted=_ALONE, entry=f"designs[{at}].{complaint.entry}")
