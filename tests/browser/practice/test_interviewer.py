"""Beside the clock an interviewer has the numbers, the board and the results of the case, as on the printed sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.practice.room import LOADED, PRACTICE, begin
from tests.browser.test_pages import TOO_WIDE, axe_findings

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

ASKING = f"{PRACTICE}#case=feed&role=interviewer&hello=0"
SHEET = "cases/interviewer/feed/"
PARTS = {"Numbers to give when asked": "given", "What it comes to": "comes-to"}


def told(page: Page, part: str) -> list[str]:
    """What stands in tables and lists; a drawing alone says more where it can be pointed at."""
    place = page.locator(f"[data-part={part}]")
    found = place.locator("th, td, dt, dd, text").all_text_contents()
    assert found
    return found


def test_numbers_board_and_results_are_those_of_the_printed_sheet(page: Page, site_server: Server) -> None:
    page.goto(site_server.url + SHEET)
    printed = {name: told(page, name) for name in PARTS.values()}
    page.clock.install(time=LOADED)
    begin(page, site_server.url + ASKING)
    page.set_viewport_size({"width": 360, "height": 740})
    for title, name in PARTS.items():
        part = page.locator(f"[data-part={name}]")
        expect(part).to_have_count(0)
        page.get_by_text(title, exact=True).click()
        expect(part).to_be_visible()
        assert told(page, name) == printed[name]
    expect(page.locator("[data-part=comes-to] figure[data-diagram] svg")).to_be_visible()

    # What was opened stays open in the next phase.
    page.get_by_role("button", name="Next:").click()
    expect(page.locator("[data-part=comes-to]")).to_be_visible()
    page.clock.resume()
    page.emulate_media(reduced_motion="reduce")
    assert (page.evaluate(TOO_WIDE), axe_findings(page)) == ([], [])


def test_a_candidate_is_told_nothing_of_it(page: Page, site_server: Server) -> None:
    page.clock.install(time=LOADED)
    begin(page, site_server.url + ASKING.replace("interviewer", "pair"))

    expect(page.get_by_text("What the interviewer would answer")).to_be_visible()
    for title in PARTS:
        expect(page.get_by_text(title, exact=True)).to_have_count(0)


def test_what_was_there_at_the_beginning_needs_no_connection_and_what_was_not_says_where_it_is(
    page: Page, site_server: Server, expected_errors: list[str]
) -> None:
    expected_errors.append("Failed to load resource")
    page.clock.install(time=LOADED)
    page.route(f"**/{SHEET}", lambda route: route.abort())
    begin(page, site_server.url + ASKING)
    opened = page.get_by_text("What it comes to", exact=True)
    opened.click()
    expect(page.get_by_role("link", name="the interviewer’s sheet")).to_be_visible()
    opened.click()
    page.unroute(f"**/{SHEET}")
    opened.click()
    expect(page.locator("[data-part=comes-to]")).to_be_visible()
    page.context.set_offline(True)
    page.get_by_text("Numbers to give when asked", exact=True).click()

    expect(page.locator("[data-part=given]")).to_be_visible()
