"""Relations: the arrows of a design, from who begins to who is asked or told."""

from dataclasses import dataclass
from enum import Enum

from plugins.model.line import LineName, lines_in
from plugins.model.spelling import Name, Word


class Mode(Enum):
    """Whether who begins waits for what comes of it."""

    SYNC = "sync"
    ASYNC = "async"


class Phrase(Word):
    """A few words that fit an arrow."""

    __slots__ = ()
    PATTERN = r"^\S(.{0,46}\S)?$"
    ACCEPTED = "a few words, 48 characters at most"


@dataclass(frozen=True, slots=True)
class Relation:
    """An arrow; `rate` and `size` are lines of the envelope: how often, and how much each time."""

    id: Name
    from_: Name
    to: Name
    what: Phrase
    rate: LineName | None = None
    size: LineName | None = None
    mode: Mode = Mode.SYNC

    @property
    def lines(self) -> dict[str, LineName]:
        """The lines of the envelope it shows, by field."""
        return lines_in(self, "rate", "size")
