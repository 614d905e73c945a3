"""Chromium, driven by Playwright, as in all other tests of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page


class Chromium:
    """Implements `Browser`."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def open(self, url: str) -> None:
        self._page.goto(url)

    def reload(self) -> None:
        self._page.reload()

    def run(self, script: str, *given: object) -> Any:  # noqa: ANN401 -- JSON
        return self._page.evaluate(f"async (given) => {{ {script} }}", list(given))

    def type(self, selector: str, text: str) -> None:
        field = self._page.locator(selector)
        field.fill("")
        field.press_sequentially(text)

    def click(self, selector: str) -> None:
        self._page.click(selector)
