"""Visits to a calculating page by a browser that nobody drives: how long until it shows a result and is live.

A driver listens to all that a page fetches and has each worker wait for it, which is no reader's case and slows one
way more than another. So the page times itself, says what it saw by a request, and turns to itself again.
"""

from __future__ import annotations

import json
import os
import subprocess
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from time import monotonic, sleep
from typing import TYPE_CHECKING

from tests.browser.conftest import ARGUMENTS
from tests.browser.server import MOUNT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from benchmarks.ways import Way
    from tests.browser.server import Server
    from tests.browser.server import Visit as Request

REPORT = "report/"
# A result is visible once the frame that has it is painted; long tasks are those of the page's own thread until the
# theme's script has run too.
WATCH = """<script>{
  const seen = { live: 0, visible: 0, long: 0 };
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
  (function wait() {
    const isDone = seen.live && seen.visible && "document$" in window && document.readyState === "complete";
    setTimeout(isDone ? report : wait, isDone ? 500 : 50);
  })();
  async function report() {
    const boot = document.documentElement.dataset.boot ?? null;
    await fetch(`REPORT${encodeURIComponent(JSON.stringify({ ...seen, boot }))}`);
    setTimeout(() => location.reload(), AFTERWARDS);
  }
}</script>"""
# The browser has its own beginnings behind it when the page is turned to.
OPENER = "data:text/html,<script>setTimeout(() => location.replace('{}'), 1500)</script>"
PATIENCE = 90  # seconds
SHORTLY = 100  # milliseconds
AT_LEISURE = 6000


@dataclass(frozen=True, slots=True)
class Visit:
    """Milliseconds from navigation; kilobytes and requests are all those of the page, the theme's script's too."""

    live: float
    visible: float
    long: float
    kilobytes: float
    requests: int


def visit(chromium: str, server: Server, way: Way, profile: Path, count: int, pause: int = SHORTLY) -> list[Visit]:
    """The page opened with the profile, and reloaded after a pause until there are so many visits."""
    server.visits.clear()
    with _watching(server, pause), _browser(chromium, profile, server.url + way.path):
        until = monotonic() + PATIENCE
        while len(found := _read(server.visits, way)) < count:
            if monotonic() > until:
                raise RuntimeError(f"{way.title}: the page was not live within {PATIENCE} seconds.")
            sleep(0.1)
    return found[:count]


@contextmanager
def _watching(server: Server, pause: int) -> Iterator[None]:
    server.preface = WATCH.replace("AFTERWARDS", str(pause)).replace("REPORT", MOUNT + REPORT)
    try:
        yield
    finally:
        server.preface = ""


@contextmanager
def _browser(chromium: str, profile: Path, url: str) -> Iterator[None]:
    command = [chromium, "--headless", *ARGUMENTS, f"--user-data-dir={profile}", OPENER.format(url)]
    out = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=out, stderr=out, start_new_session=True)
    try:
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE)
        _wait_for_helpers(process.pid)


def _wait_for_helpers(group: int) -> None:
    """The browser's own processes outlive it by a moment, in which they still write to the profile."""
    until = monotonic() + PATIENCE
    with suppress(ProcessLookupError):
        while monotonic() < until:
            os.killpg(group, 0)
            sleep(0.02)


def _read(requests: Sequence[Request], way: Way) -> list[Visit]:
    """The visits that were reported, each with what was asked for since the one before."""
    found: list[Visit] = []
    own: list[Request] = []
    for request in list(requests):
        if not request.path.startswith(REPORT):
            own.append(request)
            continue
        seen = json.loads(request.path.removeprefix(REPORT))
        if seen.pop("boot") != way.boot:
            raise RuntimeError(f"{way.title}: the page was not started by its {way.boot} boot.")
        found.append(Visit(**seen, kilobytes=sum(each.bytes for each in own) / 1000, requests=len(own)))
        own = []
    return found
