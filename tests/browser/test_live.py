"""The live reload in a real browser: the page in view follows its builds, stays in its place, shows what failed."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

import pytest

from plugins.live.news import Noticeboard
from plugins.live.server import listen
from plugins.policy import meta
from tests.browser.patience import until
from tests.tree import plant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

SITE = """
guide/
    index.html
        <!doctype html><html lang="en"><title>Guide</title>POLICY<link rel="icon" href="icon.svg"><body>
        <p>first</p><canvas height="5000"></canvas>
        </body></html>
    icon.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
"""
BANNER = "#sts-live-problem"


class Workbench:
    """A page in a browser, and the hands that build it."""

    def __init__(self, root: Path, page: Page, board: Noticeboard) -> None:
        self._file, self.page, self._board = root / "guide/index.html", page, board

    def write(self, text: str) -> None:
        self._file.write_text(self._file.read_text().replace("first", text))

    def build(self, *changed: str, problem: str = "") -> None:
        self._board.put(changed=changed, problem=problem)

    def shows(self, text: str) -> None:
        self.page.get_by_text(text, exact=True).wait_for()


@pytest.fixture
def bench(tmp_path: Path, page: Page) -> Iterator[Workbench]:
    plant(tmp_path, SITE.replace("POLICY", meta([])))
    board = Noticeboard("/scope/")
    with listen(tmp_path, "/scope/", board, 18_500) as http:
        Thread(target=http.serve_forever, args=(0.01,), daemon=True).start()
        with page.expect_request("**/-/news"):
            page.goto(f"http://127.0.0.1:{http.server_port}/scope/guide/")
        yield Workbench(tmp_path, page, board)
        page.goto("about:blank")
        http.shutdown()


def test_a_changed_page_is_reloaded_and_stays_where_it_was(bench: Workbench) -> None:
    # The theme's instant navigation keeps the browser from restoring the place by itself.
    bench.page.evaluate("history.scrollRestoration = 'manual'")
    bench.page.evaluate("scrollTo(0, 1234)")
    bench.write("second")

    bench.build("guide/index.html")

    bench.shows("second")
    until(bench.page, "scrollY === 1234")


def test_a_changed_style_reloads_every_page(bench: Workbench) -> None:
    bench.write("second")

    bench.build("assets/styles/type.css")

    bench.shows("second")


def test_another_page_s_change_is_left_to_that_page(bench: Workbench) -> None:
    bench.page.evaluate("window.typed = 'kept'")

    bench.build("other/index.html")
    bench.page.wait_for_timeout(300)
    bench.build(problem="so that there is something to wait for")

    bench.page.locator(BANNER).wait_for()
    assert bench.page.evaluate("window.typed") == "kept"


def test_a_failure_is_shown_as_text_until_it_is_mended(bench: Workbench) -> None:
    bench.build(problem="docs/a.yml:3: <b>title</b> is missing")

    bench.page.locator(BANNER).wait_for()
    assert "docs/a.yml:3: <b>title</b> is missing" in bench.page.locator(BANNER).inner_text()
    bench.shows("first")

    bench.build("other/index.html")

    bench.page.locator(BANNER).wait_for(state="detached")


def test_a_failure_is_still_shown_after_a_reload_by_hand(bench: Workbench) -> None:
    bench.build(problem="No such page")
    bench.page.locator(BANNER).wait_for()

    bench.page.reload()

    bench.page.locator(BANNER).wait_for()
