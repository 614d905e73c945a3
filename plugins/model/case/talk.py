"""Dialogue: a few lines where they teach, each with its minute, its speaker and why it was said."""

from dataclasses import dataclass
from enum import Enum

from plugins.model.case.told import Told
from plugins.model.spelling import Name


class Speaker(Enum):
    """Who says something."""

    CANDIDATE = "candidate"
    INTERVIEWER = "interviewer"


@dataclass(frozen=True, slots=True)
class Line:
    """What is said, and why, where that is worth a note."""

    who: Speaker
    says: Told
    why: Told | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """An exchange that begins in a minute of the session."""

    id: Name
    minute: int
    lines: tuple[Line, ...]
