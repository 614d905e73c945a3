"""The room of a practice session, whose clock a test moves on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

PRACTICE = "practice/"
LINK = f"{PRACTICE}#case=url-shortener&level=mid&hello=0&questions=0"
LOADED, BEGIN = "2026-11-27T09:50:00Z", "2026-11-27T10:00:00Z"
KEY = "sts:record:session:"
MINUTE = 60_000


def open_still(page: Page, address: str) -> None:
    """From here on the clock stands still, unless a test moves it."""
    page.goto(address)
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    page.clock.pause_at(BEGIN)


def begin(page: Page, address: str) -> Page:
    open_still(page, address)
    page.get_by_role("button", name="Start").click()
    expect(page.locator("sts-practice")).to_have_attribute("data-state", "running")
    return page


def passes(page: Page, minutes: int) -> None:
    """Minutes go by on a page that is open; its timers run once in each, and what they ask for a moment later."""
    for _ in range(minutes):
        page.clock.fast_forward(MINUTE)
    page.clock.run_for(1)


def finished(room: Page) -> Page:
    passes(room, 2)
    room.get_by_role("button", name="End the session now").click()
    room.get_by_role("button", name="Set up another session").click()
    room.get_by_text("Earlier sessions").click()
    expect(room.locator(".sts-sessions [data-kept]")).to_have_count(1)
    return room
