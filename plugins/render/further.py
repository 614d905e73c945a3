"""What a stage leads to: a drawing, where to work it out, look it up or see it done, and what may be asked next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from calculators import catalogue
from calculators.text.html import Markup, element
from plugins.model.problem import UnknownNameError
from plugins.render import address
from plugins.render.drawing import drawing
from plugins.render.series import spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.model.case.case import Case
    from plugins.model.collection import Collection
    from plugins.model.drawing import Drawing
    from plugins.model.follow_up import Ladder
    from plugins.model.guide import GuideStage
    from plugins.render.address import Page


@dataclass(frozen=True, slots=True)
class Further:
    """The titles of the reference pages there are, subjects on which interviewers ask on, and the cases."""

    references: Mapping[str, str]
    ladders: Iterable[Ladder] = ()
    cases: Iterable[Case] = ()
    drawings: Mapping[str, Drawing] | Collection[Drawing] = field(default_factory=dict)

    def drawing(self, stage: GuideStage) -> Markup | None:
        """What the stage says, to look at; folded where it would push the essentials off a phone."""
        if stage.drawing is None:
            return None
        found = self.drawings[stage.drawing.shows]
        title = element("summary", found.title)
        return element("details", title, drawing(found), id=stage.drawing.id, data_drawn=True)

    def links(self, stage: GuideStage, here: Page) -> Markup | None:
        """A row for each kind of which the stage has any."""
        known = self.references
        found = {
            "Work it out": {_calculator(name): address.calculator(name) for name in stage.calculators},
            "Look it up": {known[name]: address.reference(name) for name in stage.references if name in known},
            "See it done": {
                each.system: address.case(each.id) for each in self.cases if str(stage.id) in each.shows.stages
            },
            "They ask next": {
                each.title: address.follow_up(each) for each in self.ladders if each.belongs_to(stage.id)
            },
        }
        rows = [_row(title, links, here) for title, links in found.items() if links]
        return element("div", *rows, class_="sts-further", data_more=True) if rows else None


def _row(title: str, links: Mapping[str, str], here: Page) -> Markup:
    anchors = (element("a", text, href=here.link(there)) for text, there in links.items())
    return element("p", element("b", title), " ", spaced(anchors))


def _calculator(name: str) -> str:
    if name not in catalogue.names():
        raise UnknownNameError("calculator", name, catalogue.names())
    return catalogue.find(name).title
