"""The three engines, as many of them as are installed."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.browser.engines.browser import RECORDER, problems_of
from tests.browser.engines.chromium import Chromium
from tests.browser.engines.firefox import MISSING as NO_FIREFOX
from tests.browser.engines.firefox import find_firefox, open_firefox
from tests.browser.engines.webkit import MISSING as NO_WEBKIT
from tests.browser.engines.webkit import find_webkit, open_webkit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser as Playwright

    from tests.browser.engines.browser import Browser
    from tests.browser.server import Server

# All three have to be there, and every test is run in each.
REQUIRED = os.environ.get("ENGINES") == "required"


@pytest.fixture(scope="session", params=["chromium", "firefox", "webkit"])
def engine(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """A browser for all tests; each test has a server, so an origin, and so storage and caches of its own."""
    match request.param:
        case "chromium":
            opened = _open_chromium(request.getfixturevalue("browser"))
        case "firefox":
            _need("Firefox")
            opened = open_firefox()
        case _:
            _need("WebKit")
            opened = open_webkit()
    with opened as browser:
        yield browser


@pytest.fixture
def lengthy(request: pytest.FixtureRequest) -> None:
    """For what takes long: it is run in Chromium, and in the others when all three are asked for."""
    if request.node.callspec.params["engine"] != "chromium" and not REQUIRED:
        pytest.skip("what takes long is run in Firefox and WebKit by `make engines`")


@pytest.fixture
def calm(engine: Browser) -> Iterator[Browser]:
    """A browser in whose last page there may be no error."""
    yield engine
    assert problems_of(engine) == []


@pytest.fixture
def serve_recorded(serve: Callable[[Path], Server]) -> Callable[[Path], Server]:
    """Like `serve`, with the recorder in every page."""

    def start(folder: Path) -> Server:
        server = serve(folder)
        server.preface = RECORDER
        return server

    return start


@pytest.fixture
def server(serve_recorded: Callable[[Path], Server], site: Path) -> Server:
    return serve_recorded(site)


@contextmanager
def _open_chromium(browser: Playwright) -> Iterator[Browser]:
    with browser.new_context(locale="en-GB") as context:
        yield Chromium(context.new_page())


def _need(name: str) -> None:
    missing = {"Firefox": None if find_firefox() else NO_FIREFOX, "WebKit": None if find_webkit() else NO_WEBKIT}
    if not (sentence := missing[name]):
        return
    if REQUIRED:
        pytest.exit("\n".join(filter(None, missing.values())), returncode=1)
    pytest.skip(sentence)
