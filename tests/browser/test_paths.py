"""A path keeps its ticks, and the first page leads on from them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from plugins.model.data import Library
from tests.browser.conftest import ROOT

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
