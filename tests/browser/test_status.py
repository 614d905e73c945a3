"""The status page tells how Python was started in this tab."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.built import HAS_IMAGE, PLAIN_PATIENCE_MS, PYODIDE, needs_image

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

    from tests.browser.server import Server


def test_starts_when_asked_and_tells_which_way(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}about/status/")
    status = page.locator("sts-status")
    expect(status).to_contain_text("Nothing has been started")

    status.get_by_role("button", name="Start now").click()

    expect(status).to_contain_text("from the image" if HAS_IMAGE else "plainly, with Pyodide as published")
    expect(status).to_contain_text(f"Pyodide {PYODIDE}")
    expect(status).to_contain_text("passed" if HAS_IMAGE else "There is no image")


@needs_image
def test_tells_why_the_image_was_passed_over(page: Page, site_server: Server) -> None:
    page.route("**/worker.js", _without_image)
    page.goto(f"{site_server.url}about/status/")

    page.get_by_role("button", name="Start now").click()

    expect(page.locator("sts-status")).to_contain_text("plainly", timeout=PLAIN_PATIENCE_MS)
    expect(page.locator("sts-status")).to_contain_text("There is no image")


def _without_image(route: Route) -> None:
    """The worker, told that the build made none."""
    response = route.fetch()
    body, found = re.subn(r'"image":\{.*?\}', '"image":null', response.text())
    assert found == 1
    route.fulfill(response=response, body=body)
