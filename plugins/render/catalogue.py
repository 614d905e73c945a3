"""The calculators by the question they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.catalogue import find, names
from calculators.core.calculator import GROUPS
from calculators.core.run import run
from calculators.text.html import Markup, element
from calculators.text.typeset import in_words
from plugins.render import address
from plugins.render.block import block, heading, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calculators.core.calculator import Calculator
    from plugins.render.address import Page

_FIELD = element("input", type="search", id="sts-find", data_find=True, placeholder="qps, how many servers …")
# As an interview comes to them, and as the pages stand in the sidebar (docs/calculators/.nav.yml).
ORDER = tuple(
    "traffic growth bandwidth connections fanout storage memory cache shards index servers throughput cdn cost "
    "latency tail queue speedup availability errorbudget durability quorum replication retry keyspace snowflake "
    "hashring ratelimit topk cardinality bloom clock".split()
)


def catalogue(here: Page) -> str:
    """A filter, then each group under its question, as Markdown, so that the questions reach the contents."""
    described = [find(name) for name in sorted(names(), key=_place)]
    groups = [(group, [one for one in described if one.group == group]) for group in GROUPS]
    shown = (_group(group, members, here) for group, members in groups if members)
    return paragraphs([block(_finder(described)), *shown])


def _place(name: str) -> int:
    """A new one comes last until somebody gives it a place."""
    return ORDER.index(name) if name in ORDER else len(ORDER)


def _group(group: str, members: Sequence[Calculator], here: Page) -> str:
    entries = element("ul", *(_entry(one, here) for one in members), class_="sts-catalogue", data_group=group)
    return paragraphs([heading(2, GROUPS[group], group), element("div", entries)])


def _entry(one: Calculator, here: Page) -> Markup:
    """A calculator's question, and what it answers as it stands on its page; more words are there to be found by."""
    labels = [*(field.label for field in one.fields), *(figure.label for figure in one.figures)]
    words = " ".join([one.name, one.asked, one.lead, *labels])
    result = run(one, {})
    return element(
        "li",
        element("a", one.title, href=here.link(address.calculator(one.name))),
        element("span", one.question),
        element("p", element("b", in_words(result.main.text)), " ", result.decision.verdict),
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
