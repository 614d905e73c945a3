"""The calculators by the question they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.catalogue import find, names
from calculators.core.calculator import GROUPS
from calculators.text.html import Markup, element
from plugins.render import address
from plugins.render.block import block, heading, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calculators.core.calculator import Calculator
    from plugins.render.address import Page

_FIELD = element("input", type="search", id="sts-find", data_find=True, placeholder="storage, cache, downtime …")


def catalogue(here: Page) -> str:
    """A filter, then each group under its question, as Markdown, so that the questions reach the contents."""
    described = [find(name) for name in names()]
    groups = [(group, [one for one in described if one.group == group]) for group in GROUPS]
    shown = (_group(group, members, here) for group, members in groups if members)
    return paragraphs([block(_finder(described)), *shown])


def _group(group: str, members: Sequence[Calculator], here: Page) -> str:
    entries = element("ul", *(_entry(one, here) for one in members), class_="sts-catalogue", data_group=group)
    return paragraphs([heading(2, GROUPS[group], group), element("div", entries)])


def _entry(one: Calculator, here: Page) -> Markup:
    """A calculator's question leads to it; its fields and figures are there to be found by the filter."""
    words = " ".join([one.name, one.lead, *(field.label for field in one.fields), *(f.label for f in one.figures)])
    return element(
        "li",
        element("a", one.title, href=here.link(address.calculator(one.name))),
        element("span", one.question),
        data_calculator_entry=one.name,
        data_words=words.lower(),
    )


def _finder(described: Sequence[Calculator]) -> Markup:
    """The filter; it is hidden until there is something to run it."""
    return element(
        "sts-finder",
        element(
            "div",
            element("label", "Which one do I need?", for_="sts-find"),
            element("div", _FIELD, class_="sts-input"),
            element("p", class_="sts-hidden", role="status", data_said=True),
            class_="sts-tools",
            data_tools=True,
            hidden=True,
        ),
        data_count=len(described),
    )
