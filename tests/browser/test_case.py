"""A worked interview can be read whole or tried first, and needs no JavaScript to be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.patience import wait_for

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

    from tests.browser.server import Server

CASE = "cases/payments/"
SCRIPT = re.compile(r"/case-\w+\.js$")
# Letters of an element, those on one line together.
LINES = """(element) => {
  const lines = new Map(), range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode()); )
    for (let at = 0; at < text.length; at += 1) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const top = Math.round(range.getBoundingClientRect().top);
      lines.set(top, (lines.get(top) ?? "") + text.data[at]);
    }
  return [...lines.values()];
}"""


@pytest.fixture
def case(page: Page, site_server: Server) -> Page:
    page.goto(site_server.url + CASE)
    expect(page.locator("sts-case")).to_be_visible()
    return page


def choose(page: Page, way: str) -> None:
    page.get_by_role("button", name=way).click()
    expect(page.get_by_role("button", name=way)).to_have_attribute("aria-pressed", "true")


def test_only_the_prompt_and_hints_are_left_to_whoever_wants_to_try(case: Page) -> None:
    case.set_viewport_size({"width": 1440, "height": 900})
    expect(case.locator(".sts-chapters")).to_be_visible()
    choose(case, "Prompt only")

    expect(case.locator(".sts-chapters")).to_be_hidden()
    expect(case.locator(".sts-prompt")).to_be_visible()
    expect(case.locator(".sts-hint").first).to_be_visible()
    expect(case.locator(".sts-moment").first).to_be_hidden()
    expect(case.locator("#estimate")).to_be_hidden()

    choose(case, "Everything")
    expect(case.locator(".sts-moment").first).to_be_visible()
    expect(case.locator(".sts-hint").first).to_be_hidden()


def test_a_hint_is_offered_once_the_one_before_has_been_opened_also_after_a_reload(case: Page) -> None:
    hints = case.locator(".sts-hint:visible")
    choose(case, "Prompt only")
    expect(hints).to_have_text([re.compile("^Hint 1")])

    hints.first.locator("summary").press("Enter")
    expect(hints).to_have_text([re.compile("^Hint 1"), re.compile("^Hint 2")])
    hints.first.locator("summary").press("Tab")
    case.keyboard.press("Enter")
    expect(hints).to_have_count(3)

    case.reload()
    choose(case, "Prompt only")
    expect(hints).to_have_count(3)
    expect(hints.locator("p:visible")).to_have_count(2)


@pytest.mark.parametrize("way", ["Last step hidden", "Estimates hidden", "Prompt only"])
def test_how_much_is_seen_of_a_case_is_kept_for_that_case(case: Page, site_server: Server, way: str) -> None:
    choose(case, way)
    case.reload()
    expect(case.get_by_role("button", name=way)).to_have_attribute("aria-pressed", "true")
    expect(case.locator("article")).to_have_attribute("data-way", re.compile("last|estimates|prompt"))

    case.goto(f"{site_server.url}cases/feed/")
    expect(case.get_by_role("button", name="Everything")).to_have_attribute("aria-pressed", "true")
    expect(case.locator(".sts-moment").first).to_be_visible()

    case.goto(site_server.url + CASE)
    choose(case, "Everything")
    assert case.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('sts:record:seen:'))") == []
    case.reload()
    expect(case.get_by_role("button", name="Everything")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("fragment", ["", "#way=day-14"])
def test_what_was_hidden_is_not_even_painted_when_a_case_is_opened_again(
    case: Page, site_server: Server, fragment: str
) -> None:
    choose(case, "Prompt only")
    case.goto(f"{site_server.url}cases/feed/")
    held: list[Route] = []
    case.route(SCRIPT, lambda route: held.append(route))  # noqa: PLW0108 - the driver marks what it is given
    case.goto(f"{site_server.url}{CASE}{fragment}")

    expect(case.locator(".sts-prompt")).to_be_visible()
    expect(case.locator("sts-case")).to_be_hidden()
    expect(case.locator(".sts-moment").first).to_be_hidden()
    wait_for(case, lambda: held != [], "the script of a case is asked for")
    held[0].continue_()
    expect(case.get_by_role("button", name="Prompt only")).to_have_attribute("aria-pressed", "true")
    expect(case.locator("html[data-way]")).to_have_count(0)
    expect(case.locator(".sts-moment").first).to_be_hidden()


def test_the_buttons_of_a_case_push_nothing_down_when_they_come(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    held: list[Route] = []
    page.route(SCRIPT, lambda route: held.append(route))  # noqa: PLW0108 - the driver marks what it is given
    page.goto(site_server.url + CASE)
    wait_for(page, lambda: held != [], "the script of a case is asked for")
    top = "document.querySelector('.sts-moment').getBoundingClientRect().top"
    before = page.evaluate(top)
    expect(page.get_by_role("group", name="How much to see")).to_be_hidden()

    held[0].continue_()
    expect(page.get_by_role("group", name="How much to see")).to_be_visible()
    assert page.evaluate(top) == before


def test_where_the_script_of_a_case_does_not_come_nothing_stays_hidden(
    case: Page, site_server: Server, expected_errors: list[str]
) -> None:
    expected_errors.append("Failed to (load|fetch)")
    choose(case, "Prompt only")
    case.goto(f"{site_server.url}cases/feed/")
    case.route(SCRIPT, lambda route: route.abort())
    case.goto(site_server.url + CASE)

    expect(case.locator("html[data-way]")).to_have_count(0)
    expect(case.locator(".sts-moment").first).to_be_visible()


def test_a_link_to_what_would_be_hidden_shows_it(case: Page, site_server: Server) -> None:
    choose(case, "Prompt only")
    case.goto(f"{site_server.url}cases/feed/")
    case.goto(f"{site_server.url}{CASE}#wrap-up")

    expect(case.locator("#wrap-up")).to_be_in_viewport()
    expect(case.get_by_role("button", name="Everything")).to_have_attribute("aria-pressed", "true")

    case.goto(site_server.url + "cases/feed/")
    case.goto(site_server.url + CASE)
    expect(case.locator(".sts-moment").first).to_be_hidden()


@pytest.mark.parametrize("kept", ["nonsense", '{"version":0,"data":"everything-else"}', '{"version":0,"data":7}'])
def test_where_what_is_kept_is_none_of_the_ways_everything_is_seen(case: Page, kept: str) -> None:
    case.evaluate("(text) => localStorage.setItem('sts:record:seen:payments', text)", kept)
    case.reload()

    expect(case.get_by_role("button", name="Everything")).to_have_attribute("aria-pressed", "true")
    expect(case.locator(".sts-moment").first).to_be_visible()


def test_where_storage_is_refused_a_case_is_seen_as_chosen_until_its_page_is_closed(
    page: Page, site_server: Server
) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })")
    page.goto(site_server.url + CASE)
    choose(page, "Prompt only")
    expect(page.locator(".sts-moment").first).to_be_hidden()

    page.reload()
    expect(page.locator(".sts-moment").first).to_be_visible()


def test_hints_are_forgotten_with_what_was_tried(case: Page) -> None:
    choose(case, "Estimates hidden")
    case.get_by_text("Hint 1").click()
    expect(case.get_by_text("Hint 2")).to_be_visible()

    case.get_by_role("button", name="Forget what I tried").click()
    expect(case.get_by_text("Hint 2")).to_be_hidden()
    expect(case.locator(".sts-hint p").first).to_be_hidden()


def test_hidden_estimates_show_where_one_points(case: Page) -> None:
    choose(case, "Estimates hidden")
    figure = case.locator(".sts-told .sts-value").first

    expect(figure).to_have_css("color", "rgba(0, 0, 0, 0)")
    figure.focus()
    expect(figure).not_to_have_css("color", "rgba(0, 0, 0, 0)")


def test_the_last_step_is_hidden_and_the_ways_are_not(case: Page) -> None:
    choose(case, "Last step hidden")

    expect(case.locator(".sts-choice-line").first).to_be_hidden()
    expect(case.locator(".sts-ways").first).to_be_visible()


def test_a_figure_leads_to_its_line_of_the_estimate(case: Page) -> None:
    figure = case.locator(".sts-told .sts-value").first
    name = figure.get_attribute("data-line")
    line = case.locator(f"#{(figure.get_attribute('href') or '').partition('#')[2]}")

    assert line.locator(f'[data-line="{name}"]').text_content() == figure.text_content()


def test_without_javascript_everything_can_be_read(browser: Browser, site_server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_server.url + CASE)

    expect(page.locator("sts-case")).to_be_hidden()
    expect(page.locator(".sts-board figure").first).to_be_visible()
    expect(page.locator(".sts-choice-line").first).to_be_visible()
    hints = page.locator(".sts-hint")
    assert hints.count() == 5
    for hint in hints.all():
        expect(hint.locator("p")).to_be_hidden()
        hint.locator("summary").click()
        expect(hint.locator("p")).to_be_visible()
    context.close()


def test_on_a_phone_boards_wait_folded_and_nothing_is_too_wide(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(site_server.url + CASE)
    expect(page.locator("sts-case")).to_be_visible()

    expect(page.locator(".sts-board figure").first).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("path", ["cases/feed/", "cases/video-streaming/"])
def test_what_a_finger_reaches_makes_no_page_wider(browser: Browser, site_server: Server, path: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(site_server.url + path)
    expect(page.locator("sts-case")).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") == 360
    context.close()


def test_the_name_of_an_attribute_stands_whole_on_a_phone_and_breaks_between_its_words_on_less(
    page: Page, site_server: Server
) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(site_server.url + "cases/messaging/")
    name = page.locator("#entity-message th code").first
    expect(name).to_have_text("conversation_id")

    assert name.evaluate(LINES) == ["conversation_id"]
    name.evaluate("(code) => Object.assign(code.style, { display: 'inline-block', padding: 0, width: '14ch' })")
    assert name.evaluate(LINES) == ["conversation_", "id"]


def test_on_a_phone_a_reason_in_the_bill_has_the_whole_width(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(site_server.url + "cases/feed/")
    bill, reasons = page.locator(".sts-bill"), page.locator(".sts-bill .sts-why")
    expect(reasons).to_have_count(bill.locator("tbody").count())

    whole = bill.evaluate("(table) => table.clientWidth")
    assert min(reasons.evaluate_all("(all) => all.map((one) => one.clientWidth)")) == whole
    said = page.locator(".sts-entity td:last-child:not(:empty)")
    assert min(said.evaluate_all("(all) => all.map((one) => one.clientWidth)")) > 0.9 * whole


def test_a_figure_in_what_a_call_is_for_stays_in_its_line(page: Page, site_server: Server) -> None:
    page.goto(site_server.url + "cases/bank-api/")
    purpose = page.locator(".sts-endpoint > summary > span:has([data-line])").first

    assert len(purpose.evaluate(LINES)) == 1


def test_a_case_starts_no_runtime(case: Page) -> None:
    """It comes when a number is touched."""
    asked = case.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")

    assert asked
    assert [name for name in asked if "/runtime/" in name] == []
