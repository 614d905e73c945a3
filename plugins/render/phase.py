"""A framework's page: its head, and each of its phases with heading, minutes, lead and checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.model.problem import UnknownNameError
from plugins.render.address import cheat_sheet, home, link
from plugins.render.block import block, eyebrow, heading, lead, paragraphs
from plugins.render.checklist import bar, checklist, item_list
from plugins.render.duration import duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.framework import Credit, Framework, Phase, Stage


def framework_head(framework: Framework) -> str:
    """The page's title, what the framework is, and whose."""
    title = f"{framework.name} · {framework.title}"
    credit = _credit(framework.credit) if framework.credit else None
    paper = element("a", "Cheat sheet for one page of paper", href=link(home(framework), cheat_sheet(framework)))
    head = heading(1, title, f"framework-{framework.id}")
    return paragraphs([head, lead(framework.lead), credit, element("p", paper, class_="sts-note")])


def phase(framework: Framework, name: str) -> str:
    """One phase of the framework, as Markdown, so that its headings reach the table of contents."""
    found: dict[str, Phase] = {each.id: each for each in framework.phases}
    if name not in found:
        raise UnknownNameError(f"phase of {framework.name}", name, found)
    return paragraphs(_phase(framework, found[name]))


def phases(framework: Framework) -> str:
    """All phases in their order."""
    return paragraphs(phase(framework, each.id) for each in framework.phases)


def _phase(framework: Framework, found: Phase) -> Iterator[str | None]:
    yield heading(2, found.title, found.id)
    yield _when(framework, found)
    yield lead(found.lead)
    if found.items:
        yield block(checklist(framework, found.id))
    if found.stages:
        yield block(bar(framework, found))
    for stage in found.stages:
        yield from _stage(found, stage)


def _stage(found: Phase, stage: Stage) -> Iterator[str | None]:
    yield heading(3, stage.title, stage.id)
    yield element("p", stage.lead) if stage.lead else None
    yield block(item_list(found.id, stage.items))


def _when(framework: Framework, found: Phase) -> Markup | None:
    if found.aside:
        return None
    number = framework.steps.index(found) + 1
    place = f"Phase {number} of {len(framework.steps)}"
    return eyebrow(f"{place} · {duration(found.minutes)}" if found.minutes else place)


def _credit(credit: Credit) -> Markup:
    text = element("a", credit.text, href=credit.url) if credit.url else credit.text
    return element("p", text, class_="sts-note")
