"""One visit to a calculating page: how long until it shows a result and until it is live, and what that took."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from benchmarks.ways import Way
    from tests.browser.server import Server

# A result is visible once the frame that has it is painted; long tasks are those of the page's own thread.
SEEN = """
globalThis.seen = { live: 0, visible: 0, long: 0 };
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) seen.long += duration;
}).observe({ type: "longtask", buffered: true });
new MutationObserver((_, observer) => {
  if (!document.querySelector('sts-calculator[data-state="ready"]')) return;
  observer.disconnect();
  seen.live = performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-state"] });
(function look() {
  if (!document.querySelector("[data-result] [data-figure]")) return requestAnimationFrame(look);
  requestAnimationFrame(() => {
    const after = new MessageChannel();
    after.port1.onmessage = () => (seen.visible = performance.now());
    after.port2.postMessage(0);
  });
})();
"""
DONE = "seen.live > 0 && seen.visible > 0"
PATIENCE = 60_000


@dataclass(frozen=True, slots=True)
class Visit:
    """Milliseconds from navigation; kilobytes and requests are those until the page was live."""

    live: float
    visible: float
    long: float
    kilobytes: float
    requests: int


def visit(page: Page, server: Server, way: Way, go: Callable[[], object] | None = None) -> Visit:
    """The page opened, or reached by `go`, and waited for; if ours, it must have been started by its boot."""
    server.visits.clear()
    page.goto(server.url + way.path) if go is None else go()
    page.wait_for_function(DONE, timeout=PATIENCE)
    # What the observer has not been told yet, it is told within a frame or two.
    page.wait_for_timeout(50)
    kilobytes, requests = sum(each.bytes for each in server.visits) / 1000, len(server.visits)
    found = page.evaluate("({ ...seen, boot: document.documentElement.dataset.boot ?? null })")
    if found.pop("boot") != way.boot:
        raise RuntimeError(f"{way.title}: the page was not started by its {way.boot} boot.")
    return Visit(**found, kilobytes=kilobytes, requests=requests)


def watch(page: Page) -> Page:
    """The page, timing whatever it opens from now on."""
    page.add_init_script(SEEN)
    page.set_default_timeout(PATIENCE)
    return page
