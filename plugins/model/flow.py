"""Flows: what happens, as an order of relations, and the messages that pass."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.model.line import LineName
from plugins.model.relation import Mode, Phrase, Relation
from plugins.model.spelling import Name


@dataclass(frozen=True, slots=True)
class FlowStep:
    """One use of a relation; `says` is what passes this time, where it is not simply what the relation is for.

    A `reply` comes as soon as whoever was asked has done what follows from it. Where an answer comes earlier, it is a
    step of its own: the same relation `back`, with what it says.
    """

    over: Name
    says: Phrase | None = None
    reply: Phrase | None = None
    endpoint: Name | None = None
    note: str | None = None
    back: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """Something that the design does, from what sets it off to the end; `rate` is a line of the envelope."""

    id: Name
    title: str
    steps: tuple[FlowStep, ...]
    rate: LineName | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """What passes between two components, in the flow's order; an answer belongs to the step that asked."""

    source: Name
    target: Name
    text: str
    step: FlowStep
    relation: Relation
    is_answer: bool = False


def messages(flow: Flow, relations: Mapping[str, Relation]) -> tuple[Message, ...]:
    """Each step and each answer, in the order in which they pass."""
    passing = _Passing()
    for step in flow.steps:
        passing.take(step, relations[step.over])
    passing.answer_until(None)
    return tuple(passing.passed)


@dataclass(slots=True)
class _Passing:
    passed: list[Message] = field(default_factory=list)
    waiting: list[Message] = field(default_factory=list)

    def take(self, step: FlowStep, relation: Relation) -> None:
        if step.back:
            if any(asked.target == relation.to for asked in self.waiting):
                self.answer_until(relation.to)
            self._answer(step, relation, step.says or relation.what)
            self.waiting = [asked for asked in self.waiting if asked.relation is not relation]
            return
        self.answer_until(relation.from_)
        asked = Message(relation.from_, relation.to, step.says or relation.what, step, relation)
        self.passed.append(asked)
        if relation.mode is Mode.SYNC or step.reply:
            self.waiting.append(asked)

    def answer_until(self, begins: str | None) -> None:
        """Whoever was asked last answers, and so back to the one that does the next step."""
        while self.waiting and self.waiting[-1].target != begins:
            asked = self.waiting.pop()
            if asked.step.reply:
                self._answer(asked.step, asked.relation, asked.step.reply)

    def _answer(self, step: FlowStep, relation: Relation, text: str) -> None:
        self.passed.append(Message(relation.to, relation.from_, text, step, relation, is_answer=True))
