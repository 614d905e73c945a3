"""A debrief on paper: what was written stands there, and no heading stands over nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.practice.room import passes

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_what_can_only_be_pressed_is_left_out_with_its_heading(room: Page) -> None:
    room.locator("#sts-scratch").fill("a = 1")
    passes(room, 2)
    room.get_by_role("button", name="End the session now").click()
    heading = room.get_by_role("heading", name="Take it with you")
    expect(heading).to_be_visible()
    room.emulate_media(media="print")
    expect(heading).to_be_hidden()
    expect(room.get_by_text("See the document")).to_be_hidden()
    expect(room.locator("pre", has_text="a = 1")).to_be_visible()

    room.emulate_media(media="screen")
    room.get_by_text("See the document").click()
    room.emulate_media(media="print")
    expect(heading).to_be_visible()
    expect(room.locator(".sts-document")).to_be_visible()
