"""Marks: which of the five frameworks speak of a thing, each a link to where they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.model.framework import Framework
    from plugins.model.item import Item
    from plugins.model.spelling import PointId


def marks(
    points: Iterable[PointId], frameworks: Iterable[Framework], base: str, does: str = "Advised by"
) -> Markup | None:
    """A mark for each framework with one of the points; `base` is where the frameworks' pages stand."""
    wanted = {*points}
    found = [(framework, item) for framework in frameworks if (item := _first(framework, wanted))]
    if not found:
        return None
    links = (_mark(framework, item, base, does) for framework, item in found)
    return element("p", element("span", f"{does} "), *links, class_="sts-marks", data_search_exclude=True)


def _first(framework: Framework, points: set[PointId]) -> Item | None:
    return next((item for item in framework.items if points & {*item.points}), None)


def _mark(framework: Framework, item: Item, base: str, does: str) -> Markup:
    said = f"{does} {framework.name}: {item.text}"
    return element("a", framework.letter, href=f"{base}{framework.id}/#{item.id}", aria_label=said, title=said)
