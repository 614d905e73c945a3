"""The frameworks side by side: their minutes, what each advises at which stage, and where they disagree."""

from __future__ import annotations

import json
from math import sqrt
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.model.plan import HELLO, HELLOS, SLOT, SLOTS, spans
from plugins.model.problem import named
from plugins.model.timing import is_timed, within
from plugins.render import address
from plugins.render.anchor import anchor
from plugins.render.block import heading, paragraphs
from plugins.render.duration import share
from plugins.render.mark import marks
from plugins.render.plan import number, plan_control

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plugins.model.disagreement import Disagreement, Disagreements, Side
    from plugins.model.framework import Framework
    from plugins.model.guide import Guide, GuidePhase, GuideStage
    from plugins.model.item import Item
    from plugins.model.provenance import Provenance
    from plugins.model.published import Published
    from plugins.render.address import Page

_FIXED = (30, 60)  # minutes of an interview
_DOT = 2.5  # the radius for one line; ten and more still fit their row
_SHOWN = (1, 4, 9)
# What may be left for the design.
_WORKING = range(SLOTS[0] - HELLOS[-1], SLOTS[-1] - HELLOS[0] + 1)


def framework_list(frameworks: Iterable[Published], here: Page) -> Markup:
    """Each framework by its letter, and what it is."""
    return element("dl", *(_entry(each, here) for each in frameworks), class_="sts-frameworks")


def compared_minutes(guide: Guide, frameworks: Iterable[Published], here: Page) -> Markup:
    """A bar for each framework that gives minutes: the reader's own interview, and two more in print."""
    timed = [each for each in frameworks if is_timed(each)]
    return element(
        "sts-comparison",
        plan_control(guide),
        _key(guide),
        _session(guide, timed, SLOT, here, live=True),
        *(_session(guide, timed, slot, here, live=False) for slot in _FIXED),
        data_first=_WORKING[0],
    )


def matrix(guide: Guide, provenance: Provenance, here: Page) -> Markup:
    """Stage by framework: a dot as large as the number of lines it advises, and the way to the first."""
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
        element("caption", "Lines of each stage that a framework advises; a dot leads to the first. ", _sizes()),
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


def _session(guide: Guide, timed: Sequence[Published], slot: int, here: Page, *, live: bool) -> Markup:
    minutes = slot - HELLO
    said = (number("slot", slot), number("working", minutes)) if live else (str(slot), str(minutes))
    return element(
        "div",
        element("p", said[0], " minutes, ", said[1], " of them for the design", class_="sts-group"),
        _guide_bar(guide, minutes, here, live=live),
        *(_bar(each, minutes, here, live=live) for each in timed),
    )


def _guide_bar(guide: Guide, minutes: int, here: Page, *, live: bool) -> Markup:
    parts = [
        _part(phase.title, span.planned, f"{phase.id}:planned" if live else None, phase.id if live else None)
        for phase, span in zip(guide.numbered, spans(guide, minutes), strict=True)
    ]
    return _named_bar(guide, parts, here)


def _bar(framework: Published, minutes: int, here: Page, *, live: bool) -> Markup:
    """With every plan there is where it is live, so that the shell picks and never computes."""
    plans = [[span.planned for span in within(framework, each)] for each in _WORKING] if live else None
    pairs = zip(framework.numbered, within(framework, minutes), strict=True)
    parts = [_part(phase.title, span.planned) for phase, span in pairs]
    return _named_bar(framework, parts, here, json.dumps(plans, separators=(",", ":")) if plans else None)


def _named_bar(framework: Framework, parts: Iterable[Markup], here: Page, plans: str | None = None) -> Markup:
    return element(
        "div",
        element("a", framework.short, href=here.link(address.framework(framework)), aria_label=framework.name),
        element("ol", *parts, role="list", data_plans=plans),
        class_="sts-compared",
        data_name=framework.name,
    )


def _part(title: str, minutes: int, name: str | None = None, bar: str | None = None) -> Markup:
    return element(
        "li",
        element("span", f"{title}: ", class_="sts-hidden"),
        number(name, minutes) if name else element("span", str(minutes), data_cell="planned"),
        data_plan_bar=bar,
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
        return element("td", element("span", "none", class_="sts-hidden"))
    said = f"{count} in {stage.title} advised by {letter}"
    number = element("span", str(count), class_="sts-hidden")
    return element("td", element("a", _dot(count), number, href=href, aria_label=said, title=said))


def _sizes() -> Markup:
    """What a dot of each size means."""
    return element("span", *(element("span", _dot(count), str(count)) for count in _SHOWN), class_="sts-sizes")


def _dot(count: int) -> Markup:
    """Its area is the count."""
    radius = f"{_DOT * sqrt(count):.1f}"
    return element("svg", element("circle", r=radius), viewBox="-10 -10 20 20", aria_hidden="true")


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
