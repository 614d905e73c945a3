"""The list of calculators is complete, and made from their descriptions."""

import re
from pathlib import Path

import pytest

from calculators.catalogue import find, names
from calculators.core.calculator import GROUPS
from plugins.render.address import Page
from plugins.render.catalogue import catalogue


def test_every_calculator_is_listed_once_under_its_question() -> None:
    listed = catalogue(Page("calculators/"))

    assert [name for name in names() if listed.count(f'data-calculator-entry="{name}"') != 1] == []
    assert all(find(name).question.split("<")[0][:20] in listed.replace("&#39;", "'") for name in names())
    assert f"## {GROUPS['load']} {{#load}}" in listed
    assert '<a href="traffic/">Traffic</a>' in listed


def test_they_stand_in_the_order_of_the_sidebar() -> None:
    sidebar = (Path(__file__).parents[3] / "docs/calculators/.nav.yml").read_text()
    pages = re.findall(r": ([a-z]+)(?:/index)?\.md", sidebar)

    listed = re.findall(r'data-calculator-entry="([a-z]+)"', catalogue(Page("calculators/")))
    # A new one needs no line there: it comes last in both.
    assert len(pages) > 30
    assert [name for name in listed if name in pages] == pages


def test_an_entry_says_what_the_calculator_answers() -> None:
    entry = re.search(r'<li data-calculator-entry="traffic".*?</li>', catalogue(Page("calculators/")))

    assert entry is not None
    assert "<b>463 requests/s</b> One database primary takes the writes." in entry[0]


@pytest.mark.parametrize(
    ("typed", "name"),
    [("how many servers", "servers"), ("qps", "traffic"), ("consistent hashing", "hashring"), ("p99", "tail")],
)
def test_it_is_found_by_what_people_type(typed: str, name: str) -> None:
    """As the filter finds it: each word somewhere in what the entry says or is known by."""
    entry = re.search(rf'<li data-calculator-entry="{name}".*?</li>', catalogue(Page("calculators/")))

    assert entry is not None
    assert all(word in entry[0].lower() for word in typed.split())


def test_every_calculator_has_a_page_that_names_it() -> None:
    pages = Path(__file__).parents[3] / "docs/calculators"
    written = "".join(page.read_text() for page in pages.rglob("*.md"))
    assert [name for name in names() if f'calculator("{name}"' not in written] == []
