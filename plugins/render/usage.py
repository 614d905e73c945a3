"""Where a calculator is used: stages that send a reader to it, worked estimates it is part of, cases of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.catalogue import names
from calculators.text.html import Markup, element, join
from plugins.model.problem import UnknownNameError
from plugins.render import address
from plugins.render.case.worked import worked_line
from plugins.render.series import in_series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.model.case.case import Case
    from plugins.model.envelope import Envelope
    from plugins.model.guide import Guide
    from plugins.render.address import Page


def used_in(name: str, guide: Guide, envelopes: Iterable[Envelope], cases: Iterable[Case], here: Page) -> Markup:
    """A line of links, or nothing where nobody uses it yet; and one to the cases whose estimate is of its kind."""
    if name not in names():
        raise UnknownNameError("calculator", name, names())
    links = [*_stages(name, guide, here), *_envelopes(name, envelopes, here)]
    used = element("p", "Used in ", in_series(links, " and "), ".", class_="sts-note") if links else None
    return join([used, worked_line([one for one in cases if name in one.shows.calculators], here)])


def _stages(name: str, guide: Guide, here: Page) -> Iterator[Markup]:
    for phase in guide.phases:
        for stage in phase.stages:
            if name in stage.calculators:
                yield element("a", stage.title, href=here.link(address.phase(guide, phase, stage.id)))


def _envelopes(name: str, envelopes: Iterable[Envelope], here: Page) -> Iterator[Markup]:
    for envelope in envelopes:
        if name in envelope.calculators:
            yield element("a", envelope.title, href=here.link(address.worked(envelope.id)))
