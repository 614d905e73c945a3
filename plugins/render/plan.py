"""The guide's plan on its pages: bar, table, checkpoints, and the control that all of them follow.

Every number of the plan stands in an element with `data-plan` and its name, wherever that is on a page; the shell
fills them in for the reader's own interview.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element, join
from plugins.model.plan import HELLO, HELLOS, SLOT, SLOTS, WORKING, orders, spans
from plugins.render import address
from plugins.render.duration import share

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.model.guide import Guide, GuidePhase, QuestionKind
    from plugins.model.timing import Span
    from plugins.render.address import Page

_HEADS = ("Phase", "Minutes", "From minute", "To minute")


def span_of(guide: Guide, phase: GuidePhase) -> Span:
    """The minutes of a numbered phase in the usual interview."""
    return spans(guide)[guide.numbered.index(phase)]


def number(name: str, value: int) -> Markup:
    """A number of the plan, which the shell keeps."""
    return element("span", str(value), data_plan=name)


def clock(phase: GuidePhase, span: Span) -> Markup:
    """From which minute to which."""
    return join([number(f"{phase.id}:start", span.start), "–", number(f"{phase.id}:end", span.end)])


def plan_bar(guide: Guide, here: Page, *, current: str | None = None, kind: str | None = None) -> Markup:
    """The interview as a bar, each phase as wide as its share and leading to its page."""
    parts = (
        element(
            "li",
            element("a", phase.title, href=here.link(address.phase(guide, phase))),
            " ",
            element("span", number(f"{phase.id}:planned", span.planned), " min"),
            data_phase=phase.id,
            data_plan_bar=phase.id,
            aria_current="step" if phase.id == current else None,
            data_share=share(span.planned),
        )
        for phase, span in _rows(guide, kind)
    )
    return element("ol", *parts, class_="sts-timeline", role="list", aria_label="The minutes, phase by phase")


def plan_control(guide: Guide, *, is_open: bool = False) -> Markup:
    """What the numbers are for, and a way to have them for another interview."""
    return element(
        "sts-plan",
        element(
            "p",
            "Of ",
            number("slot", SLOT),
            " minutes, ",
            number("hello", HELLO),
            " go to hello and your own questions. The other ",
            number("working", WORKING),
            " are counted from the moment you hear the question.",
            class_="sts-note",
        ),
        element(
            "details",
            element("summary", "Change the minutes"),
            _fields(guide),
            *(_why(kind, is_first=at == 0) for at, kind in enumerate(guide.kinds)),
            open=is_open,
            hidden=True,
            data_tools=True,
            data_search_exclude=True,
        ),
        element("p", class_="sts-status sts-hidden", data_said=True, role="status"),
        data_phases=" ".join(phase.id for phase in guide.numbered),
        data_orders=json.dumps(orders(guide), separators=(",", ":")),
    )


def plan_table(guide: Guide, here: Page) -> Markup:
    """The plan as a whole: control, bar, table and checkpoints."""
    checkpoints = (element("li", checkpoint(guide, phase)) for phase in guide.numbered)
    return element(
        "div",
        plan_control(guide, is_open=True),
        plan_bar(guide, here),
        _phases(guide),
        element("ol", *checkpoints, class_="sts-checkpoints", role="list", aria_label="Checkpoints"),
    )


def checkpoint(guide: Guide, phase: GuidePhase) -> Markup:
    """By when, and what."""
    end = number(f"{phase.id}:end", span_of(guide, phase).end)
    when = element("b", "By minute ", end, " of ", number("working", WORKING))
    return join([when, f" you have {(phase.checkpoint or '').rstrip('.')}."])


def plan_kinds(guide: Guide) -> Markup:
    """What each kind of question shifts, and why, in the usual interview."""
    heads = ("Question", *(phase.title for phase in guide.numbered))
    return _table(
        f"An interview of {SLOT} minutes, by what you are asked for",
        heads,
        [row for kind in guide.kinds for row in _kind(guide, kind)],
        "sts-kinds",
    )


def where_minutes_come_from(guide: Guide) -> Markup:
    """Each phase's own minutes and their reason, folded away."""
    rows = [
        element(
            "tr",
            element("th", phase.title, scope="row"),
            element("td", f"{phase.minutes.low}: {phase.minutes_from.least}"),
            element("td", f"{phase.minutes.high}: {phase.minutes_from.most}"),
        )
        for phase in guide.numbered
        if phase.minutes and phase.minutes_from
    ]
    return element(
        "details",
        element("summary", "Where the minutes come from"),
        element("p", guide.minutes_note),
        _table("Minutes of each phase", ("Phase", "It needs", "It can use"), rows),
    )


def _kind(guide: Guide, kind: QuestionKind) -> Iterator[Markup]:
    minutes = (element("td", str(span.planned), class_="sts-number") for span in spans(guide, WORKING, kind.id))
    yield element("tr", element("th", kind.title.capitalize(), scope="row"), *minutes)
    yield element("tr", element("td", f"{kind.like} {kind.why}", colspan=1 + len(guide.numbered)))


def _rows(guide: Guide, kind: str | None = None) -> Iterator[tuple[GuidePhase, Span]]:
    return zip(guide.numbered, spans(guide, kind=kind), strict=True)


def _fields(guide: Guide) -> Markup:
    kinds = (element("option", kind.title, value=kind.id) for kind in guide.kinds)
    refusal = (
        f"Type whole minutes: {SLOTS[0]} to {SLOTS[-1]} for the interview, "
        f"{HELLOS[0]} to {HELLOS[-1]} for hello and questions."
    )
    return element(
        "div",
        element("label", "The invitation says ", _minutes("slot", SLOTS, SLOT), " minutes"),
        element("label", "Hello and questions ", _minutes("hello", HELLOS, HELLO), " minutes"),
        element("label", "You are asked for ", element("select", *kinds, name="kind", autocomplete="off")),
        element("p", refusal, class_="sts-problem", data_problem=True, role="alert", hidden=True),
    )


def _minutes(name: str, allowed: range, usual: int) -> Markup:
    return element(
        "input",
        type="number",
        inputmode="numeric",
        name=name,
        min=allowed[0],
        max=allowed[-1],
        step=1,
        value=usual,
        autocomplete="off",
    )


def _why(kind: QuestionKind, *, is_first: bool) -> Markup:
    return element("p", f"{kind.like} {kind.why}", class_="sts-note", data_kind_of=kind.id, hidden=not is_first)


def _phases(guide: Guide) -> Markup:
    rows = [
        element(
            "tr",
            element("th", phase.title, scope="row"),
            *(
                element("td", number(f"{phase.id}:{name}", value), class_="sts-number")
                for name, value in (("planned", span.planned), ("start", span.start), ("end", span.end))
            ),
        )
        for phase, span in _rows(guide)
    ]
    return _table(join([number("working", WORKING), " minutes for the design"]), _HEADS, rows, "sts-plan")


def _table(caption: str, heads: Sequence[str], rows: Sequence[Markup], style: str | None = None) -> Markup:
    first, *others = heads
    numeric = "sts-number" if style else None
    columns = (element("th", head, scope="col", class_=numeric) for head in others)
    return element(
        "table",
        element("caption", caption),
        element("thead", element("tr", element("th", first, scope="col"), *columns)),
        element("tbody", *rows),
        class_=style,
    )
