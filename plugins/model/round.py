"""Rounds: the same design for one machine of each kind, for the stated load, for what comes next."""

from dataclasses import dataclass

from plugins.model.line import LineName, lines_in
from plugins.model.spelling import Name


@dataclass(frozen=True, slots=True)
class Change:
    """What a component shows in this round: other lines of the envelope in place of its own."""

    component: Name
    count: LineName | None = None
    holds: LineName | None = None

    @property
    def lines(self) -> dict[str, LineName]:
        """The lines of the envelope it shows, by field."""
        return lines_in(self, "count", "holds")


@dataclass(frozen=True, slots=True)
class Round:
    """One size of the design."""

    id: Name
    title: str
    changes: tuple[Change, ...] = ()
