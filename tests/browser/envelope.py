"""The page of envelopes, as tests use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.server import Server

PAGE = "envelope/"
READY = 'sts-envelope[data-state="ready"]'


def open_ready(page: Page, server: Server, fragment: str = "") -> None:
    page.goto(f"{server.url}{PAGE}{fragment}")
    expect(page.locator(READY)).to_be_visible()


def field(page: Page) -> Locator:
    return page.locator("textarea.sts-text")


def result(page: Page, name: str) -> Locator:
    return page.locator(f'.sts-row-result [data-line="{name}"]')


def row(page: Page, number: int) -> Locator:
    return page.locator(".sts-row").nth(number - 1)


def told(page: Page) -> Locator:
    return page.locator("[data-told]")


def empty(page: Page) -> None:
    """Begins with an empty one, and leaves the cursor in it."""
    page.locator(".sts-tools summary").first.press("Enter")
    page.locator('[data-start=""]').press("Enter")
    expect(field(page)).to_have_value("")
    expect(field(page)).to_be_focused()
