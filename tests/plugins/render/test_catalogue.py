"""The list of calculators is complete, and made from their descriptions."""

from pathlib import Path

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


def test_every_calculator_has_a_page_that_names_it() -> None:
    pages = Path(__file__).parents[3] / "docs/calculators"
    written = "".join(page.read_text() for page in pages.rglob("*.md"))
    assert [name for name in names() if f'calculator("{name}"' not in written] == []
