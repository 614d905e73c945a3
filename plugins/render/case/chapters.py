"""A case's minutes as an upright bar with its chapters beside it; where it stands, a page has no other contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.model.plan import spans
from plugins.render.duration import share

if TYPE_CHECKING:
    from plugins.model.case.case import Case
    from plugins.model.case.dive import Dive
    from plugins.model.guide import Guide

# The phase that has its dives as chapters of their own.
DEEP = "deep-dive"
# What a case's page has below its phases, by its anchors.
BELOW = (
    ("asked-next", "Asked next"),
    ("twists", "Changes"),
    ("estimate", "The estimate"),
    ("in-words", "In words"),
)


def chapters(case: Case, guide: Guide) -> Markup:
    planned = zip(guide.numbered, spans(guide, kind=case.kind.value), strict=True)
    phases = (
        element(
            "li",
            element("a", phase.title, " ", element("span", f"{span.start}–{span.end}"), href=f"#{phase.id}"),
            _dives(case.dives) if str(phase.id) == DEEP else None,
            data_phase=phase.id,
            data_share=share(span.end - span.start),
        )
        for phase, span in planned
    )
    below = (element("li", element("a", title, href=f"#{anchor}")) for anchor, title in BELOW)
    return element(
        "sts-chapters",
        element(
            "nav",
            element("ol", *phases, role="list"),
            element("ul", *below, role="list"),
            aria_label="Minutes and chapters",
        ),
        class_="sts-chapters",
        data_search_exclude=True,
    )


def _dives(dives: tuple[Dive, ...]) -> Markup:
    return element(
        "ul", *(element("li", element("a", dive.title, href=f"#{dive.id}")) for dive in dives), role="list"
    )
