"""Drawings on a page: pictures side by side, a sentence or two, and the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element, join
from plugins.model.drawing import Shows
from plugins.render.diagram.figure import draw_design, draw_flow, in_words, moment, moments
from plugins.render.diagram.outline import lists, steps, teller
from plugins.render.diagram.timeline import draw_timeline, told
from plugins.render.mechanism import DRAWINGS, mechanism

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.collection import Collection
    from plugins.model.design import Design
    from plugins.model.drawing import Drawing, Stair


def drawn(name: str, drawings: Collection[Drawing]) -> Markup:
    """The drawing of that name: a file's, or one that comes from a calculator."""
    return mechanism(name) if name in DRAWINGS else drawing(drawings[name])


def drawing(found: Drawing) -> Markup:
    """The figure."""
    words = [*_words(found)]
    caption = element(
        "figcaption",
        element("p", element("b", f"{found.title}."), f" {found.says}"),
        in_words(join(words)) if words else None,
    )
    return element("figure", _pictures(found), caption, data_diagram="drawing", data_drawing=found.id)


def _pictures(found: Drawing) -> Markup:
    if found.stairs:
        return element("ol", *(_stair(stair) for stair in found.stairs), class_="sts-stairs", role="list")
    if found.is_one_board:
        return draw_design(found.designs[0], None, {})
    return element("ol", *_each(found), class_="sts-moments", role="list")


def _each(found: Drawing) -> Iterator[Markup]:
    for timeline in found.timelines:
        yield moment(draw_timeline(timeline), timeline.title)
    for design in found.designs:
        if found.shows is Shows.FLOWS:
            yield from (moment(draw_flow(design, flow.id), flow.title) for flow in design.flows)
        else:
            yield from (moment(*one) for one in moments(design))


def _words(found: Drawing) -> Iterator[Markup]:
    for timeline in found.timelines:
        yield join([_titled(timeline.title), told(timeline)])
    for design in found.designs:
        if found.shows is Shows.FLOWS:
            for flow in design.flows:
                yield join([_titled(flow.title), steps(flow, design, teller({}), {})])
        else:
            yield join([_which(found, design), lists(design, design.picture(), teller({}), {})])


def _which(found: Drawing, design: Design) -> Markup | None:
    """Of several designs, the one whose lists follow."""
    return _titled(design.boards[-1].title) if len(found.designs) > 1 else None


def _titled(title: str) -> Markup:
    return element("p", element("b", f"{title}."))


def _stair(stair: Stair) -> Markup:
    title = element("a", stair.title, href=f"#{stair.row}") if stair.row else stair.title
    return element(
        "li",
        element("p", element("b", title), " ", stair.says),
        element("p", stair.below, class_="sts-below") if stair.below else None,
    )
