"""What a page has copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.patience import wait_for

if TYPE_CHECKING:
    from playwright.sync_api import Page


def copied(page: Page, beginning: str) -> str:
    """The text on the clipboard once it begins so: until then what another test has copied may be there."""
    wait_for(page, lambda: _text(page).startswith(beginning), f"a copy that begins with {beginning}")
    return _text(page)


def _text(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))
