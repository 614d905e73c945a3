"""What a page has copied."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from tests.browser.conftest import PATIENCE_MS

if TYPE_CHECKING:
    from playwright.sync_api import Page


def copied(page: Page, beginning: str) -> str:
    """The text on the clipboard once it begins so: until then what another test has copied may be there."""
    until = monotonic() + PATIENCE_MS / 1000
    # Asked of the host: where the page waits for a condition, a promise counts as one that is met.
    while not (text := str(page.evaluate("navigator.clipboard.readText()"))).startswith(beginning):
        assert monotonic() < until, text
        page.wait_for_timeout(50)
    return text
