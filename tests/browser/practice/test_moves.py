"""Moving on: what comes next is in sight, and what was planned is not said to be what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.practice.room import passes

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_on_a_phone_the_list_of_the_next_phase_is_in_sight(room: Page) -> None:
    room.set_viewport_size({"width": 360, "height": 780})
    room.get_by_role("button", name="End the session now").scroll_into_view_if_needed()
    expect(room.locator(".sts-essentials h3")).not_to_be_in_viewport()
    room.get_by_role("button", name="Next:").click()

    expect(room.locator(".sts-left")).to_be_in_viewport(ratio=1)
    expect(room.locator(".sts-essentials h3")).to_be_in_viewport(ratio=1)


def test_a_minute_after_the_design_is_none_of_it(room: Page) -> None:
    eyebrow = room.locator(".sts-eyebrow").first
    passes(room, 44)
    expect(eyebrow).to_have_text("Phase 1 of 4 · minute 45 of 45")
    passes(room, 1)
    expect(eyebrow).to_have_text("Phase 1 of 4 · minute 46, 45 were planned")
