"""What scrolls by itself is a stop of the keyboard, for as long as there is something to scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server


def test_a_table_is_a_stop_while_it_is_too_wide(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(f"{site_server.url}envelope/writing/")
    frame = page.locator(".md-typeset__scrollwrap").first
    expect(frame).not_to_have_attribute("tabindex", "0")

    frame.evaluate("(frame) => frame.querySelector('table').style.minWidth = '500px'")
    page.set_viewport_size({"width": 359, "height": 780})
    expect(frame).to_have_attribute("tabindex", "0")

    page.set_viewport_size({"width": 1440, "height": 780})
    expect(frame).not_to_have_attribute("tabindex", "0")
