"""The front page's samples: a piece of a worked interview, and a line of a checklist with its letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.catalogue import find
from calculators.core.run import run
from calculators.text.html import Markup, element
from plugins.model.problem import named
from plugins.render import address
from plugins.render.mark import marks

ESTIMATE = "traffic"

if TYPE_CHECKING:
    from plugins.model.case.case import Case
    from plugins.model.guide import Guide
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


def estimate_line() -> Markup:
    """What the estimate below says, before anybody has touched it."""
    result = run(find(ESTIMATE), {})
    texts = result.inputs.texts
    return element(
        "p",
        f"{texts['users']} people who each do something {texts['actions'].replace('/day', ' times a day')} send ",
        element("b", result.figure("average").text),
        " on average and ",
        element("b", result.figure("peak").text),
        " at the peak. Is that much? Change the people and see at which number the answer turns.",
    )
