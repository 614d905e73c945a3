"""A framework's page: its head, and each of its phases with heading, minutes, lead and checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.render import address
from plugins.render.block import block, eyebrow, heading, lead, paragraphs
from plugins.render.checklist import bar, checklist, item_list
from plugins.render.duration import duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.published import Credit, Published, PublishedPhase, PublishedStage
    from plugins.render.address import Page


def framework_head(framework: Published, here: Page) -> str:
    """The page's title, what the framework is, and whose."""
    title = f"{framework.name} · {framework.title}"
    credit = _credit(framework.credit) if framework.credit else None
    paper = element("a", "Cheat sheet for one page of paper", href=here.link(address.cheat_sheet(framework)))
    head = heading(1, title, f"framework-{framework.id}")
    return paragraphs([head, lead(framework.lead), credit, element("p", paper, class_="sts-note")])


def phase(framework: Published, name: str) -> str:
    """One phase of the framework, as Markdown, so that its headings reach the table of contents."""
    return paragraphs(_phase(framework, framework.phase(name)))


def phases(framework: Published) -> str:
    """All phases in their order."""
    return paragraphs(phase(framework, each.id) for each in framework.phases)


def _phase(framework: Published, found: PublishedPhase) -> Iterator[str | None]:
    yield heading(2, found.title, found.id)
    yield _when(framework, found)
    yield lead(found.lead)
    if found.items:
        yield block(checklist(framework, found.id))
    if found.stages:
        yield block(bar(framework, found))
    for stage in found.stages:
        yield from _stage(found, stage)


def _stage(found: PublishedPhase, stage: PublishedStage) -> Iterator[str | None]:
    yield heading(3, stage.title, stage.id)
    yield element("p", stage.lead) if stage.lead else None
    yield block(item_list(found.id, stage.items, stage=stage.title))


def _when(framework: Published, found: PublishedPhase) -> Markup | None:
    if found.aside:
        return None
    number = framework.numbered.index(found) + 1
    place = f"Phase {number} of {len(framework.numbered)}"
    return eyebrow(f"{place} · {duration(found.minutes)}" if found.minutes else place)


def _credit(credit: Credit) -> Markup:
    text = element("a", credit.text, href=credit.url) if credit.url else credit.text
    return element("p", text, class_="sts-note")
