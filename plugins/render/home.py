"""The front page: an estimate as one says it, a board as it grows, a piece of an interview, a line of a checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.catalogue import find
from calculators.core.link import fragment
from calculators.core.run import run
from calculators.text.control import render_control
from calculators.text.head import render_head
from calculators.text.html import Markup, element, join
from calculators.text.result import render_result
from plugins.model.problem import named
from plugins.render import address
from plugins.render.diagram.figure import moment
from plugins.render.diagram.figure import moments as drawn_moments
from plugins.render.mark import marks
from plugins.render.plan import number, span_of

ESTIMATE = "traffic"
# What is sent is written: nothing else is counted.
_SPOKEN = {"peak": "5", "counted": "writes", "ratio": "0:1"}
# What is said after each number.
_AFTER = {"users": "send messages,", "actions": "each, and", "peak": "as many at the peak. Each one is a write."}
_WITHOUT = "These numbers were worked out when the page was made. To change them, turn JavaScript on."

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.result import Result
    from plugins.model.case.case import Case
    from plugins.model.guide import Guide, GuidePhase
    from plugins.model.provenance import Provenance
    from plugins.render.address import Page
    from plugins.render.case.telling import Teller


def excerpt(case: Case, teller: Teller, talk: str, here: Page) -> Markup:
    """An exchange, with the reason for what was said where there is one."""
    found = named(f"talk of {case.id}", talk, case.talks)
    lines = (
        element(
            "div",
            element("p", element("b", f"{one.who.value.capitalize()}: "), teller.told(one.says)),
            element("p", teller.told(one.why), class_="sts-why") if one.why else None,
        )
        for one in found.lines
    )
    way = element("a", "Read the whole interview", href=here.link(f"cases/{case.id}/"))
    return element("div", *lines, element("p", way, class_="sts-open"), class_="sts-sample")


def checklist_line(guide: Guide, name: str, provenance: Provenance, here: Page) -> Markup:
    """One line as it stands on its phase's page."""
    item = named("item", name, guide.items)
    phase = next(phase for phase in guide.phases if item in phase.all_items)
    way = element("a", f"See the rest of {phase.title.lower()}", href=here.link(address.phase(guide, phase, item.id)))
    return element(
        "div",
        element("p", element("span", item.kind.words, class_="sts-kind", data_kind=item.kind.value), " ", item.text),
        element("p", item.why, class_="sts-why") if item.why else None,
        element("p", element("b", "What it changes: "), item.changes, class_="sts-why") if item.changes else None,
        marks(item.points, provenance, here, item.beside),
        element("p", way, class_="sts-open"),
        class_="sts-sample",
    )


def spoken_estimate(here: Page) -> Markup:
    """An estimate as one would say it: its numbers can be changed, and its verdict stands below on the ruler."""
    described = find(ESTIMATE)
    result = run(described, _SPOKEN)
    address_ = f"calculators/{ESTIMATE}/"
    kept = fragment(described, result.inputs.texts)
    return element(
        "sts-calculator",
        *render_head(described.question, _WITHOUT),
        element("form", *_sentence(result), class_="sts-fields", autocomplete="off", aria_label="What goes in"),
        element("div", render_result(result, ()), class_="sts-result", data_result=True),
        element("p", element("a", "Every step, and more inputs", href=here.link(address_)), class_="sts-open"),
        id="estimate",
        class_="sts-estimate sts-spoken",
        data_calculator=ESTIMATE,
        data_page=address_,
        data_state="printed",
        data_fragment=kept,
        data_when_touched=True,
        data_search_exclude=True,
    )


def _sentence(result: Result) -> Iterator[str]:
    """The words around what can be changed, then what may be wrong with it."""
    for name, words in _AFTER.items():
        field = result.calculator.field(name)
        id_ = f"spoken-{name}"
        entry = render_control(field, result.inputs.texts[name], id_)
        label = element("label", field.label, for_=id_, class_="sts-hidden")
        yield element("span", label, entry, data_field=name)
        yield f" {words} "
    for name in sorted(_SPOKEN.keys() - _AFTER.keys()):
        yield element("input", type="hidden", name=name, value=result.inputs.texts[name])
    for name in _AFTER:
        yield element("p", class_="sts-problem", id=f"spoken-{name}-problem", data_problem=name, hidden=True)
    yield element("p", class_="sts-problem", data_problem="", role="alert", hidden=True)


def moments(case: Case, flow: str, guide: Guide, here: Page) -> Markup:
    """The board of a worked interview at the end of each phase: the same drawing as it grows, then walked through."""
    way = element("a", f"Read the whole interview: {case.title}", href=here.link(f"cases/{case.id}/"))
    drawn = zip(guide.numbered, drawn_moments(case.design, case.design.flow(flow)), strict=True)
    boards = (moment(svg, join([*_minute(guide, phase), title]), more) for phase, (svg, title, more) in drawn)
    return element(
        "div",
        element("ol", *boards, class_="sts-moments", role="list"),
        element("p", way, class_="sts-open"),
    )


def _minute(guide: Guide, phase: GuidePhase) -> Iterator[str]:
    yield from ("Minute ", number(f"{phase.id}:end", span_of(guide, phase).end), ": ")
