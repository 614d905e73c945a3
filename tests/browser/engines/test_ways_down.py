"""Each way down from the image to plain Pyodide, in each engine: the same answers in the end, and none lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.engines.browser import wait_for
from tests.browser.engines.conftest import REQUIRED
from tests.browser.steadfast import BEYOND_THE_IMAGE, said
from tests.browser.ways_down import WAYS_DOWN, Copy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.engines.browser import Browser
    from tests.browser.server import Server

# Pyodide as published takes its time, in WebKit most of all, and here it is started each time.
pytestmark = pytest.mark.usefixtures("lengthy")

# With no image, with one that did not start, and with one that answered, but wrong.
TO_THE_END = {"no image built", "a byte of its code flipped", "a byte of its data flipped"}
# An image says so too, but it is smaller.
PLAIN_IS_FETCHED = "return states.some(({{ said }}) => said === 'Fetching Python ({:.1f} MB)')"
BOOT = "return document.documentElement.dataset.boot"
PASSED = "return states.at(-1).passed.image"


def open_engine(browser: Browser, server: Server) -> None:
    browser.open(server.url)
    wait_for(browser, "return window.states?.length")


def ask(browser: Browser, do: str) -> Any:  # noqa: ANN401 -- JSON
    return browser.run("return engine.answer({do: given[0]}, 'test')", do)


@pytest.mark.parametrize("way", WAYS_DOWN)
def test_each_way_down_ends_in_the_same_answers(
    engine: Browser, steadfast_site: Path, tmp_path: Path, serve: Callable[[Path], Server], way: str
) -> None:
    site = Copy(steadfast_site, tmp_path / "site")
    WAYS_DOWN[way](site)
    open_engine(engine, serve(site.root))

    engine.run("void (window.reply = engine.answer({do: given[0]}, 'test'))", "typed before")

    wait_for(engine, PLAIN_IS_FETCHED.format(site.manifest["bytes"]["pyodide"] / 1e6))
    # From there it is the same road; `make engines` goes to its end each time.
    if REQUIRED or way in TO_THE_END:
        assert engine.run("return window.reply") == said("typed before")
        assert engine.run(BOOT) == "plain"
        assert engine.run(PASSED)


@pytest.mark.parametrize(("do", "reply"), BEYOND_THE_IMAGE.items())
def test_what_the_image_cannot_do_plain_pyodide_does(
    engine: Browser, steadfast_site: Path, serve: Callable[[Path], Server], do: str, reply: dict[str, Any]
) -> None:
    open_engine(engine, serve(steadfast_site))
    assert ask(engine, "greet") == said("greet")
    assert engine.run(BOOT) == "image"

    assert ask(engine, do) == reply
    assert engine.run(BOOT) == "plain"
    assert re.search("image cannot do|unreachable|signature", engine.run(PASSED), re.IGNORECASE)
    assert ask(engine, "greet") == said("greet")
