"""The traffic calculator's page, as tests use it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

PAGE = "calculators/traffic/"
READY = 'sts-calculator[data-state="ready"]'


def open_ready(page: Page, server: Server, fragment: str = "") -> None:
    page.goto(f"{server.url}{PAGE}{fragment}")
    expect(page.locator(READY)).to_be_visible()


def open_still(page: Page, server: Server, users: str, peak: str) -> None:
    """The page, ready, on which no time passes; a result of its own has been worked out."""
    page.clock.install()
    open_ready(page, server)
    page.clock.pause_at("2100-01-01")
    field(page, "users").fill(users)
    expect_figure(page, peak)


def figure(page: Page, name: str = "peak") -> str:
    """What the figure says, without its steps."""
    return page.locator(f'[data-figure="{name}"] .sts-big, [data-figure="{name}"] .sts-value').inner_text()


def field(page: Page, name: str) -> Any:  # noqa: ANN401 -- a locator
    return page.locator(f'.sts-fields [name="{name}"]')


def problem(page: Page, name: str) -> Any:  # noqa: ANN401 -- a locator
    return page.locator(f'[data-problem="{name}"]')


def expect_figure(page: Page, text: str, name: str = "peak") -> None:
    place = page.locator(f'[data-figure="{name}"]')
    expect(place.locator(".sts-big, .sts-value").first).to_have_text(text)
