"""Cheat sheets: a framework on paper, to hold in the hand while practising."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element, join
from plugins.model.item import Kind
from plugins.model.timing import USUAL, is_timed, plan
from plugins.render import address
from plugins.render.numbers import known
from plugins.render.plan import clock, number, plan_control, span_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.model.framework import Framework, Phase
    from plugins.model.guide import Guide, GuidePhase
    from plugins.model.item import Item
    from plugins.model.published import Published
    from plugins.render.address import Page

    # From which minute to which, and the minute at which it ends.
    type Clock = tuple[Markup, Markup]


def cheat_sheet(framework: Published, here: Page) -> Markup:
    """A published framework on one sheet of A4; it is made for paper, and reads on a screen as well."""
    spans = zip(framework.numbered, plan(framework), strict=True) if is_timed(framework) else ()
    clocks = {str(phase.id): (join([f"{span.start}–{span.end}"]), join([str(span.end)])) for phase, span in spans}
    minutes = f" Minutes are those of a session of {USUAL}." if clocks else ""
    return _sheet(framework, here, clocks, f"One sheet of A4, if you print both sides.{minutes}")


def whole_list(guide: Guide, here: Page) -> Markup:
    """Every line of the guide, at the minutes of its plan."""
    return join(
        [plan_control(guide), _sheet(guide, here, _clocks(guide), "Two sheets of A4, if you print both sides.")]
    )


def essentials(guide: Guide, here: Page) -> Markup:
    """The guide's essentials in a line each, and the numbers to know: readable at arm's length."""
    clocks = _clocks(guide)
    return element(
        "div",
        plan_control(guide),
        element(
            "div",
            *(_essentials(phase, clocks.get(phase.id)) for phase in guide.phases),
            _numbers(guide, here),
            class_="sts-sheet sts-short",
        ),
        element(
            "p",
            "More room? ",
            element("a", "Every line, to print", href=here.link(address.whole_list(guide))),
            class_="sts-note",
        ),
    )


def _clocks(guide: Guide) -> Mapping[str, Clock]:
    spans = {str(phase.id): (phase, span_of(guide, phase)) for phase in guide.numbered}
    return {id_: (clock(*found), number(f"{id_}:end", found[1].end)) for id_, found in spans.items()}


def _essentials(phase: GuidePhase, clocks: Clock | None) -> Markup:
    lines = (element("li", item.short, data_kind=item.kind.value) for item in phase.essentials)
    return _section(phase.title, clocks, element("ul", *lines, role="list"))


def _numbers(guide: Guide, here: Page) -> Markup:
    lines = (
        element("div", element("dt", element("a", each.label, href=here.link(each.place))), element("dd", each.text))
        for each in known(guide.numbers)
    )
    return _section(f"{len(guide.numbers)} numbers to know", None, element("dl", *lines))


def _section(title: str, clocks: Clock | None, *parts: Markup) -> Markup:
    """The search shall find a line where its reasons stand, and not here as well."""
    when = element("span", " ", clocks[0], " min") if clocks else None
    return element("section", element("h2", title, when), *parts, data_search_exclude=True)


def _sheet(framework: Framework, here: Page, clocks: Mapping[str, Clock], note: str) -> Markup:
    phases = (_phase(phase, clocks.get(phase.id)) for phase in framework.phases if phase.all_items)
    way = element("a", "With reasons and examples", href=here.link(address.framework(framework)))
    return element("div", element("p", f"{note} ", way, class_="sts-note"), *phases, class_="sts-sheet")


def _phase(phase: Phase, clocks: Clock | None) -> Markup:
    end = clocks[1] if clocks else None
    return _section(phase.title, clocks, *_gates(phase, end), *_parts(phase))


def _gates(phase: Phase, end: Markup | None) -> Iterator[Markup]:
    if phase.checkpoint and end:
        by = element("b", "By minute ", end, ": ")
        yield element("p", by, f"{phase.checkpoint.rstrip('.')}.", class_="sts-by")
    if phase.leave_when:
        yield element("p", element("b", "Leave when: "), phase.leave_when, class_="sts-by")


def _parts(phase: Phase) -> Iterator[Markup]:
    if not phase.stages:
        yield _list(phase.all_items)
    for stage in phase.stages:
        yield element("h3", stage.title)
        yield _list(stage.items)


def _list(items: Iterable[Item]) -> Markup:
    ordered = sorted(items, key=lambda item: item.kind is Kind.PRODUCE)
    lines = (element("li", _said(item), item.text, data_kind=item.kind.value) for item in ordered)
    return element("ul", *lines, role="list")


def _said(item: Item) -> Markup | None:
    """A question is known by its mark; the others say what they are."""
    return None if item.kind in (Kind.ASK, Kind.DO) else element("b", f"{item.kind.words}: ")
