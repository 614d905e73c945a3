"""Links to the cases in which something is seen at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.render import address
from plugins.render.series import in_series

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.model.case.case import Case
    from plugins.render.address import Page


def worked_line(cases: Iterable[Case], here: Page) -> Markup | None:
    """A line of links, or nothing."""
    links = [element("a", one.system, href=here.link(address.case(one.id))) for one in cases]
    return element("p", "Worked in ", in_series(links, " and "), ".", class_="sts-note") if links else None
