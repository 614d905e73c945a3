"""What every browser test shares: one Chromium, the built site, a server, and a page that tolerates no error."""

from __future__ import annotations

import fcntl
import os
import re
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect, sync_playwright

from plugins.fingerprint import shell_of
from tests.browser.chromium import find_fastest
from tests.browser.server import Server
from tests.browser.steadfast import make_steadfast_site
from tests.built import HAS_IMAGE, NO_IMAGE, PATIENCE_MS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

ROOT = Path(__file__).parents[2]
# As root there is no sandbox to be had; the others keep the browser from calling home.
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --no-first-run "
    "--disable-default-apps --disable-sync --disable-dev-shm-usage"
).split()


# What does come is waited for, and nothing tells more by coming late.
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_fastest(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def serve() -> Iterator[Callable[[Path], Server]]:
    """Serves a folder until the test ends; each call is a server, and so an origin, of its own."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(Server(folder))


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site."""
    subprocess.run([sys.executable, "-m", "plugins.build"], cwd=ROOT, check=True)
    return ROOT / "site"


@pytest.fixture(scope="session")
def shell(site: Path) -> str:
    """The address of the shell's folder below that of the site."""
    return f"{shell_of(site).relative_to(site).as_posix()}/"


@pytest.fixture(scope="session")
def site_server(site: Path) -> Iterator[Server]:
    """The built site, served to all; a test that makes a server fail takes one of its own from `serve`."""
    with Server(site) as server:
        yield server


@pytest.fixture(scope="session")
def steadfast_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of `steadfast.py`; an image takes a while to make, so the first process makes it for all."""
    if not HAS_IMAGE:
        pytest.skip(NO_IMAGE)
    folder = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        folder = folder.parent
    folder /= "steadfast"
    with (folder.parent / "steadfast.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site/assets/runtime/manifest.json").exists():
            make_steadfast_site(folder)
    return folder / "site"


@pytest.fixture
def expected_errors() -> list[str]:
    """Patterns of console and page errors that a test provokes on purpose; it appends to them."""
    return []


@pytest.fixture
def service_workers() -> Literal["allow", "block"]:
    """Whether there may be one: it would answer what a test means to intercept."""
    return "block"


@pytest.fixture
def context(browser: Browser, service_workers: Literal["allow", "block"]) -> Iterator[BrowserContext]:
    """A new profile: nothing stored, nothing cached."""
    context = browser.new_context(locale="en-GB", service_workers=service_workers)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, expected_errors: list[str]) -> Iterator[Page]:
    """A page on which an error, or a request to anyone else, fails the test."""
    errors: list[str] = []
    strangers: list[str] = []
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    context.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda failed: errors.append(str(failed.error)))
    context.on("request", lambda request: strangers.append(request.url) if _is_strange(request) else None)
    yield page
    unexpected = [error for error in errors if not any(re.search(pattern, error) for pattern in expected_errors)]
    assert unexpected == []
    assert strangers == []


@pytest.fixture
def instant_pages(page: Page, site_server: Server) -> None:
    """Lets the theme change pages by itself: it goes by the sitemap, which names the published address."""

    def tell_here(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=re.sub(r"https://[^/<]+", site_server.origin, response.text()))

    page.route("**/sitemap.xml", tell_here)


def _is_strange(request: Request) -> bool:
    """A request that leaves this machine; servers of tests all live on the loopback address."""
    return not request.url.startswith(("http://127.0.0.1:", "data:", "blob:"))
