"""Designs: components, relations and flows, from which every picture, list and check of a case is made."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Self

from plugins.model.board import Board, Picture
from plugins.model.complaint import Complaint
from plugins.model.component import Component
from plugins.model.consistency import complaints
from plugins.model.flow import Flow, Message, messages
from plugins.model.problem import UnknownNameError
from plugins.model.relation import Relation
from plugins.model.wording import choice


@dataclass(frozen=True, slots=True)
class Design:
    """What a system is made of, who asks whom, what happens in which order, and what is drawn when."""

    components: tuple[Component, ...]
    relations: tuple[Relation, ...]
    flows: tuple[Flow, ...]
    boards: tuple[Board, ...]

    def check(self) -> Iterator[Complaint]:
        return complaints(self)

    def component(self, name: str) -> Component:
        return _named("component", name, self.components)

    def relation(self, name: str) -> Relation:
        return _named("relation", name, self.relations)

    def flow(self, name: str) -> Flow:
        return _named("flow", name, self.flows)

    def board(self, name: str) -> Board:
        return _named("board", name, self.boards)

    def messages(self, flow: Flow) -> tuple[Message, ...]:
        """What passes in a flow, step by step, answers among it."""
        return messages(flow, {relation.id: relation for relation in self.relations})

    def picture(self, board: str | None = None) -> Picture:
        """What is drawn at a checkpoint, or all there is; nothing on the first board is called new."""
        if board is None:
            return Picture(self.components, self.relations)
        at = self.boards.index(self.board(board))
        components, relations = self._drawn(self.boards[: at + 1])
        if not at:
            return Picture(components, relations)
        earlier = self._drawn(self.boards[:at])
        return Picture(components, relations, _ids(components) - _ids(earlier[0]), _ids(relations) - _ids(earlier[1]))

    def walk(self, flow: Flow) -> Picture:
        """All there is, with the way of one flow marked."""
        over = frozenset(step.over for step in flow.steps)
        met = frozenset(end for one in self.relations if one.id in over for end in (one.from_, one.to))
        return Picture(self.components, self.relations, met, over)

    @property
    def bare(self) -> Self:
        """The same without a figure of the envelope."""
        return replace(
            self,
            components=tuple(replace(one, count=None, holds=None) for one in self.components),
            relations=tuple(replace(one, rate=None, size=None) for one in self.relations),
        )

    def flows_on(self, picture: Picture) -> tuple[Flow, ...]:
        """The flows of which every step is drawn."""
        drawn = _ids(picture.relations)
        return tuple(flow for flow in self.flows if all(step.over in drawn for step in flow.steps))

    def foreign(self, lines: Collection[str], endpoints: Collection[str]) -> Iterator[Complaint]:
        """What it refers to and the case lacks: lines of the envelope, endpoints."""
        for entry, field, line in self._lines():
            if line not in lines:
                yield Complaint(field, f'"{line}"', f"a line of the envelope: {choice(line, sorted(lines))}", entry)
        for flow in self.flows:
            for at, step in enumerate(flow.steps, start=1):
                if step.endpoint and step.endpoint not in endpoints:
                    entry = f"flows[{flow.id}].steps[{at}]"
                    yield Complaint("endpoint", f'"{step.endpoint}"', choice(step.endpoint, sorted(endpoints)), entry)

    def _lines(self) -> Iterator[tuple[str, str, str]]:
        """Entry, field and name of each reference to a line."""
        entries: tuple[Component | Relation, ...] = (*self.components, *self.relations)
        for one in entries:
            kind = "components" if isinstance(one, Component) else "relations"
            yield from ((f"{kind}[{one.id}]", field, line) for field, line in one.lines.items())
        yield from ((f"flows[{flow.id}]", "rate", flow.rate) for flow in self.flows if flow.rate)

    def _drawn(self, boards: Iterable[Board]) -> tuple[tuple[Component, ...], tuple[Relation, ...]]:
        """What these boards have added together."""
        shown = [*boards]
        added = {name for board in shown for name in board.adds}
        named = {name for board in shown for name in board.relations}
        later = {name for board in self.boards for name in board.relations} - named
        components = tuple(one for one in self.components if one.id in added)
        relations = tuple(one for one in self.relations if {one.from_, one.to} <= added and one.id not in later)
        return components, relations


def _ids(entries: Iterable[Component | Relation]) -> frozenset[str]:
    return frozenset(one.id for one in entries)


def _named[T: (Component, Relation, Flow, Board)](what: str, name: str, entries: Iterable[T]) -> T:
    known = {str(one.id): one for one in entries}
    if name not in known:
        raise UnknownNameError(what, name, known)
    return known[name]
