"""A worked estimate: a chain of calculators as a page, live where the runtime is."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from calculators.sheet import read_sheet, run_sheet
from calculators.text.form import render_actions
from calculators.text.head import render_head
from calculators.text.html import Markup, element
from calculators.text.sheet import render_link, render_places, render_shared, sheet_fragment
from plugins.model.problem import UnknownNameError
from plugins.render import address
from plugins.render.block import block, heading, lead, paragraphs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.sheet import Sheet as Chain
    from plugins.model.sheet import Sheet
    from plugins.render.address import Page

_WITHOUT = "These results were worked out when the page was made. To change the numbers, turn JavaScript on."


def sheet(described: Sheet, here: Page) -> str:
    """The whole chain as Markdown, so that its questions reach the contents."""
    chain = read_sheet(described.plain())
    places = render_places(chain, run_sheet(chain), here)
    head = [
        heading(1, described.title, described.id),
        lead(described.lead),
        block(_shared(described, chain), live=True),
    ]
    parts = [
        paragraphs([heading(2, link.asks, link.id), block(render_link(chain, link, places), live=True)])
        for link in chain.links.values()
    ]
    return paragraphs([*head, *parts])


def sheet_figure(described: Sheet, name: str) -> str:
    """One figure of the chain in the middle of a sentence: `traffic.peak`."""
    known = _figures(described)
    if name not in known:
        raise UnknownNameError(f"figure of the sheet {described.id}", name, known)
    return known[name]


@cache
def _figures(described: Sheet) -> Mapping[str, str]:
    """The text of each figure of the chain; a page names several of them."""
    results = run_sheet(read_sheet(described.plain()))
    return {f"{id_}.{found.figure.id}": found.text for id_, result in results.items() for found in result.figures}


def _shared(described: Sheet, chain: Chain) -> Markup:
    """What the whole page shares: its form, what can be done with the page, and the sheet for the runtime to ask."""
    return element(
        "sts-sheet",
        *render_head("What everything below shares", _WITHOUT),
        render_shared(chain),
        render_actions(("link", "markdown")),
        class_="sts-estimate sts-shared",
        data_sheet=json.dumps(described.plain(), ensure_ascii=False, separators=(",", ":")),
        data_page=address.sheet(described.id),
        data_parts=described.id,
        data_state="printed",
        data_fragment=sheet_fragment(chain),
        data_search_exclude=True,
    )
