"""A worked envelope on its own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.render.changeable import changeable, live

if TYPE_CHECKING:
    from calculators.text.html import Markup
    from plugins.model.envelope import Envelope
    from plugins.render.address import Page

_LINES = "Each line shows its result; open one to see the steps."
_FOLLOWS = "Change a number, or give it a range such as 1M..5M: everything below follows, and so does the address."


def worked(envelope: Envelope, here: Page) -> Markup:
    return changeable(envelope, here, envelope.id, _LINES, " ", live(_FOLLOWS))
