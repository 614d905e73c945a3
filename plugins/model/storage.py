"""What the site keeps in a reader's browser: each kind with what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from plugins.model.spelling import Anchor  # noqa: TC001 - the reader looks at these hints


class Place(Enum):
    """Where a browser keeps something."""

    LOCAL_STORAGE = "local-storage"
    CACHE = "cache"
    SERVICE_WORKER = "service-worker"

    @property
    def words(self) -> str:
        """The place as readers see it.

        >>> Place.LOCAL_STORAGE.words
        'Local storage'
        """
        return self.value.replace("-", " ").capitalize()


@dataclass(frozen=True, slots=True)
class StorageEntry:
    """One kind of thing that is kept.

    In `keys`, `{site}` stands for the path of the site, and `*` for whatever follows.
    """

    id: Anchor
    title: str
    place: Place
    keys: tuple[str, ...]
    holds: str
    why: str
    until: str


@dataclass(frozen=True, slots=True)
class Storage:
    """All of it."""

    entries: tuple[StorageEntry, ...]
