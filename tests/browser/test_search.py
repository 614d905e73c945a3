"""The search box finds an item by its question, and is no worse than the theme's where no place has all the words."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from plugins.model.data import Library
from plugins.model.item import Kind
from tests.browser.conftest import ROOT
from tests.browser.turning import until_pages_turn

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from tests.browser.server import Server

STAGES = [(phase, stage) for phase in Library(ROOT / "docs/data").guide.phases for stage in phase.stages]
# A question of every other stage, and not one of two words that stand everywhere.
ASKED = [
    (item.text, f"framework/{phase.id}/#{item.id}")
    for phase, stage in STAGES[::2]
    for item in [max((item for item in stage.items if item.kind is Kind.ASK), key=lambda item: len(item.text))]
]
# What people type and the pages say otherwise.
TYPED = {
    "idempotent": "framework/high-level-design/#safe-to-repeat",
    "duplicate": "framework/high-level-design/#safe-to-repeat",
    "timer": "practice/",
    "rubric": "framework/#levels",
    "score": "framework/#levels",
    "qps": "calculators/traffic/",
    "how many servers": "calculators/servers/",
    "design chat": "cases/messaging/",
    "pagination": "reference/glossary/#cursor",
    "TTL": "framework/deep-dive/#what-to-cache",
    "what should I ask first": "framework/scope/#ask-first",
    "I don't know": "framework/throughout/#when-stuck",
    "how long is the interview": "framework/#where-the-minutes-go",
}


@pytest.fixture
def search(page: Page, site_server: Server) -> Locator:
    page.goto(f"{site_server.url}frameworks/", wait_until="networkidle")
    page.keyboard.press("/")
    return page.locator(".md-search__input")


def empty(page: Page, search: Locator) -> None:
    """Until nothing is left of the question before."""
    search.fill("")
    page.keyboard.press("End")
    expect(page.locator(".md-search-result__meta")).not_to_have_text(re.compile(r"matching"))


def found(page: Page, search: Locator, question: str) -> list[str]:
    """Where the results lead, in their order, without the words to be marked there."""
    search.focus()
    page.keyboard.insert_text(question)
    page.keyboard.press("End")  # the theme listens to keys
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile(r"matching"))
    links = page.locator(".md-search-result__link")
    expect(links.first).to_be_attached()
    # All in one go, because the list may be made anew at any moment.
    addresses: list[str] = links.evaluate_all("links => links.map((link) => link.getAttribute('href') ?? '')")
    return [re.sub(r".*/scope-to-scale/|\?[^#]*", "", address) for address in addresses]


def test_a_question_of_every_other_stage_is_asked() -> None:
    assert len(ASKED) == 11


def test_an_item_is_found_by_its_question(page: Page, search: Locator) -> None:
    first = {}
    for question, place in ASKED:
        empty(page, search)
        first[place] = [link for link in found(page, search, question) if "#" in link][:3]

    assert [place for place, links in first.items() if place not in links] == []


def test_an_item_stands_before_its_page_with_what_it_says(page: Page, search: Locator) -> None:
    """And what is suggested does not shine through a question that is longer than its field."""
    page.set_viewport_size({"width": 390, "height": 800})
    suggested = page.locator(".md-search__suggest")
    expect(suggested).to_be_visible()
    assert found(page, search, "round trip within a region")[0] == "reference/numbers/#region-trip"
    expect(page.locator(".md-search-result__link").first.locator(".sts-found")).to_contain_text("250 µs")

    search.press_sequentially(", from one zone to another")
    expect(suggested).to_be_hidden()


def test_what_people_type_is_answered_before_all_that_is_found(page: Page, search: Locator) -> None:
    first = page.locator(".md-search-result__link").first
    for question, place in TYPED.items():
        search.fill(question)
        page.keyboard.press("End")  # the theme listens to keys
        where, _, anchor = place.partition("#")
        end = rf"#{anchor}" if anchor else ""
        expect(first).to_have_attribute("href", re.compile(rf"/{where}(\?[^#]*)?{end}$"))


# What an interviewer says, and hardly a candidate would look for by another name.
SYSTEMS = {
    "WhatsApp": "messaging",
    "Twitter": "feed",
    "TinyURL": "url-shortener",
    "Uber": "ride-sharing",
    "Netflix": "video-streaming",
    "Google Docs": "live-collaboration",
}


def test_a_system_is_found_by_its_name(page: Page, search: Locator) -> None:
    first = {}
    for name in SYSTEMS:
        empty(page, search)
        first[name] = found(page, search, name)[0]

    assert first == {name: f"cases/{case}/" for name, case in SYSTEMS.items()}


def test_an_answer_says_its_sentence_once_and_its_address_keeps_no_search(page: Page, search: Locator) -> None:
    assert found(page, search, "WhatsApp").count("cases/messaging/") == 1
    first = page.locator(".md-search-result__link").first
    assert first.inner_text().count("A whole interview, from the prompt") == 1

    first.click()

    page.wait_for_url("**/cases/messaging/")


def test_the_beginning_of_a_word_is_enough(page: Page, search: Locator) -> None:
    assert "reference/glossary/#idempotency" in found(page, search, "what is idempot")


def test_where_no_place_has_all_the_words_some_of_them_do(page: Page, search: Locator) -> None:
    assert "reference/glossary/#idempotency" in found(page, search, "idempotency of zebras")


def test_who_writes_operators_is_taken_at_their_word(page: Page, search: Locator) -> None:
    assert all(link.startswith("reference/glossary/") for link in found(page, search, "title:heap"))


@pytest.mark.usefixtures("instant_pages")
def test_search_finds_after_a_page_was_turned(page: Page, site_server: Server) -> None:
    """The theme names its worker in relation to the page that was opened first."""
    page.goto(f"{site_server.url}reference/glossary/")
    until_pages_turn(page)
    page.evaluate("window.opened = true")
    page.locator(".md-header__button.md-logo").click()
    page.wait_for_url(site_server.url)
    page.keyboard.press("/")

    assert "reference/glossary/#idempotency" in found(page, page.locator(".md-search__input"), "idempotency")
    assert page.evaluate("window.opened"), "the page was loaded anew"


# As the theme asks its worker: 0 hands over the index, 2 a question.
ASK = """async ([index, script, questions]) => {
  const worker = new Worker(script);
  const reply = () => new Promise((resolve) => { worker.onmessage = ({data}) => resolve(data); });
  worker.postMessage({type: 0, data: {...await (await fetch(index)).json(), options: {}}});
  await reply();
  const vain = [];
  for (const data of questions) {
    worker.postMessage({type: 2, data});
    if ((await reply()).data.items.length === 0) vain.push(data);
  }
  return vain;
}"""


def test_every_word_is_found_by_its_beginning(
    page: Page, site: Path, site_server: Server, expected_errors: list[str]
) -> None:
    """A word with a number stuck to it (a cell beside a cell) may hide all words that begin like it."""
    entries = json.loads((site / "search/search_index.json").read_text())["docs"]
    texts = [re.sub(r"<[^>]*>", " ", f"{entry['title']} {entry['text']}").lower() for entry in entries]
    often = Counter(word for text in texts for word in set(re.findall(r"\b[a-z]{4,}\b", text)))
    silent = set(re.findall(r"[a-z]+", (ROOT / "docs/assets/shell/question.js").read_text()))
    words = [word for word, count in often.items() if count > 1 and word not in silent]
    (script,) = (site / "assets/javascripts/workers").glob("search.*.js")
    # Where our own script does not stand between. The browser asks for an icon that a page would have named.
    expected_errors.append("404")
    page.goto(f"{site_server.url}assets/offline.json")

    questions = sorted({f"+{word[:length]}*" for word in words for length in (4, len(word))})
    own = f"{site_server.url}{script.relative_to(site).as_posix()}"
    vain = page.evaluate(ASK, [f"{site_server.url}search/search_index.json", own, questions])

    assert {"+dive*", "+standard*"} <= set(questions)
    assert [question for question in vain if question[1:-1] not in silent] == []


def test_a_result_says_which_word_it_lacks_and_the_search_goes_on(page: Page, search: Locator) -> None:
    found(page, search, "mysql vs postgres")
    expect(page.locator(".md-search-result__list del", has_text="mysql").first).to_be_attached()

    empty(page, search)
    assert found(page, search, "WhatsApp")[0] == "cases/messaging/"
