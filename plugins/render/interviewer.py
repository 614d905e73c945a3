"""The interviewer's door: what the five agree on, questions by level, what to listen for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.model.case.asked import Level
from plugins.render import address
from plugins.render.case.telling import Teller
from plugins.render.mark import marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plugins.model.case.asked import FollowUp
    from plugins.model.case.case import Case
    from plugins.model.envelope import Envelope
    from plugins.model.guide import Guide, GuidePhase
    from plugins.model.provenance import Provenance
    from plugins.render.address import Page

    type Worked = tuple[Case, Envelope]

_MOST = 3  # of the five


def agreed(guide: Guide, provenance: Provenance, here: Page) -> Markup:
    """The lines that most of the five advise, each with the way to it."""
    lines = (
        element("li", element("a", item.text, href=here.link(address.phase(guide, phase, item.id))), " ", letters)
        for phase in guide.phases
        for item in phase.all_items
        if len(item.letters) >= _MOST
        for letters in [marks(item.points, provenance, here, item.beside)]
    )
    return element("ul", *lines, class_="sts-agreed", role="list")


def questions_by_level(cases: Sequence[Worked], here: Page) -> Markup:
    """What is said in the worked cases and what to ask then, folded by level; each leads to a good answer."""
    return element("div", *(_level(level, cases, here) for level in Level))


def listen_for(guide: Guide, here: Page) -> Markup:
    """What each stage shows of a candidate."""
    return element(
        "dl", *(part for phase in guide.phases for part in _signals(guide, phase, here)), class_="sts-entry"
    )


def _level(level: Level, cases: Iterable[Worked], here: Page) -> Markup:
    rows = [
        _question(case, found, Teller(envelope, leads=False), here)
        for case, envelope in cases
        for found in case.follow_ups
        if found.level is level
    ]
    return element(
        "details",
        element("summary", f"{level.value.capitalize()}: {len(rows)} questions"),
        element("ul", *rows),
    )


def _question(case: Case, found: FollowUp, teller: Teller, here: Page) -> Markup:
    way = element("a", case.title, href=here.link(f"cases/{case.id}/#next-{found.id}"))
    asks = element("b", teller.told(found.asks))
    return element("li", teller.told(found.said), " ", asks, " ", element("small", way))


def _signals(guide: Guide, phase: GuidePhase, here: Page) -> Iterator[Markup]:
    for stage in phase.stages:
        way = element("a", stage.title, href=here.link(address.phase(guide, phase, stage.id)))
        yield element("div", element("dt", way), element("dd", stage.signal))
