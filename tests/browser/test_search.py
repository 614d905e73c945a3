"""The search box finds an item by its question, and is no worse than the theme's where no place has all the words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from plugins.model.item import Kind
from plugins.model.library import Library
from tests.browser.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.server import Server

STAGES = [(phase, stage) for phase in Library(ROOT / "docs/data").guide.phases for stage in phase.stages]
# A question of every other stage, and not one of two words that stand everywhere.
ASKED = [
    (max((item.text for item in stage.items if item.kind is Kind.ASK), key=len), f"framework/{phase.id}/#{stage.id}")
    for phase, stage in STAGES[::2]
]


@pytest.fixture
def search(page: Page, site_server: Server) -> Locator:
    page.goto(f"{site_server.url}frameworks/", wait_until="networkidle")
    page.keyboard.press("/")
    return page.locator(".md-search__input")


def found(page: Page, search: Locator, question: str) -> list[str]:
    """Where the results lead, in their order, without the words to be marked there."""
    search.focus()
    page.keyboard.insert_text(question)
    page.keyboard.press("End")  # the theme listens to keys
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile(r"matching"))
    links = page.locator(".md-search-result__link")
    expect(links.first).to_be_attached()
    return [re.sub(r".*/scope-to-scale/|\?[^#]*", "", link.get_attribute("href") or "") for link in links.all()]


def test_ten_questions_are_asked() -> None:
    assert len(ASKED) == 10


@pytest.mark.parametrize(("question", "place"), ASKED, ids=[place for _, place in ASKED])
def test_an_item_is_found_by_its_question(page: Page, search: Locator, question: str, place: str) -> None:
    pages = [link for link in found(page, search, question) if "#" in link]

    assert place in pages[:3]


def test_the_beginning_of_a_word_is_enough(page: Page, search: Locator) -> None:
    assert "reference/glossary/#idempotency" in found(page, search, "what is idempot")


def test_where_no_place_has_all_the_words_some_of_them_do(page: Page, search: Locator) -> None:
    assert "reference/glossary/#idempotency" in found(page, search, "idempotency of zebras")


def test_who_writes_operators_is_taken_at_their_word(page: Page, search: Locator) -> None:
    assert all(link.startswith("reference/glossary/") for link in found(page, search, "title:idempotency"))
