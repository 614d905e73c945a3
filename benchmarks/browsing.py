"""Bytes and keystrokes in Chromium, against the built site served as GitHub Pages would."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from benchmarks.keystrokes import measure_keystrokes
from benchmarks.row import Row
from benchmarks.writing import measure_writing
from tests.browser.chromium import find_chromium
from tests.browser.conftest import ARGUMENTS
from tests.browser.server import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SITE = Path("site")
GUIDE_PAGE = "frameworks/d/"


def measure_browsing() -> list[Row]:
    """A guide page in a new profile; keystrokes typed by a keyboard."""
    with sync_playwright() as playwright, Server(SITE) as server:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        rows = [_guide_page(browser, server), *measure_keystrokes(browser, server), *measure_writing(browser, server)]
        browser.close()
    return rows


def _guide_page(browser: Browser, server: Server) -> Row:
    page = browser.new_context(service_workers="block").new_page()
    server.visits.clear()
    page.goto(server.url + GUIDE_PAGE, wait_until="networkidle")
    page.context.close()
    return Row("first visit to a guide page", sum(visit.bytes for visit in server.visits) / 1000, "kB", bound=150)
