"""Every way to start, at every moment a reader may come, in turn: whatever else the machine does slows them all."""

from __future__ import annotations

from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from benchmarks.keyboard import press
from benchmarks.keystrokes import LOOK, READY
from benchmarks.row import Row
from benchmarks.visit import AT_LEISURE, SHORTLY, visit
from benchmarks.ways import IMAGE, JAVASCRIPT, MAIN, MICROPYTHON, WAYS, WORKER, Way, plant
from plugins.model.benchmark import Start
from tests.browser.chromium import find_chromium
from tests.browser.conftest import ARGUMENTS
from tests.browser.line import Line
from tests.browser.server import Server

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Browser

    from benchmarks.visit import Visit

SITE = Path("site")
ROUNDS = 5
KEYS = 40
RARE = 2  # rounds of what takes long: a browser started twice, a slow line
MOMENTS = ("cold", "warm", "restart", "slow")
PATIENCE = 60_000
type Servers = Mapping[str, Server]
type Visits = Mapping[tuple[Way, str], list[Visit]]


@dataclass(frozen=True, slots=True)
class Bound:
    """How much of one part of another way's visit the image's may cost, at the same moment of the same run."""

    what: str
    part: str
    moment: str
    than: Way
    most: float

    def row(self, visits: Visits) -> Row:
        ratio = _middle(visits, IMAGE, self.moment, self.part) / _middle(visits, self.than, self.moment, self.part)
        return Row(f"{self.what}: {IMAGE.title}, to {self.than.title}", ratio, "x", self.most)


BOUNDS = (
    Bound("live on a first visit", "live", "cold", MAIN, 0.15),
    Bound("live after a reload", "live", "warm", MAIN, 0.17),
    Bound("live on a first visit at 10 Mbit/s", "live", "slow", MAIN, 0.5),
    Bound("live on a first visit", "live", "cold", MICROPYTHON, 1.0),
    Bound("kilobytes of a first visit", "kilobytes", "cold", MAIN, 0.6),
)


def measure_starting() -> tuple[list[Start], list[Row]]:
    """The table of starts, and the rows that have a bound or are about typing."""
    with ExitStack() as stack:
        folders = plant(SITE, Path(stack.enter_context(TemporaryDirectory())))
        fast, slow = (
            {name: stack.enter_context(Server(folder, line=line)) for name, folder in folders.items()}
            for line in (None, Line.of(10, 40))
        )
        chromium = stack.enter_context(sync_playwright()).chromium
        program = find_chromium() or chromium.executable_path
        _compress(program, fast)
        found = _visits(program, fast, slow)
        browser = chromium.launch(executable_path=program, args=ARGUMENTS)
        keys = {way: _typing(browser, fast[way.folder], way) for way in WAYS}
        browser.close()
    return starts(found), [*ratios(found), *long_tasks(found), key_ratio(keys), *keys.values()]


def starts(visits: Visits) -> list[Start]:
    """The medians, and how many times as long as plain Pyodide's each way was until live."""
    live = {key: median(each.live for each in found) for key, found in visits.items()}
    return [
        Start(
            way=way.title,
            moment=moment,
            live=round(live[way, moment], 1),
            to_main=round(live[way, moment] / live[MAIN, moment], 3),
            to_worker=round(live[way, moment] / live[WORKER, moment], 3),
            visible=round(median(each.visible for each in found), 1),
            long=round(median(each.long for each in found), 1),
            kilobytes=round(median(each.kilobytes for each in found), 1),
            requests=round(median(each.requests for each in found)),
            runs=len(found),
        )
        for (way, moment), found in visits.items()
    ]


def ratios(visits: Visits) -> list[Row]:
    """The image against other ways."""
    return [bound.row(visits) for bound in BOUNDS]


def long_tasks(visits: Visits) -> list[Row]:
    """What the image's first visit has of them, and beside it what the page has by itself, where no Python starts."""
    return [
        _long("long tasks of a first visit", IMAGE, visits, most=0),
        _long("long tasks of the same page without Python", JAVASCRIPT, visits),
    ]


def key_ratio(keys: Mapping[Way, Row]) -> Row:
    """A key here against one in a few lines of JavaScript: on a slow machine both take longer."""
    ratio = keys[IMAGE].value / keys[JAVASCRIPT].value
    return Row(f"keystroke to painted result: {IMAGE.title}, to {JAVASCRIPT.title}", ratio, "x", 2)


def _long(what: str, way: Way, visits: Visits, most: float | None = None) -> Row:
    return Row.of(f"{what}: {way.title}", [each.long for each in visits[way, "cold"]], "ms", most)


def _middle(visits: Visits, way: Way, moment: str, part: str) -> float:
    return median(float(getattr(each, part)) for each in visits[way, moment])


def _compress(chromium: str, servers: Servers) -> None:
    """A host has compressed its files before anybody comes; ours does it when a file is first asked for."""
    for way in WAYS:
        with TemporaryDirectory() as profile:
            visit(chromium, servers[way.folder], way, Path(profile), 1)


def _visits(chromium: str, fast: Servers, slow: Servers) -> Visits:
    found: dict[tuple[Way, str], list[Visit]] = defaultdict(list)
    for moment in MOMENTS:  # in their order, whichever is measured first
        for way in WAYS:
            found[way, moment] = []
    for turn in range(ROUNDS):
        for way in WAYS:
            with TemporaryDirectory() as profile:
                cold, warm = visit(chromium, fast[way.folder], way, Path(profile), 2)
            found[way, "cold"].append(cold)
            found[way, "warm"].append(warm)
            if turn < RARE:
                found[way, "restart"].append(_restarted(chromium, fast[way.folder], way))
                with TemporaryDirectory() as profile:
                    found[way, "slow"] += visit(chromium, slow[way.folder], way, Path(profile), 1)
    return found


def _restarted(chromium: str, server: Server, way: Way) -> Visit:
    """A visit with a profile that another browser has made, visited with, and left."""
    with TemporaryDirectory() as profile:
        # Only ours has a service worker, which keeps what it means to keep some time after the page is done.
        visit(chromium, server, way, Path(profile), 2, AT_LEISURE if way.boot else SHORTLY)
        return visit(chromium, server, way, Path(profile), 1)[0]


def _typing(browser: Browser, server: Server, way: Way) -> Row:
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.url + way.path)
    page.wait_for_selector(READY, timeout=PATIENCE)
    page.wait_for_timeout(LOOK)
    _first, *keys = press(page, "users", "1000000", "1", KEYS)
    row = Row.of(f"keystroke to painted result: {way.title}", [key.painted for key in keys], "ms")
    context.close()
    return row
