"""Where a calculator is used: the stages that send a reader to it, and the worked estimates it is part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.catalogue import names
from calculators.text.html import Markup, element, join
from plugins.model.problem import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.model.guide import Guide
    from plugins.model.sheet import Sheet

# A calculator's page lies two folders below the site's own.
_SITE = "../../"


def used_in(name: str, guide: Guide, sheets: Iterable[Sheet]) -> Markup:
    """A line of links, or nothing where nobody uses it yet."""
    if name not in names():
        raise UnknownNameError("calculator", name, names())
    links = [*_stages(name, guide), *_sheets(name, sheets)]
    if not links:
        return join([])
    return element("p", "Used in ", *_listed(links), ".", class_="sts-note")


def _stages(name: str, guide: Guide) -> Iterator[Markup]:
    for phase in guide.phases:
        for stage in phase.stages:
            if name in stage.calculators:
                yield element("a", stage.title, href=f"{_SITE}framework/{phase.id}/#{stage.id}")


def _sheets(name: str, sheets: Iterable[Sheet]) -> Iterator[Markup]:
    for sheet in sheets:
        if name in {link.calculator for link in sheet.chain}:
            yield element("a", sheet.title, href=f"{_SITE}sheets/{sheet.id}/")


def _listed(links: list[Markup]) -> Iterator[str]:
    for place, link in enumerate(links):
        if place:
            yield " and " if place == len(links) - 1 else ", "
        yield link
