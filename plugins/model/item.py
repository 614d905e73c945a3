"""Items: one thing to ask, do, produce, weigh or watch for."""

from dataclasses import dataclass
from enum import Enum

from plugins.model.spelling import Anchor, PointId


class Kind(Enum):
    """What sort of thing an item is."""

    ASK = "ask"
    DO = "do"
    PRODUCE = "produce"
    WEIGH = "weigh"
    WATCH_FOR = "watch-for"

    @property
    def words(self) -> str:
        """The kind as readers see it.

        >>> Kind.WATCH_FOR.words
        'Watch for'
        """
        return self.value.replace("-", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a checklist, and the points of the published framework that it carries."""

    id: Anchor
    kind: Kind
    text: str
    points: tuple[PointId, ...]
    why: str | None = None
    example: str | None = None

    @property
    def changes(self) -> str | None:
        """What the answer to a question changes."""
        return None

    @property
    def beside(self) -> tuple[PointId, ...]:
        """Points that it takes up without their framework advising it."""
        return ()

    @property
    def carried(self) -> tuple[PointId, ...]:
        """Every point that a reader finds through it."""
        return (*self.points, *self.beside)

    @property
    def essential(self) -> str | None:
        """Why it may not be left out, where that is so."""
        return None

    @property
    def letters(self) -> tuple[str, ...]:
        """The frameworks that advise it, each once, in their order."""
        return tuple(sorted({point.letter for point in self.points}))
