"""While a field on a phone is filled in, a bar at the foot says what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.patience import until
from tests.browser.turning import until_pages_turn

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

PAGE = "calculators/traffic/"
READY = 'sts-calculator[data-state="ready"]'
# No part of one lies under the other.
ARE_APART = """(both) => {
  const [upper, lower] = both.map((selector) => document.querySelector(selector).getBoundingClientRect());
  return upper.bottom <= lower.top;
}"""


@pytest.mark.usefixtures("instant_pages")
def test_the_bar_says_what_comes_of_a_field_and_covers_neither_it_nor_its_mistake(
    page: Page, site_server: Server
) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(site_server.url + PAGE)
    expect(page.locator(READY)).to_be_visible()
    bar, field = page.locator(".sts-peek"), page.locator("[name=users]")
    expect(bar).to_be_hidden()
    field.focus()
    field.fill("100M")
    expect(bar.locator("b")).to_have_text("46,300 requests/s")
    until(page, ARE_APART, ["[name=users]", ".sts-peek"])
    field.fill("abc")
    expect(page.locator('[data-problem="users"]')).to_contain_text("“abc”")
    until(page, ARE_APART, ['[data-problem="users"]', ".sts-peek"])
    expect(bar).to_have_attribute("data-stale", "")

    page.locator(".sts-big").scroll_into_view_if_needed()
    expect(bar).to_be_hidden()
    field.scroll_into_view_if_needed()
    expect(bar).to_be_visible()
    field.blur()
    expect(bar).to_be_hidden()

    until_pages_turn(page)
    page.locator(".md-tabs a", has_text="About").dispatch_event("click")
    expect(page.locator("h1")).to_contain_text("About")
    expect(bar).to_have_count(0)


def test_where_there_is_room_for_both_there_is_no_bar(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 1440, "height": 500})
    page.goto(site_server.url + PAGE)
    expect(page.locator(READY)).to_be_visible()
    page.locator("[name=users]").focus()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")

    expect(page.locator(".sts-big").first).not_to_be_in_viewport()
    expect(page.locator("[name=users]")).to_be_focused()
    expect(page.locator(".sts-peek")).to_be_hidden()
