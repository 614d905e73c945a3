"""Numbers on a board lead to their lines of the estimate: by mouse, finger and key, with and without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.patience import until
from tests.browser.test_diagram import DRESS, FAULTS, TYPEFACES, component
from tests.browser.test_pages import axe_findings

if TYPE_CHECKING:
    from typing import Literal

    from playwright.sync_api import Browser, CDPSession, Locator, Page

    from tests.browser.server import Server

CASE = "cases/messaging/"
# What the tabulator stops at within a picture.
STOPS = """(board) => [...board.querySelectorAll("svg *")].filter((one) => one.tabIndex >= 0)
  .map((one) => one.closest("[data-component]")?.dataset.component)"""
# It is in sight a frame after it is the target: whoever scrolled between the two would be overtaken.
IS_LED_TO = """(id) => {
  const line = document.getElementById(id);
  const { top, bottom } = line.getBoundingClientRect();
  return line.matches(":target") && top >= 0 && bottom <= innerHeight;
}"""


# The driver takes another place for the middle of a link within a text.
MIDDLE = """(one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}"""


def board_of(page: Page) -> Locator:
    return page.locator('.sts-board figure[data-board="high-level-design"]')


@pytest.fixture
def board(page: Page, site_server: Server) -> Locator:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(site_server.url + CASE)
    expect(page.get_by_label("people", exact=True)).to_be_visible()
    found = board_of(page)
    expect(found.locator('svg [role="button"]').first).to_be_attached()
    return found


def on_arrow(board: Locator) -> Locator:
    return board.locator('svg [data-relation] > text[data-line="peak"]').first


def in_box(board: Locator) -> Locator:
    return board.locator('svg [data-component] [data-line="connection servers"]')


def layouts(browser: CDPSession) -> float:
    """How often the page has been laid out."""
    metrics = browser.send("Performance.getMetrics")["metrics"]
    return next(float(each["value"]) for each in metrics if each["name"] == "LayoutCount")


def press(page: Page, number: Locator) -> None:
    number.evaluate("(one) => one.scrollIntoView({ block: 'center', behavior: 'instant' })")
    page.mouse.click(*number.evaluate(MIDDLE))


def test_a_number_on_an_arrow_and_one_in_a_box_lead_to_their_lines(page: Page, board: Locator) -> None:
    for number, line in ((on_arrow(board), "line-peak"), (in_box(board), "line-connection-servers")):
        expect(number).to_have_css("cursor", "pointer")
        press(page, number)
        until(page, IS_LED_TO, line)

    # Whoever follows a number has not chosen the component that it is in.
    assert board.locator('[aria-pressed="true"]').count() == 0


def test_a_number_shows_that_it_can_be_followed_when_one_points_at_it(board: Locator) -> None:
    link = on_arrow(board).locator("..")

    expect(link).to_have_css("text-decoration-line", "none")
    on_arrow(board).hover()
    expect(link).to_have_css("text-decoration-line", "underline")


def test_the_tabulator_stops_once_in_a_board_and_its_words_lead_on(page: Page, board: Locator) -> None:
    assert board.evaluate(STOPS) == ["app"]
    board.locator('svg [tabindex="0"]').focus()
    page.keyboard.press("Tab")
    expect(board.locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    number = board.locator("li [data-line]").first
    expect(number).to_be_focused()
    assert [*board.locator("li [data-line]:not(a[href])").all()] == []
    line = (number.get_attribute("href") or "").partition("#")[2]
    page.keyboard.press("Enter")
    until(page, IS_LED_TO, line)


def test_every_number_on_a_board_is_also_among_its_words(board: Locator) -> None:
    links = "(board, part) => [...board.querySelectorAll(`${part} a`)].map((one) => one.href.split('#')[1])"
    drawn, told = board.evaluate(links, "svg"), board.evaluate(links, "li")

    assert len(drawn) > 8
    assert {*drawn} <= {*told}


def test_a_component_with_numbers_is_pressed_beside_them(page: Page, board: Locator) -> None:
    connections = component(board, "connections")
    button = connections.get_by_role("button")
    expect(button).to_have_text("Connectionservers")
    connections.locator("text").first.click()

    expect(button).to_have_attribute("aria-pressed", "true")
    expect(connections).to_have_class("lit")
    expect(in_box(board)).to_be_visible()
    button.focus()
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("ArrowUp")
    expect(component(board, "app").get_by_role("button")).to_be_focused()


def test_a_component_that_is_held_offers_its_numbers(page: Page, board: Locator) -> None:
    said = board.locator("[data-said]")
    expect(said).to_contain_text("Press it for its numbers.")
    component(board, "connections").hover()
    expect(said).to_contain_text("Connection servers takes part in: ")
    expect(said.locator("a")).to_have_count(0)

    component(board, "connections").click()
    expect(said).to_contain_text("Its numbers: 300; ")
    expect(said).to_contain_text(
        "; from Load balancer 8,330 sockets/s; to Session registry 333,000 heartbeats/s; 6 more in words. "
    )
    expect(said).to_contain_text("Connection servers takes part in: ")
    expect(said.locator("a")).to_have_count(3)
    own = said.locator('a[data-line="connection servers"]')
    expect(own).to_have_text("300")
    page.get_by_label("people", exact=True).fill("1 billion users")
    expect(own).to_have_text("600")
    own.click()
    until(page, IS_LED_TO, "line-connection-servers")


def test_links_stay_when_a_number_of_the_estimate_is_changed(page: Page, board: Locator) -> None:
    printed = {number: number.text_content() for number in (on_arrow(board), in_box(board))}
    page.get_by_label("people", exact=True).fill("2 billion users")

    for number, text in printed.items():
        expect(number).not_to_have_text(text or "")
    assert page.evaluate(FAULTS) == []
    press(page, in_box(board))
    expect(page.locator("#line-connection-servers")).to_be_in_viewport()


def test_a_changed_number_does_not_lay_the_page_out_for_every_figure(page: Page, board: Locator) -> None:
    """A layout of a case takes tens of milliseconds, and there are dozens of figures in its pictures."""
    page.get_by_label("people", exact=True).fill("2 billion users")
    expect(on_arrow(board)).to_have_text("2.08M/s")
    browser = page.context.new_cdp_session(page)
    browser.send("Performance.enable")
    before = layouts(browser)
    page.get_by_label("people", exact=True).fill("3 billion users")
    expect(on_arrow(board)).to_have_text("3.12M/s")

    assert 0 < layouts(browser) - before < 10 < page.locator("svg [data-line]").count()


@pytest.mark.parametrize("typeface", TYPEFACES)
def test_numbers_that_lead_keep_their_room(page: Page, board: Locator, typeface: str) -> None:
    page.evaluate(DRESS, f'.sts-drawing {{ font-family: "{typeface}" !important }}')

    expect(board.locator("svg")).to_be_attached()
    assert page.evaluate(FAULTS) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_board_that_leads(
    page: Page, board: Locator, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    board.locator("summary").click()

    assert axe_findings(page) == []


def test_a_finger_follows_a_number_in_the_drawer(browser: Browser, site_server: Server) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{site_server.url}{CASE}#high-level-design")
    drawer = page.locator('.sts-moment[data-phase="high-level-design"] .sts-board summary').first
    expect(page.locator("article")).to_have_attribute("data-drawers", "")
    drawer.tap()
    board = board_of(page)
    pressed, told = component(board, "chat").locator("g").first, board.locator("[data-said]")
    pressed.tap()
    # The drawer shows what was pressed, and below it what is told of it.
    expect(told.locator("a").last).to_be_in_viewport(ratio=1)
    over, under = pressed.bounding_box(), told.bounding_box()
    assert over
    assert under
    assert over["y"] + over["height"] <= under["y"]
    pressed.tap()

    on_arrow(board).tap()
    until(page, IS_LED_TO, "line-peak")
    context.close()


@pytest.mark.parametrize("case", ["messaging", "product-catalogue"])
def test_beside_a_number_a_finger_means_it(browser: Browser, site_server: Server, case: str) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{site_server.url}cases/{case}/#deep-dive")
    expect(page.locator("article")).to_have_attribute("data-drawers", "")
    page.locator('.sts-moment[data-phase="deep-dive"] .sts-board summary').first.tap()
    board = page.locator('.sts-board figure[data-board="deep-dive"]')
    number = board.locator("svg a > text").first
    number.evaluate("(one) => one.scrollIntoView({ block: 'center', behavior: 'instant' })")

    # Not by a tap: Chromium moves one to a link that is near it by itself. Others do not.
    number.evaluate(
        """(one) => {
          const { right, y, height } = one.getBoundingClientRect();
          const touch = { bubbles: true, pointerType: "touch", clientX: right + 9, clientY: y + height / 2 };
          one.closest("svg").dispatchEvent(new PointerEvent("click", touch));
        }"""
    )
    until(page, "(href) => location.hash === href", number.locator("..").get_attribute("href"))
    context.close()


def test_without_javascript_numbers_lead_too(browser: Browser, site_server: Server) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(site_server.url + CASE)
    board = board_of(page)
    expect(board.get_by_role("group", name="as a diagram; in words below.")).to_be_visible()
    assert board.evaluate(STOPS) == []

    press(page, in_box(board))
    page.wait_for_url("**/#line-connection-servers")
    expect(page.locator("#line-connection-servers")).to_be_in_viewport()
    context.close()
