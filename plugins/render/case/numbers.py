"""The whole estimate of a case, line by line; its numbers may be changed, and the page follows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from calculators.text.envelope.html import numbers_of, render_lines
from calculators.text.html import Markup, element
from plugins.render import address
from plugins.render.envelope import open_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.case.case import Case
    from plugins.model.envelope import Envelope

_LEADS = "Every figure above is a line below, and leads there."
_FOLLOWS = "Change a number here, and every figure, bill, picture and check on the page follows."
_WITHOUT = "To change a number, and see the whole page follow, turn JavaScript on."


def numbers(case: Case, envelope: Envelope) -> Markup:
    here = address.Page(address.case(case.id))
    return element(
        "sts-numbers",
        element("p", _LEADS, " ", element("span", _FOLLOWS, data_live=True, hidden=True)),
        element("noscript", element("p", _WITHOUT, class_="sts-note")),
        element("p", open_link(envelope.text, here)),
        element("p", *_scenarios(envelope), class_="sts-scenarios", data_live=True, hidden=True),
        element("p", class_="sts-status", data_status=True, role="status"),
        element("div", render_lines(envelope.run), data_envelope=envelope.id, class_="sts-envelope"),
        element(
            "div",
            element("span", data_changed=True),
            element("a", "See the numbers", href="#estimate"),
            element("button", "As it was", type="button", data_reset=True),
            class_="sts-changed-bar",
            data_changed_bar=True,
            hidden=True,
        ),
        data_text=envelope.text,
        data_page=here.address,
    )


def _scenarios(envelope: Envelope) -> Iterator[str]:
    """A button for each that changes nothing but numbers of its own line."""
    changeable = numbers_of(envelope.run)
    for scenario in envelope.run.program.scenarios:
        given = {one.name: one.text[one.at :].strip() for one in scenario.overrides}
        if given.keys() <= changeable:
            said = ", ".join(f"{name} {text}" for name, text in given.items())
            yield element("button", scenario.name, type="button", title=said, data_scenario=json.dumps(given))
            yield " "
