"""A worked envelope on a page, line by line; a reader may change its numbers, and the page follows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from calculators.envelope.numbers import numbers
from calculators.text.envelope.lines import render_lines
from calculators.text.html import Markup, element
from plugins.render.envelope import open_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.model.envelope import Envelope
    from plugins.render.address import Page

_WITHOUT = "To change a number, and see the whole page follow, turn JavaScript on."


def changeable(
    envelope: Envelope, here: Page, place: str, *said: Markup | str, renamed: Mapping[str, str] | None = None
) -> Markup:
    """The envelope, with what is `said` above it; `place` is its anchor on the page, `renamed` what links may say."""
    return element(
        "sts-numbers",
        element("p", *said),
        element("noscript", element("p", _WITHOUT, class_="sts-note")),
        element("p", open_link(envelope.text, here)),
        element("p", *_scenarios(envelope), class_="sts-scenarios", data_live=True, hidden=True),
        element("p", class_="sts-status", data_status=True, role="status"),
        element(
            "div",
            render_lines(envelope.run),
            data_envelope=envelope.id,
            class_="sts-envelope",
            data_search_exclude=True,  # run together, lines and steps would be all that a result shows
        ),
        element(
            "div",
            element("span", data_changed=True),
            element("a", "See the numbers", href=f"#{place}"),
            element("button", "As it was", type="button", data_reset=True),
            class_="sts-changed-bar",
            data_changed_bar=True,
            hidden=True,
        ),
        data_text=envelope.text,
        data_page=here.address,
        data_renamed=json.dumps(renamed) if renamed else None,
    )


def live(said: str) -> Markup:
    """What is true only where numbers can be changed."""
    return element("span", said, data_live=True, hidden=True)


def _scenarios(envelope: Envelope) -> Iterator[str]:
    """A button for each that changes nothing but numbers of its own line."""
    changeable = numbers(envelope.run.program)
    for scenario in envelope.run.program.scenarios:
        given = {one.name: one.text[one.at :].strip() for one in scenario.overrides}
        if given.keys() <= changeable.keys():
            said = ", ".join(f"{name} {text}" for name, text in given.items())
            yield element("button", scenario.name, type="button", title=said, data_scenario=json.dumps(given))
            yield " "
