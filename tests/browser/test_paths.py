"""A path keeps its ticks, and the first page leads on from them."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from plugins.model.data import Library
from tests.browser.conftest import ROOT
from tests.browser.test_pages import TOO_WIDE, axe_findings

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

TONIGHT = Library(ROOT / "docs/data").paths.path("tonight")
FIRST, SECOND, *_ = TONIGHT.steps
COUNT = len(TONIGHT.steps)


def test_home_leads_to_the_next_step_until_the_path_ends(page: Page, site_server: Server) -> None:
    page.goto(site_server.url)
    expect(page.locator("sts-continue")).to_be_hidden()

    page.goto(f"{site_server.url}paths/tonight/")
    page.locator(f"#{FIRST.id} input").check()
    expect(page.locator("[data-count]")).to_have_text(f"1 of {COUNT}")

    page.goto(site_server.url)
    expect(page.locator("sts-continue")).to_have_text(f"Continue: {SECOND.title} {TONIGHT.title}, 1 of {COUNT} done")
    page.locator("sts-continue a").click()
    page.wait_for_url(f"{site_server.url}{SECOND.to}")


def test_ticks_that_are_none_of_ours_lead_nowhere(page: Page, site_server: Server) -> None:
    kept = json.dumps(json.dumps({"version": 1, "data": ["<b>", 7, "__proto__"]}))
    page.add_init_script(f"localStorage.setItem('sts:record:ticks:path-tonight', {kept})")
    page.goto(site_server.url)

    expect(page.locator(".sts-doors")).to_be_visible()
    expect(page.locator("sts-continue")).to_be_hidden()


FOUR_WEEKS = Library(ROOT / "docs/data").paths.path("four-weeks")


def test_a_path_is_planned_to_a_day_and_moves_when_one_is_missed(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(reduced_motion="reduce")
    page.clock.set_fixed_time(datetime(2026, 11, 27, 12, tzinfo=UTC))
    page.goto(f"{site_server.url}paths/four-weeks/")
    plan = page.locator("sts-study-plan")
    plan.get_by_label("The day of your interview").fill("2026-12-17")
    today = plan.locator("[data-today]")
    one, two, *_ = FOUR_WEEKS.steps
    expect(today).to_have_text(f"Today, 30 minutes: {one.title}.")
    expect(page.locator(f"#{two.id} [data-when]")).to_have_text(re.compile("Sat,? 28 Nov:"))
    page.locator(f"#{one.id} input").check()
    expect(today).to_have_text(re.compile("Nothing more today. The next is on Sat,? 28 Nov."))
    assert [*page.evaluate(TOO_WIDE), *axe_findings(page)] == []

    # A page that stays open over midnight.
    page.clock.set_fixed_time(datetime(2026, 11, 28, 0, 1, tzinfo=UTC))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(today).to_have_text(f"Today, 30 minutes: {two.title}.")

    page.clock.set_fixed_time(datetime(2026, 11, 30, 12, tzinfo=UTC))
    page.reload()
    # Nineteen steps over seventeen days: the second one is today's, and so is the one after it.
    due = f"{two.title}; {FOUR_WEEKS.steps[2].title}"
    expect(today).to_have_text(f"Today, 60 minutes: {due}. 2 steps were missed, and what is left has moved.")
    # One who types another day takes a part of this one away first.
    plan.get_by_label("The day of your interview").press("Backspace")
    expect(plan.get_by_role("button", name="Without a date")).to_be_visible()
    plan.get_by_label("The day of your interview").fill("2026-11-29")
    expect(today).to_have_text("That day has passed: choose another.")
    plan.get_by_role("button", name="Without a date").click()
    expect(today).to_have_text("")
    expect(page.locator(f"#{two.id} [data-when]")).to_have_text("")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes(':plan:'))") == []
