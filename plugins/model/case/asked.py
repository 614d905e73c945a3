"""What the interviewer has up the sleeve: follow-ups, changes of requirement, hints, and what to listen for."""

from dataclasses import dataclass
from enum import Enum

from plugins.model.case.told import Told
from plugins.model.spelling import Name


class Level(Enum):
    """For whom a question is meant, or an answer good."""

    MID = "mid"
    SENIOR = "senior"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """When you say this, they ask that, and a good answer has the other."""

    id: Name
    said: Told
    asks: Told
    good: Told
    level: Level


@dataclass(frozen=True, slots=True)
class Twist:
    """A change of requirement, the minute to throw it in, and what it shifts."""

    id: Name
    minute: int
    change: Told
    shifts: Told


@dataclass(frozen=True, slots=True)
class Listen:
    """What to listen for at each level."""

    mid: tuple[Told, ...]
    senior: tuple[Told, ...]
    staff: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Weaker:
    """An answer one hears in a phase, and what is wrong with it."""

    phase: str
    answer: Told
    wrong: Told
