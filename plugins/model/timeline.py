"""Timelines: what copies hold while time passes, and what passes between them and people."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.complaint import Complaint
from plugins.model.component import Label
from plugins.model.spelling import Name, Word
from plugins.model.wording import choice

LONGEST = 10  # moments, in which anything on a timeline happens


class Remark(Word):
    """What fits beside an arrow."""

    __slots__ = ()
    PATTERN = r"^\S(.{0,14}\S)?$"
    ACCEPTED = "a word or two, 16 characters at most"


@dataclass(frozen=True, slots=True)
class Held:
    """A value, from a moment on."""

    since: int
    value: Remark


@dataclass(frozen=True, slots=True)
class Lane:
    """Somebody, or a copy with what it holds."""

    id: Name
    label: Label
    holds: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Passing:
    """Something on its way from one lane to another."""

    from_: Name
    leaves: int
    to: Name
    arrives: int
    says: Remark | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes from top to bottom, and time to the right."""

    title: str
    lanes: tuple[Lane, ...]
    passing: tuple[Passing, ...]

    def check(self) -> Iterator[Complaint]:
        known = {str(lane.id) for lane in self.lanes}
        for lane in self.lanes:
            times = [held.since for held in lane.holds]
            if times and (times[0] != 0 or times != sorted({*times})):
                yield Complaint(
                    "holds", f"values since {times}", "a value since 0, then later ones", f"lanes[{lane.id}]"
                )
            yield from _within(times, "holds", f"lanes[{lane.id}]")
        for at, one in enumerate(self.passing, start=1):
            entry = f"passing[{at}]"
            for field, name in (("from", one.from_), ("to", one.to)):
                if name not in known:
                    yield Complaint(field, f'"{name}", an unknown lane', choice(name, sorted(known)), entry)
            if one.arrives < one.leaves:
                yield Complaint("arrives", f"{one.arrives}, before it leaves", "a later moment, or the same", entry)
            yield from _within((one.leaves, one.arrives), "arrives", entry)


def _within(times: tuple[int, ...] | list[int], field: str, entry: str) -> Iterator[Complaint]:
    for time in times:
        if not 0 <= time <= LONGEST:
            yield Complaint(field, str(time), f"a moment from 0 to {LONGEST}", entry)
