"""Bytes, boot and keystrokes in Chromium, against the built site served as GitHub Pages would."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from benchmarks.keystrokes import AT_ONCE, READY, measure_keystrokes
from benchmarks.row import Row
from tests.browser.chromium import find_chromium
from tests.browser.conftest import ARGUMENTS
from tests.browser.server import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SITE = Path("site")
GUIDE_PAGE, CALCULATOR_PAGE = "frameworks/d/", "calculators/traffic/"
BOOTS = 5
RATIOS = {
    "calculator live, new profile": 0.15,
    "calculator live, reloaded": 0.17,
    "first visit to a calculator": 0.6,
}


def measure_browsing() -> list[Row]:
    """Each boot in a new profile; keystrokes typed by a keyboard."""
    with sync_playwright() as playwright, Server(SITE) as server:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        rows = [_guide_page(browser, server), *_boots(browser, server)]
        rows += measure_keystrokes(browser, server, "60 frames a second")
        browser.close()
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*ARGUMENTS, *AT_ONCE])
        rows += measure_keystrokes(browser, server, "frames as they come")
        browser.close()
    return rows


def _guide_page(browser: Browser, server: Server) -> Row:
    page = browser.new_context().new_page()
    server.visits.clear()
    page.goto(server.url + GUIDE_PAGE, wait_until="networkidle")
    page.context.close()
    return Row("first visit to a guide page", sum(visit.bytes for visit in server.visits) / 1000, "kB", bound=150)


def _boots(browser: Browser, server: Server) -> list[Row]:
    """By each boot in turn, so that whatever else the machine does slows both."""
    found: dict[str, list[tuple[float, float, float]]] = {"image": [], "plain": []}
    for _ in range(BOOTS):
        for boot, visits in found.items():
            visits.append(_visit(browser, server, boot))
    rows = []
    for boot, visits in found.items():
        cold, warm, weights = (list(values) for values in zip(*visits, strict=True))
        rows += [
            Row.of(f"calculator live, new profile, {boot}", cold, "ms"),
            Row.of(f"calculator live, reloaded, {boot}", warm, "ms"),
            Row.of(f"first visit to a calculator, {boot}", weights, "kB"),
        ]
    by_what = {row.what: row.value for row in rows}
    return rows + [
        Row(f"{what}, image to plain", by_what[f"{what}, image"] / by_what[f"{what}, plain"], "x", bound)
        for what, bound in RATIOS.items()
    ]


def _visit(browser: Browser, server: Server, boot: str) -> tuple[float, float, float]:
    """Milliseconds until live in a new profile, the same after a reload, and kilobytes of the first."""
    page = browser.new_context().new_page()
    if boot == "plain":
        page.route("**/manifest.json", lambda route: route.fulfill(json=route.fetch().json() | {"image": None}))
    server.visits.clear()
    cold = _live(page, server)
    weight = sum(visit.bytes for visit in server.visits) / 1000
    warm = _live(page, server)
    started = page.evaluate("document.documentElement.dataset.boot")
    if started != boot:
        raise RuntimeError(f"The calculator was to start by its {boot} boot and started by {started}.")
    page.context.close()
    return cold, warm, weight


def _live(page: Page, server: Server) -> float:
    """From navigation to the calculator's answering."""
    page.goto(server.url + CALCULATOR_PAGE)
    page.wait_for_selector(READY)
    return float(page.evaluate("performance.now()"))
