"""Components: the boxes of a design, each with what it is for."""

from dataclasses import dataclass
from enum import Enum

from plugins.model.line import LineName, lines_in
from plugins.model.spelling import Name, Word


class Kind(Enum):
    """What sort of thing a component is; each has a shape of its own in a drawing."""

    CLIENT = "client"
    GATEWAY = "gateway"
    SERVICE = "service"
    WORKER = "worker"
    STORE = "store"
    CACHE = "cache"
    QUEUE = "queue"
    EXTERNAL = "external"

    @property
    def keeps(self) -> bool:
        """Whether it holds data rather than acts on it."""
        return self in (Kind.STORE, Kind.CACHE, Kind.QUEUE)


class Label(Word):
    """A name that fits a box."""

    __slots__ = ()
    PATTERN = r"^\S(.{0,26}\S)?$"
    ACCEPTED = "a name of at most 28 characters; what it is for goes into its role"


@dataclass(frozen=True, slots=True)
class Component:
    """A part of a design; `count` and `holds` are lines of the envelope: how many of it, and how much it keeps."""

    id: Name
    label: Label
    kind: Kind
    role: str
    technology: str | None = None
    count: LineName | None = None
    holds: LineName | None = None

    @property
    def lines(self) -> dict[str, LineName]:
        """The lines of the envelope it shows, by field."""
        return lines_in(self, "count", "holds")
