"""Milliseconds for one estimate, over every calculator: on the host, and in the browser's runtime."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from benchmarks.keystrokes import plain_typings, ranged_typings
from benchmarks.row import Row
from calculators.catalogue import find, names
from calculators.core.field.number import Number
from calculators.core.run import run
from tests.browser.chromium import find_chromium
from tests.browser.conftest import ARGUMENTS
from tests.browser.server import Server

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Page

    from benchmarks.keystrokes import Typing

RUNS = 20
DOCS = Path("docs")

# The runtime of a page of its own, started as the worker does, so that no message is part of the time.
START = """async (assets) => {
  const {boots} = await import(`${assets}/shell/boots.js`);
  const manifest = await (await fetch(`${assets}/runtime/manifest.json`)).json();
  globalThis.answer = await boots[0][1](manifest, () => {});
}"""
ASK = """([questions, runs]) => questions.map((pair) => {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    answer(pair[run % 2]);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[runs >> 1];
})"""


def measure_arithmetic() -> list[Row]:
    """The estimate alone on the host, as the command line would make it; in the browser the whole answer."""
    return [
        Row.of("one estimate on the host, by calculator", [_plain(name) for name in names()], "ms", bound=1),
        Row.of("the same with a range", [_ranged(name) for name in names()], "ms"),
        *_in_browser(),
    ]


def _in_browser() -> list[Row]:
    with sync_playwright() as playwright, Server(DOCS) as server:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        page = browser.new_page()
        page.goto(f"{server.url}assets/offline.json")
        page.evaluate(START, f"{server.url}assets")
        plain, ranged = (_asked(page, typings) for typings in (plain_typings(), ranged_typings()))
        browser.close()
    return [
        Row.of("one estimate with its markup in the browser, by calculator", plain, "ms", bound=5),
        Row.of("the same with 2,000 draws of a range", ranged, "ms", bound=100),
    ]


def _asked(page: Page, typings: Sequence[Typing]) -> list[float]:
    """Two questions in turn, so that none is like the one before."""
    questions = [[typing.request(with_digit=digit) for digit in (False, True)] for typing in typings]
    found: list[float] = page.evaluate(ASK, [questions, RUNS])
    return found


def _plain(name: str) -> float:
    return _timed(name, {})


def _ranged(name: str) -> float:
    """With its first field that can be a range from its default down to its least."""
    for field in find(name).of_kind(Number):
        if not field.whole and field.least < field.most:
            return _timed(name, {field.id: f"{field.least_text}..{field.default}"})
    return _plain(name)


def _timed(name: str, inputs: dict[str, str]) -> float:
    calculator = find(name)
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run(calculator, inputs)
        times.append((time.perf_counter() - start) * 1000)
    return median(times)
