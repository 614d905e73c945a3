"""A link to a calculator starts the runtime when somebody is about to follow it, and nobody else pays for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.patience import until, wait_for
from tests.browser.shell import paths_of_calculators, runtime_paths
from tests.built import BOOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from tests.browser.server import Server

PAGE = "reference/numbers/"
STANDS_STILL = """new Promise((resolve) => {
  const look = (before) => {
    const now = scrollY;
    if (now === before) resolve();
    else requestAnimationFrame(() => look(now));
  };
  look();
})"""
CONNECTION = "Object.defineProperty(navigator, 'connection', {{value: {}}})"


@pytest.fixture
def server(site: Path, serve: Callable[[Path], Server]) -> Server:
    return serve(site)


@pytest.fixture
def asked(page: Page) -> list[str]:
    """What the page asks for, in its order; its clock runs when a test lets it."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url))
    page.clock.install()
    return found


def starts_nothing(page: Page, asked: list[str]) -> bool:
    """Long after any lingering, as whose end the code that starts the runtime would have been asked for."""
    page.clock.run_for(10_000)
    page.evaluate("0")
    return not any("live" in url.rpartition("/")[2] for url in asked)


def open_page(page: Page, server: Server) -> Locator:
    """A link to a calculator on a page without one."""
    page.goto(server.url + PAGE, wait_until="networkidle")
    assert page.locator(".sts-estimate").count() == 0
    link = page.locator('article a[href*="calculators/"]:not([href$="calculators/"])').first
    # A page that scrolls would take the link away from the pointer.
    link.scroll_into_view_if_needed()
    page.evaluate(STANDS_STILL)
    return link


@pytest.mark.parametrize("turn", [lambda link: link.hover(), lambda link: link.focus()], ids=["pointer", "keyboard"])
def test_a_link_that_is_turned_to_starts_the_runtime(
    page: Page, server: Server, turn: Callable[[Locator], None]
) -> None:
    link = open_page(page, server)
    assert paths_of_calculators(server) == []

    turn(link)

    expect(page.locator(f'html[data-boot="{BOOT}"]')).to_be_attached()


def test_a_pointer_on_its_way_elsewhere_starts_nothing(page: Page, server: Server, asked: list[str]) -> None:
    link = open_page(page, server)

    # In one breath, which a busy machine's pointer would not be.
    link.evaluate("""link => {
      for (const place of [link, document.body])
        place.dispatchEvent(new PointerEvent("pointerover", {bubbles: true}));
    }""")

    assert starts_nothing(page, asked)


def test_a_link_to_anything_else_starts_nothing(page: Page, server: Server, asked: list[str]) -> None:
    open_page(page, server)

    page.locator('.md-tabs a[href$="calculators/"]').hover()

    assert starts_nothing(page, asked)


@pytest.mark.parametrize("connection", ["{saveData: true}", "{effectiveType: '3g'}"])
def test_nothing_is_started_where_bytes_are_dear(
    page: Page, server: Server, asked: list[str], connection: str
) -> None:
    page.add_init_script(CONNECTION.format(connection))
    link = open_page(page, server)

    link.hover()

    assert starts_nothing(page, asked)


def test_a_prefetch_that_fails_is_nobody_s_business(
    page: Page, server: Server, shell: str, expected_errors: list[str]
) -> None:
    expected_errors.append("Failed to load resource")
    link = open_page(page, server)
    server.fail("assets/runtime/*")

    link.hover()
    # Asked of the host: the driver need not hear of what a worker fetched just before it was ended.
    wait_for(page, lambda: bool(runtime_paths(server)), "the runtime")
    page.evaluate("file => import(file).then(({engine}) => (window.engine = engine))", f"{server.url}{shell}live.js")
    page.evaluate("void engine.onchange(({kind}) => (window.kind = kind))")
    until(page, "kind === 'idle'")
    assert page.evaluate("document.documentElement.dataset.boot ?? null") is None

    server.behave()
    page.evaluate("engine.start()")
    expect(page.locator(f'html[data-boot="{BOOT}"]')).to_be_attached()
