"""Waiting, for as long as a busy machine may take."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from playwright.sync_api import Error

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

PATIENCE_S = 30
# Between two looks: most of what is waited for is there a moment later.
SHORTEST_MS, LONGEST_MS = 3, 50


def until(page: Page, script: str, given: object = None, *, seconds: float = PATIENCE_S) -> None:
    """Until the script is true. Were the page to ask itself, as the driver has it, its policy would refuse that."""
    wait_for(page, lambda: _is_true(page, script, given), script, seconds)


def _is_true(page: Page, script: str, given: object) -> bool:
    try:
        return bool(page.evaluate(script, given))
    except Error as error:
        if "context was destroyed" not in error.message:
            raise
        return False  # the next page is on its way


def wait_for(page: Page, condition: Callable[[], bool], what: str, seconds: float = PATIENCE_S) -> None:
    """Asks again and again on the host: the browser driver's own waiting takes a promise for a yes."""
    end, pause = monotonic() + seconds, SHORTEST_MS
    while not condition():
        assert monotonic() < end, what
        page.wait_for_timeout(pause)
        pause = min(2 * pause, LONGEST_MS)
