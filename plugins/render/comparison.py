"""The frameworks side by side: their minutes, what each advises at which stage, and where they disagree."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.model.problem import named
from plugins.model.timing import SESSIONS, SHORTEST, USUAL, is_timed, plan
from plugins.render import address
from plugins.render.anchor import anchor
from plugins.render.block import heading, paragraphs
from plugins.render.duration import share
from plugins.render.mark import marks
from plugins.render.timing import session_control

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plugins.model.disagreement import Disagreement, Disagreements, Side
    from plugins.model.framework import Framework
    from plugins.model.guide import Guide, GuidePhase, GuideStage
    from plugins.model.item import Item
    from plugins.model.provenance import Provenance
    from plugins.model.published import Published
    from plugins.render.address import Page

_FIXED = (30, 60)


def framework_list(frameworks: Iterable[Published], here: Page) -> Markup:
    """Each framework by its letter, and what it is."""
    return element("dl", *(_entry(each, here) for each in frameworks), class_="sts-frameworks")


def compared_minutes(guide: Guide, frameworks: Iterable[Published], here: Page) -> Markup:
    """A bar for each framework that gives minutes: one session that the reader may change, and two more in print."""
    everyone: list[Framework] = [guide, *frameworks]
    timed = [each for each in everyone if is_timed(each)]
    return element(
        "sts-comparison",
        _key(guide),
        session_control(USUAL),
        _session(timed, USUAL, here, live=True),
        *(_session(timed, minutes, here, live=False) for minutes in _FIXED),
        element("p", class_="sts-status sts-hidden", data_said=True, role="status"),
        data_first=SHORTEST,
    )


def matrix(guide: Guide, provenance: Provenance, here: Page) -> Markup:
    """Stage by framework: how many of the guide's lines each framework advises, and the way to the first."""
    letters = (
        element(
            "th",
            element("a", each.letter, href=here.link(address.framework(each)), title=each.title),
            scope="col",
        )
        for each in provenance.frameworks
    )
    return element(
        "table",
        element("caption", "Lines of each stage that a framework advises; a number leads to the first of them."),
        element("thead", element("tr", element("th", "Stage", scope="col"), *letters)),
        *(_phase(guide, phase, provenance, here) for phase in guide.phases),
        class_="sts-matrix",
        data_search_exclude=True,
    )


def disagreements(guide: Guide, found: Disagreements, provenance: Provenance, here: Page) -> str:
    """Each question with its sides and the recommendation, as Markdown."""
    return paragraphs(part for each in found.disagreements for part in _disagreement(guide, each, provenance, here))


def _entry(framework: Published, here: Page) -> Markup:
    name = element("a", framework.title, href=here.link(address.framework(framework)))
    letter = element("span", element("span", framework.letter, class_="sts-on"), class_="sts-marks")
    return element("div", element("dt", letter, " ", name), element("dd", framework.lead))


def _key(guide: Guide) -> Markup:
    phases = (element("li", each.title) for each in guide.numbered)
    return element("ol", *phases, class_="sts-key", role="list", aria_label="Phases")


def _session(timed: Sequence[Framework], minutes: int, here: Page, *, live: bool) -> Markup:
    total = element("span", str(minutes), data_total=live)
    return element(
        "div",
        element("p", total, " minutes", class_="sts-group"),
        *(_bar(each, minutes, here, live=live) for each in timed),
    )


def _bar(framework: Framework, minutes: int, here: Page, *, live: bool) -> Markup:
    plans = [[span.planned for span in plan(framework, session)] for session in SESSIONS] if live else None
    spans = zip(framework.numbered, plan(framework, minutes), strict=True)
    parts = (_part(phase.title, span.planned) for phase, span in spans)
    return element(
        "div",
        element("a", framework.short, href=here.link(address.framework(framework)), aria_label=framework.name),
        element("ol", *parts, role="list", data_plans=json.dumps(plans, separators=(",", ":")) if plans else None),
        class_="sts-compared",
        data_name=framework.name,
    )


def _part(title: str, minutes: int) -> Markup:
    return element(
        "li",
        element("span", f"{title}: ", class_="sts-hidden"),
        element("span", str(minutes), data_cell="planned"),
        data_share=share(minutes),
    )


def _phase(guide: Guide, phase: GuidePhase, provenance: Provenance, here: Page) -> Markup:
    width = 1 + len(provenance.frameworks)
    head = element("tr", element("th", phase.title, colspan=width, scope="rowgroup"))
    return element("tbody", head, *(_row(guide, phase, stage, provenance, here) for stage in phase.stages))


def _row(guide: Guide, phase: GuidePhase, stage: GuideStage, provenance: Provenance, here: Page) -> Markup:
    href = here.link(address.phase(guide, phase, stage.id))
    name = element("th", element("a", stage.title, href=href), " ", anchor(stage.id, stage.title), scope="row")
    advised: dict[str, list[Item]] = {each.letter: [] for each in provenance.frameworks}
    for item in stage.items:
        for letter in item.letters:
            advised[letter].append(item)
    first = {
        letter: here.link(address.phase(guide, phase, items[0].id)) for letter, items in advised.items() if items
    }
    cells = (_cell(letter, len(items), stage, first.get(letter)) for letter, items in advised.items())
    return element("tr", name, *cells, id=stage.id)


def _cell(letter: str, count: int, stage: GuideStage, href: str | None) -> Markup:
    """How many lines, and the way to the first of them."""
    if href is None:
        return element("td", element("span", "–", aria_hidden="true"), element("span", "none", class_="sts-hidden"))
    said = f"{count} in {stage.title} advised by {letter}"
    return element("td", element("a", str(count), href=href, aria_label=said))


def _disagreement(guide: Guide, found: Disagreement, provenance: Provenance, here: Page) -> Iterator[str | None]:
    yield heading(3, found.question, found.id)
    yield element("div", *(_side(side, provenance, here) for side in found.sides), class_="sts-sides")
    phase, stage = _stage(guide, found.stage)
    href = here.link(address.phase(guide, phase, stage.id))
    yield element(
        "p",
        element("b", "What we recommend "),
        found.recommendation,
        " ",
        element("a", f"In the guide: {stage.title.lower()}", href=href),
        class_="sts-recommended",
    )


def _side(side: Side, provenance: Provenance, here: Page) -> Markup:
    return element(
        "div",
        element("p", element("b", side.claim), " ", marks(side.points, provenance, here)),
        element("p", side.argument),
    )


def _stage(guide: Guide, name: str) -> tuple[GuidePhase, GuideStage]:
    found = named("stage of the guide", name, (stage for phase in guide.phases for stage in phase.stages))
    return next(phase for phase in guide.phases if found in phase.stages), found
