"""Waiting, for as long as a busy machine may take."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

PATIENCE_S = 30


def wait_for(page: Page, condition: Callable[[], bool], what: str) -> None:
    """Asks again and again on the host: the browser driver's own waiting takes a promise for a yes."""
    end = monotonic() + PATIENCE_S
    while not condition():
        assert monotonic() < end, what
        page.wait_for_timeout(50)
