"""Rounds: the design for one machine of each kind, for the stated load, and for what comes next."""

from dataclasses import dataclass

from plugins.model.case.told import Told
from plugins.model.line import LineName
from plugins.model.spelling import Anchor


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the bill of materials: what is needed, how many, and what it costs a month."""

    what: str
    count: LineName
    because: Told
    cost: LineName | None = None


@dataclass(frozen=True, slots=True)
class Size:
    """One round: what is asked, what comes out, what has to be bought, and when the next begins."""

    id: Anchor
    title: str
    asks: Told
    found: Told
    bill: tuple[Item, ...] = ()
    total: LineName | None = None
    next: Told | None = None
