"""Checklists: items with a box to tick, an address of their own, and why they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element, escape
from plugins.model.item import Kind
from plugins.model.problem import UnknownNameError
from plugins.render.anchor import anchor
from plugins.render.control import button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from plugins.model.framework import Framework, Phase
    from plugins.model.item import Item


def checklist(framework: Framework, part: str) -> Markup:
    """The items of a phase, with those of its stages, or of one stage."""
    parts = _parts(framework)
    if part not in parts:
        raise UnknownNameError(f"phase of {framework.name}", part, parts)
    title, items = parts[part]
    return _element(framework, part, title, len(items), item_list(part, items))


def bar(framework: Framework, phase: Phase) -> Markup:
    """Count and tools of a phase whose items stand in several lists of the page."""
    return _element(framework, phase.id, phase.title, len(phase.all_items), None)


def item_list(
    part: str,
    items: Iterable[Item],
    marked: Callable[[Item], Markup | None] = lambda _: None,
    linked: Callable[[str], Markup] = escape,
    stage: str | None = None,
    *,
    is_indexed: bool = True,
) -> Markup:
    """Items that the bar of `part` counts; `linked` prints what is said about each, such as its reason.

    `stage` is the title under which they stand, for whoever copies them. Items that the search has by their own
    addresses (plugins/answers.py) are not in its index of the page.
    """
    lines = (_item(each, marked(each), linked) for each in items)
    return element(
        "ul",
        *lines,
        class_="sts-check",
        role="list",
        data_list=part,
        data_stage=stage,
        data_search_exclude=not is_indexed,
    )


def _element(framework: Framework, part: str, title: str, count: int, items: Markup | None) -> Markup:
    return element(
        "sts-checklist",
        tools(title, count),
        items,
        data_framework=framework.id,
        data_phase=part,
        data_title=title,
    )


def _parts(framework: Framework) -> Mapping[str, tuple[str, tuple[Item, ...]]]:
    parts: dict[str, tuple[str, tuple[Item, ...]]] = {}
    for phase in framework.phases:
        parts[phase.id] = phase.title, phase.all_items
        parts |= {stage.id: (stage.title, stage.items) for stage in phase.stages}
    return {name: part for name, part in parts.items() if part[1]}


def tools(title: str, count: int) -> Markup:
    """What can be done with the ticks of a list; hidden until there is something to do it."""
    return element(
        "div",
        element("span", f"0 of {count}", class_="sts-count", data_count=True, role="status"),
        button("Copy as Markdown", "export"),
        button("Clear ticks", "clear", disabled=True),
        button("Undo", "undo", hidden=True),
        class_="sts-tools",
        data_tools=True,
        data_search_exclude=True,
        role="group",
        aria_label=f"{title}: ticks",
        hidden=True,
    )


def _item(item: Item, marks: Markup | None, linked: Callable[[str], Markup]) -> Markup:
    # An id in data has no underscore, so the box's own can never meet an item's.
    box = f"tick_{item.id}"
    return element(
        "li",
        element("input", type="checkbox", id=box, autocomplete="off", title=_AVOIDED.get(item.kind)),
        element("label", _kind(item), " ", element("span", item.text, data_text=True), for_=box),
        _titled("Essential", linked(item.essential), "sts-needed") if item.essential else None,
        element("p", linked(item.why), class_="sts-why") if item.why else None,
        _titled("What it changes", linked(item.changes), "sts-changes") if item.changes else None,
        _titled("Example", linked(item.example), "sts-example") if item.example else None,
        marks,
        anchor(item.id, item.text),
        class_="sts-item",
        id=item.id,
        data_item=item.id,
        data_kind=item.kind.value,
        data_essential=item.essential is not None,
    )


# What a tick says, where it does not say that something was done.
_AVOIDED = {Kind.WATCH_FOR: "Tick it when it did not happen"}


def _titled(title: str, text: Markup, style: str) -> Markup:
    return element("p", element("b", f"{title}: "), text, class_=style)


def _kind(item: Item) -> Markup:
    return element("span", item.kind.words, class_="sts-kind", data_kind=item.kind.value)
