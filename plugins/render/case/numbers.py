"""The whole estimate of a case, line by line; its numbers may be changed, and the page follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.render import address
from plugins.render.changeable import changeable, live

if TYPE_CHECKING:
    from calculators.text.html import Markup
    from plugins.model.case.case import Case
    from plugins.model.envelope import Envelope

_LEADS = "Every figure above is a line below, and links to it."
_FOLLOWS = (
    "Change a number here, and every figure, bill, picture and check on the page follows, and so does what sentences "
    "conclude from them. What an interview says besides is for the numbers as stated; a check says where it ends. "
    "Escape brings the printed one back."
)


def numbers(case: Case, envelope: Envelope) -> Markup:
    here = address.Page(address.case(case.id))
    renamed = {one.was: str(one.now) for one in case.renamed}
    return changeable(envelope, here, "estimate", _LEADS, " ", live(_FOLLOWS), renamed=renamed)
