"""Bytes, boot and keystrokes in Chromium, against the built site served as GitHub Pages would."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from benchmarks.row import Row
from tests.browser.chromium import find_chromium
from tests.browser.conftest import ARGUMENTS
from tests.browser.server import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SITE = Path("site")
GUIDE_PAGE, CALCULATOR_PAGE = "frameworks/d/", "calculators/traffic/"
BOOTS, KEYS = 5, 60
RATIOS = {
    "calculator live, new profile": 0.15,
    "calculator live, reloaded": 0.17,
    "first visit to a calculator": 0.6,
}
READY = 'sts-calculator[data-state="ready"]'

# From the key's own time stamp until the frame that shows the new result has been painted.
WATCH = """() => {
  globalThis.painted = [];
  let pressed = 0;
  addEventListener('input', (event) => { pressed = event.timeStamp; }, true);
  const result = document.querySelector('[data-result]');
  new MutationObserver((changes) => {
    if (!pressed || !changes.some((change) => change.type === 'childList')) return;
    const begun = pressed;
    pressed = 0;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => painted.push(performance.now() - begun);
      after.port2.postMessage(0);
    });
  }).observe(result, {childList: true});
}"""


def measure_browsing() -> list[Row]:
    """Each boot in a new profile and without a service worker; keystrokes typed by a keyboard."""
    with sync_playwright() as playwright, Server(SITE) as server:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        rows = [_guide_page(browser, server), *_boots(browser, server), *_keystrokes(browser, server)]
        browser.close()
    return rows


def _guide_page(browser: Browser, server: Server) -> Row:
    page = browser.new_context(service_workers="block").new_page()
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
    page = browser.new_context(service_workers="block").new_page()
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


def _keystrokes(browser: Browser, server: Server) -> list[Row]:
    page = browser.new_context(service_workers="block").new_page()
    page.goto(server.url + CALCULATOR_PAGE)
    page.wait_for_selector(READY)
    page.evaluate(WATCH)
    plain = _typed(page, "1000000")
    ranged = _typed(page, "1000000..5000000")
    page.context.close()
    return [
        Row.of("keystroke to painted result", plain, "ms", bound=16),
        Row.of("keystroke to painted result, with a range", ranged, "ms", bound=100),
    ]


def _typed(page: Page, text: str) -> list[float]:
    """A digit more, a digit less, each of which makes a result."""
    users = page.locator('.sts-fields [name="users"]')
    users.fill(text)
    page.wait_for_timeout(200)
    page.evaluate("painted.length = 0")
    for press in range(KEYS):
        users.press("Backspace" if press % 2 else "0")
        page.wait_for_function("count => painted.length === count", arg=press + 1)
    found: list[float] = page.evaluate("painted")
    return found
