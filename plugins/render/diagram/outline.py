"""Outlines: a design in words, for whoever reads rather than looks; made from the same model as the pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.envelope.html import line_id
from calculators.text.html import Markup, element, join
from plugins.model.relation import Mode
from plugins.render.diagram.box import TIMES, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from plugins.model.board import Picture
    from plugins.model.component import Component
    from plugins.model.design import Design
    from plugins.model.flow import Flow, Message
    from plugins.model.relation import Relation
    from plugins.render.diagram.box import Figures

    type Tell = Callable[[str], Markup]
    """Writes the figure of a line."""

    type Endpoints = Mapping[str, str]
    """The text of each endpoint, such as "POST /messages"."""


def lists(design: Design, picture: Picture, tell: Tell, endpoints: Endpoints) -> Markup:
    """Components, connections and the flows that are drawn as a whole."""
    labels = labels_of(design)
    components = (_component(one, tell, picture.new_components) for one in picture.components)
    relations = (_relation(one, labels, tell, picture.new_relations) for one in picture.relations)
    flows = (_flow(flow, design, tell, endpoints) for flow in design.flows_on(picture))
    return join(
        [
            *_list("Components", components, "components"),
            *_list("Connections", relations, "relations"),
            *_list("What happens", flows, "flows"),
        ]
    )


def steps(flow: Flow, design: Design, tell: Tell, endpoints: Endpoints) -> Markup:
    """A flow's messages, numbered as in its picture."""
    labels = labels_of(design)
    passing = (_message(message, labels, tell, endpoints) for message in design.messages(flow))
    return element("ol", *passing, role="list", data_list="messages")


def said(message: Message, endpoints: Endpoints) -> str:
    """A message in words: an endpoint's own where one is called."""
    named = None if message.is_answer else message.step.endpoint
    return endpoints.get(named, message.text) if named else message.text


def figure(line: str, text: str, *, leads: bool) -> Markup:
    """A figure in a text, under the name of its line, to which it may lead."""
    if not leads:
        return element("span", text, data_line=line)
    return element("a", text, class_="sts-value", href=f"#{line_id(line)}", data_line=line)


def teller(figures: Figures, *, leads: bool = False) -> Tell:
    """Writes the figure of any line."""
    return lambda line: figure(line, text_of(line, figures), leads=leads)


def labels_of(design: Design) -> dict[str, str]:
    """What components are called."""
    return {str(one.id): str(one.label) for one in design.components}


def _list(title: str, entries: Iterable[Markup], name: str) -> tuple[Markup | None, ...]:
    shown = [*entries]
    if not shown:
        return ()
    return element("p", element("b", title)), element("ul", *shown, role="list", data_list=name)


def _component(one: Component, tell: Tell, new: Collection[str]) -> Markup:
    shown: list[Markup | str] = [TIMES, tell(one.count)] if one.count else []
    held: list[Markup | str] = [tell(one.holds)] if one.holds else []
    parts = _commas([[one.kind.value], shown, held])
    technology = f" Built as: {one.technology}." if one.technology else None
    return element(
        "li",
        element("b", one.label),
        *_new(one.id in new),
        " (",
        *parts,
        "): ",
        _sentence(one.role),
        technology,
        data_component=one.id,
    )


def _relation(one: Relation, labels: Mapping[str, str], tell: Tell, new: Collection[str]) -> Markup:
    waits = ["without waiting"] if one.mode is Mode.ASYNC else []
    return element(
        "li",
        f"{labels[one.from_]} to {labels[one.to]}",
        *_new(one.id in new),
        ": ",
        *_commas([[one.what], _load(one, tell), waits]),
        data_relation=one.id,
        data_ends=f"{one.from_} {one.to}",
    )


def _flow(flow: Flow, design: Design, tell: Tell, endpoints: Endpoints) -> Markup:
    rate = [", ", tell(flow.rate)] if flow.rate else []
    return element("li", element("b", flow.title), *rate, steps(flow, design, tell, endpoints), data_flow=flow.id)


def _message(message: Message, labels: Mapping[str, str], tell: Tell, endpoints: Endpoints) -> Markup:
    source, target = labels[message.source], labels[message.target]
    who = f"{source} answers {target}: " if message.is_answer else f"{source} to {target}: "
    # A relation's load is that of what it is for, and not of each thing that passes over it.
    load = [] if message.is_answer or message.step.says else _load(message.relation, tell)
    noted = message.step.note and (not message.is_answer or message.step.back)
    note = f". {_sentence(message.step.note or '')}" if noted else None
    return element("li", who, *_commas([[_whole(message, endpoints)], load]), note, data_over=message.relation.id)


def _whole(message: Message, endpoints: Endpoints) -> str:
    """What a picture has room for, and after a call's name what is asked with it."""
    words = said(message, endpoints)
    asked = message.step.says
    return f"{words}: {asked}" if message.step.endpoint and asked and not message.is_answer else words


def _load(relation: Relation, tell: Tell) -> list[Markup | str]:
    """How often, and how much each time."""
    rate = [tell(relation.rate)] if relation.rate else []
    size = [tell(relation.size)] if relation.size else []
    return [*rate, " of ", *size] if rate and size else [*rate, *size]


def _new(is_new: bool) -> tuple[Markup | str, ...]:  # noqa: FBT001 - the one question this answers
    return (" ", element("i", "new")) if is_new else ()


def _commas(groups: Iterable[list[Markup | str]]) -> list[Markup | str]:
    """Groups of parts with commas between those that are not empty."""
    joined: list[Markup | str] = []
    for group in groups:
        if group:
            joined += [", ", *group] if joined else group
    return joined


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
