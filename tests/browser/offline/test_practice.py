"""A session begins and goes on without a connection, once somebody has turned to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.offline.visit import RESOURCES_ARE_KEPT, visit, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.server import Server

PRACTICE = "practice/"
HAS_FACTS = "caches.match(new URL('../api/practice.json', location.href))"
# A module is there once all that it asks for is.
HAS_CODE = """(await Promise.all(["/room", "/debrief-view"].map((part) => performance.getEntriesByType("resource")
  .find(({ name }) => name.includes(part))?.name).map((name) => name && import(name)))).every(Boolean)"""


def test_a_session_runs_without_a_connection(page: Page, site: Path, serve: Callable[[Path], Server]) -> None:
    server = serve(site)
    visit(page, server, PRACTICE)
    page.locator("#set-case").focus()
    wait_until(page, HAS_FACTS)
    wait_until(page, HAS_CODE)
    wait_until(page, RESOURCES_ARE_KEPT)
    page.context.set_offline(True)
    page.locator("#set-case").select_option("feed")
    page.get_by_role("button", name="Start").click()
    expect(page.locator("sts-practice")).to_have_attribute("data-state", "running")
    page.locator("#sts-scratch").fill("posts = 9k/s")
    page.reload()

    expect(page.locator("#sts-scratch")).to_have_value("posts = 9k/s")
    page.get_by_role("button", name="End the session now").click()
    expect(page.get_by_role("heading", name="What to do next")).to_be_visible()


def test_whoever_has_not_turned_to_it_is_told(page: Page, site: Path, serve: Callable[[Path], Server]) -> None:
    server = serve(site)
    page.goto(server.url + PRACTICE)
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    page.context.set_offline(True)
    page.get_by_role("button", name="Start").click()

    expect(page.locator("sts-practice [data-said]")).to_contain_text("Check your connection")
    page.context.set_offline(False)
    page.get_by_role("button", name="Start").click()
    expect(page.locator("sts-practice")).to_have_attribute("data-state", "running")
