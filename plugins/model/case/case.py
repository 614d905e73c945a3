"""The case itself: everything but its prose and its envelope."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

from plugins.model.case.asked import FollowUp, Level, Listen, Twist, Weaker
from plugins.model.case.dive import Dive
from plugins.model.case.estimate import Estimate
from plugins.model.case.interface import Endpoint, Entity
from plugins.model.case.rename import Rename
from plugins.model.case.scope import Features, Quality, Question
from plugins.model.case.shows import Shows
from plugins.model.case.size import Size
from plugins.model.case.talk import Talk
from plugins.model.case.told import Told
from plugins.model.complaint import Complaint
from plugins.model.design import Design
from plugins.model.envelope import Envelope
from plugins.model.file import Beside
from plugins.model.line import LineName
from plugins.model.spelling import Anchor, Name
from plugins.model.wording import choice

PHASES = ("scope", "high-level-design", "deep-dive", "wrap-up")
# A round for one machine, one for the stated load, one for what comes next.
_FEWEST_SIZES = 3


class Kind(Enum):
    """What sort of question it is, which shifts the minutes."""

    PRODUCT = "product"
    INFRASTRUCTURE = "infrastructure"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Case(Beside):
    """An interview question worked from prompt to wrap-up."""

    id: Anchor
    title: str
    also: tuple[str, ...]
    kind: Kind
    level: Level
    teaches: tuple[Name, ...]
    shows: Shows
    prompt: str
    crux: Told
    special: Told
    questions: tuple[Question, ...]
    features: Features
    qualities: tuple[Quality, ...]
    estimates: tuple[Estimate, ...]
    entities: tuple[Entity, ...]
    endpoints: tuple[Endpoint, ...]
    design: Design
    dives: tuple[Dive, ...]
    sizes: tuple[Size, ...]
    follow_ups: tuple[FollowUp, ...]
    twists: tuple[Twist, ...]
    hints: tuple[Told, ...]
    listen: Listen
    weaker: tuple[Weaker, ...]
    limits: tuple[Told, ...]
    talks: tuple[Talk, ...] = ()
    renamed: tuple[Rename, ...] = ()

    def check(self) -> Iterator[Complaint]:
        """What a case must have beyond the shape of its parts."""
        yield from self._phases()
        yield from self._twice()
        yield from self._interface()
        if len(self.sizes) < _FEWEST_SIZES:
            yield Complaint(
                "sizes", f"{len(self.sizes)} of them", "three rounds: one machine, the load, what is next"
            )
        for dive in self.dives:
            if len(dive.ways) < 2:
                yield Complaint("ways", "one way", "two ways or more", f"dives[{dive.id}]")

    @property
    def system(self) -> str:
        """What is designed, without the word.

        >>> Case.system.fget(type("", (), {"title": "Design a search engine"}))
        'Search engine'
        """
        system = re.sub(r"^Design (?:an? |the )?", "", self.title)
        return system[0].upper() + system[1:]

    @property
    def calls(self) -> dict[str, str]:
        """As pictures say them: a query has no place to break at, and is wider than a phone."""
        return {one.id: one.call.partition("?")[0] for one in self.endpoints}

    @property
    def words(self) -> int:
        """How many there are to read."""
        return sum(len(text.split()) for text in _texts_of(self))

    @classmethod
    def beside(cls) -> type:
        return Envelope

    def foreign(self, other: Envelope) -> Iterator[Complaint]:
        """What it says of its envelope, and the envelope lacks."""
        lines = other.figures
        yield from self.design.foreign(lines, [endpoint.id for endpoint in self.endpoints])
        for entry, name, told in told_in(self):
            for line in [told] if isinstance(told, LineName) else told.lines:
                if line not in lines:
                    yield Complaint(name, f'"{line}"', f"a line of the envelope: {choice(line, lines)}", entry)
            for line in sorted(set() if isinstance(told, LineName) else told.compared):
                if line in lines and line not in other.values:
                    yield Complaint(
                        name, f'"{line}" in a verdict', "a figure that a line of the envelope uses", entry
                    )
        for one in self.renamed:
            if one.was in lines:
                yield Complaint("was", f'"{one.was}", which is a line', "a name that no line has any more", "renamed")

    def _phases(self) -> Iterator[Complaint]:
        for at, weaker in enumerate(self.weaker, start=1):
            if weaker.phase not in PHASES:
                yield Complaint("phase", f'"{weaker.phase}"', choice(weaker.phase, PHASES), f"weaker[{at}]")

    def _twice(self) -> Iterator[Complaint]:
        """Ids that are no addresses of their own, and need be unique among their like only."""
        for kind in ("questions", "qualities", "entities", "endpoints", "follow_ups", "twists", "talks"):
            ids = [str(one.id) for one in getattr(self, kind)]
            for twice in sorted({id_ for id_ in ids if ids.count(id_) > 1}):
                yield Complaint(
                    "id", f'"{twice}" again', "an id that no other entry of the list has", f"{kind}[{twice}]"
                )

    def _interface(self) -> Iterator[Complaint]:
        entities = {str(entity.id) for entity in self.entities}
        carried = {step.endpoint for flow in self.design.flows for step in flow.steps}
        for endpoint in self.endpoints:
            entry = f"endpoints[{endpoint.id}]"
            if not endpoint.is_call:
                yield Complaint("call", f'"{endpoint.call}"', "a method and a path, such as POST /messages", entry)
            for entity in endpoint.entities:
                if entity not in entities:
                    yield Complaint("entities", f'"{entity}"', f"an entity: {choice(entity, entities)}", entry)
            if endpoint.id not in carried:
                found = f'"{endpoint.call}", which no flow carries'
                yield Complaint("id", found, "a call that a step of a flow has as its endpoint", entry)
        used = {str(entity) for endpoint in self.endpoints for entity in endpoint.entities}
        for unused in sorted(entities - used):
            yield Complaint("entities", f'"{unused}" in no endpoint', "entities that a call reads or writes")


def _texts_of(record: object) -> Iterator[str]:
    if isinstance(record, str):
        yield record
    elif isinstance(record, tuple):
        yield from (text for one in record for text in _texts_of(one))
    elif is_dataclass(record):
        yield from (text for field in fields(record) for text in _texts_of(getattr(record, field.name)))


def told_in(record: object, entry: str = "") -> Iterator[tuple[str, str, Told | LineName]]:
    """Entry and field of each of a record's texts and fields that names lines; the design has its own."""
    if isinstance(record, Design) or not is_dataclass(record) or isinstance(record, type):
        return
    for field in fields(record):
        value = getattr(record, field.name)
        for at, each in enumerate(value if isinstance(value, tuple) else (value,), start=1):
            if isinstance(each, (Told, LineName)):
                yield entry, field.name, each
            elif isinstance(value, tuple):
                yield from told_in(each, f"{entry}.{field.name}[{getattr(each, 'id', at)}]".lstrip("."))
            else:
                yield from told_in(each, f"{entry}.{field.name}".lstrip("."))
