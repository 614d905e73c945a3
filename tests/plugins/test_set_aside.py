"""Markdown that does not read the blocks of a page gives the same page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from markdown import markdown

from calculators.text.html import element
from plugins.render.block import BEGIN, END, block
from tests.plugins.small import build, plant_small_site

if TYPE_CHECKING:
    from pathlib import Path

TABLE = block(element("table", element("tr", element("td", "*Deep* dive"), element("td", "17"))))
LIST = block(element("ul", element("li", "one", id="one"), element("li", "a < b & c\n\n# no heading")))
HEADED = block(element("section", element("h3", "A user can", id="user")))


def converted(text: str, *more: str) -> str:
    found = markdown(text, extensions=["attr_list", "md_in_html", "tables", "toc", *more])
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", found)


def read_by_markdown(text: str) -> str:
    return converted(text.replace(BEGIN, "").replace(END, ""))


@pytest.mark.parametrize(
    "page",
    [
        f"# Title\n{TABLE}\nText with *marks*.\n{LIST}",
        f"{LIST}{TABLE}",
        f'<div class="a" markdown>\n\nText with *marks*.\n{TABLE}\n</div>\n\nAfter it.',
        f"<div markdown>\n{HEADED}{LIST}\n</div>",
        f"- an item\n\n{TABLE}",
    ],
    ids=["in turn", "side by side", "within markup", "with a heading", "after a list"],
)
def test_a_page_is_the_same_as_if_markdown_had_read_all_of_it(page: str) -> None:
    assert converted(page, "plugins.set_aside") == read_by_markdown(page)


def test_markdown_is_given_none_of_what_is_set_aside() -> None:
    """What nothing reads cannot be mistaken: Markdown would take this for three elements."""
    assert converted(f"{BEGIN}<p><li>no end{END}", "plugins.set_aside") == "<p><li>no end"


def test_a_heading_in_a_block_is_listed_in_the_contents() -> None:
    assert BEGIN not in HEADED


@pytest.mark.parametrize(("link", "is_known"), [("#scope", True), ("#scop", False)])
def test_a_link_may_lead_into_a_block_and_one_that_leads_nowhere_stops_the_build(
    tmp_path: Path, link: str, *, is_known: bool
) -> None:
    markup = f'{BEGIN}<div><p id="scope">Scope</p></div>{END}'

    done = build(plant_small_site(tmp_path), f"{markup}\n\n[there]({link})\n")

    assert (done.returncode == 0) is is_known
    assert ("there is no such anchor" in done.stdout) is not is_known
