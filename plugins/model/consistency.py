"""What may be wrong with a design as a whole, although each of its entries is well-formed."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from plugins.model.complaint import Complaint
from plugins.model.wording import choice, listed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from plugins.model.design import Design
    from plugins.model.flow import Flow, FlowStep
    from plugins.model.relation import Relation

_LISTS = ("components", "relations", "flows", "boards")


def complaints(design: Design) -> Iterator[Complaint]:
    """All of it, or only what makes the rest impossible to judge."""
    broken = [*chain.from_iterable(_twice(design, kind) for kind in _LISTS), *_ends(design)]
    yield from broken
    if broken:
        return
    yield from _alone(design)
    for flow in design.flows:
        yield from _flow(design, flow)
    yield from _boards(design)


def _twice(design: Design, kind: str) -> Iterator[Complaint]:
    seen: set[str] = set()
    for one in getattr(design, kind):
        if one.id in seen:
            yield Complaint(
                "id", f'"{one.id}" again', f"an id that none of the other {kind} has", f"{kind}[{one.id}]"
            )
        seen.add(one.id)


def _ends(design: Design) -> Iterator[Complaint]:
    known = [one.id for one in design.components]
    for relation in design.relations:
        entry = f"relations[{relation.id}]"
        for field, name in (("from", relation.from_), ("to", relation.to)):
            if name not in known:
                yield _unknown(field, name, "component", known, entry)
        if relation.from_ == relation.to:
            yield Complaint("to", f'"{relation.to}", where it starts', "another component", entry)


def _alone(design: Design) -> Iterator[Complaint]:
    joined = {name for relation in design.relations for name in (relation.from_, relation.to)}
    for one in design.components:
        if one.id not in joined:
            yield Complaint("id", "no relation from it or to it", "at least one", f"components[{one.id}]")


def _flow(design: Design, flow: Flow) -> Iterator[Complaint]:
    """Steps over what is there, each from or to where the flow has been; answers to what was asked."""
    relations = {one.id: one for one in design.relations}
    reached: set[str] = set()
    asked: list[str] = []
    for at, step in enumerate(flow.steps, start=1):
        entry = f"flows[{flow.id}].steps[{at}]"
        relation = relations.get(step.over)
        if relation is None:
            yield _unknown("over", step.over, "relation", relations, entry)
            return
        yield from _joined(relation, reached, entry)
        yield from _answer(step, asked, entry)
        reached |= {relation.from_, relation.to}


def _joined(relation: Relation, reached: Collection[str], entry: str) -> Iterator[Complaint]:
    if reached and not {relation.from_, relation.to} & {*reached}:
        found = f'"{relation.id}", which joins {relation.from_} and {relation.to}'
        yield Complaint(
            "over", found, f"a relation of a component that was reached by then: {listed(sorted(reached))}", entry
        )


def _answer(step: FlowStep, asked: list[str], entry: str) -> Iterator[Complaint]:
    """`asked` holds the relations whose answer is still open; this step is added to them or taken out."""
    if not step.back:
        if step.reply is None:
            asked.append(step.over)
        return
    if step.over in asked:
        asked.remove(step.over)
    else:
        accepted = "a relation that an earlier step has used and that has no reply yet"
        yield Complaint("back", f'an answer over "{step.over}"', accepted, entry)
    if step.says is None:
        yield Complaint("says", "nothing", "what is answered", entry)
    for field in ("reply", "endpoint"):
        if getattr(step, field) is not None:
            yield Complaint(field, f"a {field} to an answer", f"no {field}: it belongs to the step that asks", entry)


def _boards(design: Design) -> Iterator[Complaint]:
    """Each only adds, what it adds is there, and in the end everything is drawn."""
    components = {one.id for one in design.components}
    relations = {one.id: one for one in design.relations}
    waiting = {name for board in design.boards for name in board.relations}
    drawn: set[str] = set()
    named: set[str] = set()
    for board in design.boards:
        entry = f"boards[{board.id}]"
        yield from _added("adds", "component", board.adds, components, drawn, entry)
        drawn |= {*board.adds}
        yield from _added("relations", "relation", board.relations, relations, named, entry)
        named |= {*board.relations}
        for name in board.relations:
            missing = {relations[name].from_, relations[name].to} - drawn if name in relations else set()
            if missing:
                found = f'"{name}" without {listed(sorted(missing), "and")}'
                yield Complaint("relations", found, "relations between components drawn by then", entry)
        shown = [one for one in relations.values() if one.id in named or one.id not in waiting]
        for name in board.adds:
            if name in components and not _is_joined(name, drawn, shown):
                accepted = "components that are connected to another one on the board"
                yield Complaint("adds", f'"{name}" without a relation', accepted, entry)
        if not board.adds and not board.relations:
            yield Complaint("adds", "nothing", "what this board adds to the one before it", entry)
    if never := [one.id for one in design.components if one.id not in drawn]:
        last = f"boards[{design.boards[-1].id}]"
        yield Complaint("adds", f"no board with {listed(never, 'and')}", "every component on a board", last)


def _is_joined(name: str, drawn: Collection[str], relations: Iterable[Relation]) -> bool:
    return any(name in (one.from_, one.to) and {one.from_, one.to} <= {*drawn} for one in relations)


def _added(
    field: str, what: str, names: Iterable[str], known: Collection[str], before: Collection[str], entry: str
) -> Iterator[Complaint]:
    seen = {*before}
    for name in names:
        if name not in known:
            yield _unknown(field, name, what, known, entry)
        elif name in seen:
            yield Complaint(field, f'"{name}" again', f"only what is new: a {what} stays once it is drawn", entry)
        seen.add(name)


def _unknown(field: str, name: str, what: str, known: Iterable[str], entry: str) -> Complaint:
    return Complaint(field, f'"{name}", an unknown {what}', choice(name, sorted(known)), entry)
