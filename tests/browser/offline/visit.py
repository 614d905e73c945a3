"""Visiting the site with its service worker until what was read is kept, and looking at what that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.patience import wait_for

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

CALCULATOR = "calculators/traffic/"
GUIDE, OTHER_GUIDE = "frameworks/d/", "frameworks/a/"
STATUS = "about/status/"
READY = 'sts-calculator[data-state="ready"]'
NOTE = "[data-offline-note]"
KEPT = "async () => (await caches.keys()).length ? (await Promise.all((await caches.keys()).map(async (name) => \
  (await (await caches.open(name)).keys()).map((request) => request.url)))).flat() : []"
IS_ACTIVE = "(await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'"
RESOURCES_ARE_KEPT = """(await Promise.all(performance.getEntriesByType("resource")
  .filter(({name}) => !name.endsWith("offline.json"))
  .map(({name}) => caches.match(name, {ignoreVary: true})))).every(Boolean)"""
# What a browser does by itself some time after a visit.
UPDATE = "navigator.serviceWorker.getRegistration().then((registration) => void registration?.update())"
WAITING = "navigator.serviceWorker.getRegistration().then(({waiting}) => waiting)"
HAS_TAKEN_OVER = """navigator.serviceWorker.getRegistration(argument)
  .then(({active, waiting}) => !waiting && active.state === "activated")"""
REGISTRATIONS = "navigator.serviceWorker.getRegistrations().then(({length}) => length)"


def wait_until(page: Page, expression: str, argument: object = None) -> None:
    """Until the expression, or what it promises, is true of the page."""
    asked = f"async (argument) => Boolean(await ({expression}))"
    wait_for(page, lambda: bool(page.evaluate(asked, argument)), expression)


def visit(page: Page, server: Server, path: str, *, wait: bool = True) -> None:
    """The page, come to from another one of the site, once what was read is kept."""
    page.goto(server.url + path, referer=server.url)
    if wait:
        wait_kept(page, server, path)


def wait_kept(page: Page, server: Server, path: str) -> None:
    wait_until(page, IS_ACTIVE)
    wait_until(page, "caches.match(argument)", server.url + path)
    # Whatever the page asked for is kept by now, too.
    wait_until(page, RESOURCES_ARE_KEPT)


def leave_for_next_build(page: Page, server: Server) -> None:
    """Leaves the site, and comes back once the next build's worker has taken over, as it does when nobody is there.

    Whoever comes back at once may be given to the old worker again, which then stays for as long as they do.
    """
    page.goto(server.origin)
    wait_until(page, HAS_TAKEN_OVER, server.url)
    page.goto(server.url)


def kept(page: Page, server: Server) -> set[str]:
    urls: list[str] = page.evaluate(KEPT)
    return {url.removeprefix(server.url) for url in urls}


def use_calculator(page: Page) -> None:
    """Types, and sees the result change."""
    expect(page.locator(READY)).to_be_visible()
    page.locator('.sts-fields [name="users"]').fill("2M")
    expect(page.locator('[data-figure="average"]').first).to_contain_text("463")
    page.locator('.sts-fields [name="users"]').fill("1M")
    expect(page.locator('[data-figure="average"]').first).to_contain_text("231")


def runtime_visits(server: Server) -> int:
    return len([visit for visit in server.visits if visit.path.endswith("calculators.packed")])


def shell_of(page: Page) -> str | None:
    """The build whose shell runs on the page; the first has no name."""
    name: str | None = page.evaluate("document.documentElement.dataset.shell ?? null")
    return name
