"""The systems that the five frameworks name, and where each is worked."""

from dataclasses import dataclass

from plugins.model.spelling import Anchor, Name, PointId


@dataclass(frozen=True, slots=True)
class System:
    """A system by its name, the points that name it, what it is named for, and its case or another page.

    `at` is the place of the case where its point is worked, and `found` says what is there where that is not what one
    expects; `numbers` is an envelope that works its numbers.
    """

    id: Anchor
    name: str
    points: tuple[PointId, ...]
    named_for: str
    case: Name | None = None
    at: Name | None = None
    found: str | None = None
    numbers: Name | None = None
    page: str | None = None

    @property
    def letters(self) -> tuple[str, ...]:
        return tuple(sorted({point.letter for point in self.points}))


@dataclass(frozen=True, slots=True)
class Systems:
    """Every one of them, in the order of the frameworks."""

    systems: tuple[System, ...]
