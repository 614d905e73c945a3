"""From a key to its results on the page of envelopes, where a line is changed on which nearly all depend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.envelopes import FIRST, written
from benchmarks.keyboard import press_within
from benchmarks.keystrokes import LOOK
from benchmarks.row import Row
from calculators.text.address import envelope
from calculators.text.envelope.link import PREFIX, pack

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.server import Server

KEYS = 24
LINES, CALLS = 50, 10
DIGIT = "1"
# All of it, with what its last line comes to.
READY = f'sts-envelope[data-state="ready"] [data-row="{LINES}"] [data-line]'


def measure_writing(browser: Browser, server: Server) -> list[Row]:
    """With plain numbers and with ranges; a painted result waits for the screen's next frame."""
    return [*_rows(browser, server, "1M", "", 50), *_rows(browser, server, "1M..20M", ", with a range", 200)]


def _rows(browser: Browser, server: Server, people: str, kind: str, bound: float) -> list[Row]:
    page = browser.new_context().new_page()
    text = written(LINES, CALLS, f"{DIGIT}{people}")
    page.goto(f"{server.url}{envelope(f'{PREFIX}{pack(text)}')}")
    page.wait_for_selector(READY)
    page.wait_for_timeout(LOOK)
    keys = press_within(page.locator('textarea[name="envelope"]'), DIGIT, len(f"{FIRST}{DIGIT}"), KEYS)
    page.context.close()
    what = f"an envelope of {LINES} lines and {CALLS} calculators{kind}"
    return [
        Row.of(f"key to results in {what}", [key.worked for key in keys], "ms", bound),
        Row.of("  painted", [key.painted for key in keys], "ms"),
    ]
