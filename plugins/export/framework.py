"""`/api/framework.json`: the merged framework, with the address of each of its parts.

The shape is one of its own, so that it stays when the data files change theirs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from plugins.export.document import write_document
from plugins.model import minutes as model
from plugins.model.data import Library
from plugins.model.guide import Guide, GuideItem, GuidePhase, GuideStage
from plugins.model.item import Kind
from plugins.model.spelling import Anchor, Name, PointId
from plugins.render import address
from plugins.render.address import Page
from plugins.settings import SETTINGS, site_url


@dataclass(frozen=True, slots=True)
class Minutes:
    """What a part takes of the session, from `low` to `high`."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to ask, do, produce, weigh or watch for, and the points of the published frameworks behind it.

    Those beside it are taken up by the item without their framework advising it.
    """

    id: Anchor
    url: str
    kind: Kind
    text: str
    points: tuple[PointId, ...] = ()
    why: str | None = None
    changes: str | None = None
    example: str | None = None
    beside: tuple[PointId, ...] = ()
    essential: str | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """What an answer has at each level; `junior` is the former name of `mid`."""

    junior: str
    senior: str
    mid: str = ""
    staff: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of a phase: what for, what to do, an example, and what an interviewer learns from it."""

    id: Anchor
    url: str
    title: str
    why: str
    items: tuple[Item, ...]
    example: str
    signal: str
    answers: Answers
    minutes: Minutes | None = None
    calculators: tuple[Name, ...] = ()
    references: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Phase:
    """A timed part of the interview, or an aside that runs beside all of them."""

    id: Anchor
    url: str
    title: str
    lead: str
    stages: tuple[Stage, ...]
    aside: bool
    minutes: Minutes | None = None
    enter_when: str | None = None
    leave_when: str | None = None
    checkpoint: str | None = None
    cut: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Framework:
    """The merged framework: a system design interview in phases, put together from five published frameworks."""

    id: Anchor
    url: str
    title: str
    lead: str
    phases: tuple[Phase, ...]
    minutes_note: str | None = None


def write_framework(root: Path, site: Path, library: Library) -> None:
    """The document and its schema."""
    base = site_url((root / SETTINGS).read_text("utf-8"))
    write_document(site, base, "framework", framework(library.guide, base))


def framework(guide: Guide, base: str) -> Framework:
    """As other tools read it, on the site at `base`."""
    here = Page(site=base)
    phases = tuple(_phase(guide, phase, here) for phase in guide.phases)
    url = here.whole(address.framework(guide))
    return Framework(guide.id, url, guide.title, guide.lead, phases, guide.minutes_note)


def _phase(guide: Guide, phase: GuidePhase, here: Page) -> Phase:
    def url(anchor: str = "") -> str:
        return here.whole(address.phase(guide, phase, anchor))

    return Phase(
        id=phase.id,
        url=url(),
        title=phase.title,
        lead=phase.lead,
        stages=tuple(_stage(stage, url) for stage in phase.stages),
        aside=phase.aside,
        minutes=_minutes(phase.minutes),
        enter_when=phase.enter_when,
        leave_when=phase.leave_when,
        checkpoint=phase.checkpoint,
        cut=phase.cut,
    )


def _stage(stage: GuideStage, url: Callable[[str], str]) -> Stage:
    return Stage(
        id=stage.id,
        url=url(stage.id),
        title=stage.title,
        why=stage.why,
        items=tuple(_item(item, url) for item in stage.items),
        example=stage.example,
        signal=stage.signal,
        answers=Answers(stage.answers.mid, stage.answers.senior, stage.answers.mid, stage.answers.staff),
        minutes=_minutes(stage.minutes),
        calculators=stage.calculators,
        references=stage.references,
    )


def _item(item: GuideItem, url: Callable[[str], str]) -> Item:
    return Item(
        id=item.id,
        url=url(item.id),
        kind=item.kind,
        text=item.text,
        points=item.points,
        why=item.why,
        changes=item.changes,
        essential=item.essential,
        example=item.example,
        beside=item.beside,
    )


def _minutes(minutes: model.Minutes | None) -> Minutes | None:
    return Minutes(minutes.low, minutes.high) if minutes else None
