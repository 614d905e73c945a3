"""The page about privacy: all that is kept here is listed there, and all of it can be deleted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from plugins.model.data import Library
from plugins.model.storage import Place
from tests.browser.conftest import ROOT
from tests.browser.offline.visit import (
    CALCULATOR,
    GUIDE,
    NOTE,
    OTHER_GUIDE,
    REGISTRATIONS,
    STATUS,
    kept,
    use_calculator,
    visit,
)
from tests.browser.server import MOUNT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Locator, Page

    from tests.browser.server import Server

PRIVACY = "about/privacy/"
ENTRIES = Library(ROOT / "docs/data").storage.entries
# The names of all that is kept, by the place where a browser keeps it.
ALL = """async () => ({
  "local-storage": Object.keys(localStorage).sort(),
  "session-storage": Object.keys(sessionStorage),
  cookies: document.cookie.split("; ").filter(Boolean),
  databases: (await indexedDB.databases()).map(({ name }) => name),
  cache: await caches.keys(),
  "service-worker": (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
})"""
PLACES = ("local-storage", "session-storage", "cookies", "databases", "cache", "service-worker")
NOTHING: dict[str, list[str]] = {place: [] for place in PLACES}


@pytest.fixture
def server(site: Path, serve: Callable[[Path], Server]) -> Server:
    return serve(site)


@pytest.fixture
def used(page: Page, server: Server) -> Page:
    """Everything of the site that keeps something has been used, and the page about privacy is open."""
    visit(page, server, GUIDE)
    page.locator('[data-item="core-features"] input').check()
    page.locator("form[data-md-component=palette] label:not([hidden])").click()
    page.goto(server.url + CALCULATOR)
    use_calculator(page)
    expect(page.locator(NOTE)).to_be_visible()
    page.goto(server.url + STATUS)
    page.locator("sts-kept").get_by_role("button", name=re.compile("Keep everything")).click()
    expect(page.locator("sts-kept")).to_contain_text("Everything is kept", timeout=90_000)
    page.goto(server.url + PRIVACY)
    expect(here(page, "read")).to_contain_text("files")
    return page


def here(page: Page, entry: str) -> Locator:
    """What is said to be kept of one kind."""
    return page.locator(f"sts-storage div:has(> #{entry}) [data-here]")


def is_listed(place: str, name: str) -> bool:
    patterns = [key.replace("{site}", MOUNT) for entry in ENTRIES if entry.place.value == place for key in entry.keys]
    return any(re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), name) for pattern in patterns)


def test_whatever_is_kept_is_listed_and_counted_and_deleted_and_stays_with_whoever_thinks_again(
    context: BrowserContext, used: Page, server: Server
) -> None:
    """One visit for all of it, because it takes long until everything is kept."""
    found: dict[str, list[str]] = used.evaluate(ALL)
    assert [(place, name) for place, names in found.items() for name in names if not is_listed(place, name)] == []
    assert {place for place, names in found.items() if names} == {place.value for place in Place}
    is_counted(used)

    storage = used.locator("sts-storage")
    storage.get_by_role("button", name="Delete everything").click()
    storage.get_by_role("button", name="Keep it").click()
    expect(storage.get_by_role("button", name="Delete everything")).to_be_focused()
    assert used.evaluate(ALL) == found

    everything_is_deleted_and_nothing_comes_back(context, used, server)

    used.close()
    is_as_on_a_first_visit(context.new_page(), server)


def is_counted(page: Page) -> None:
    expect(here(page, "ticks")).to_have_text("In this browser now: 1 record.")
    expect(here(page, "colours")).to_have_text("In this browser now: 1 record.")
    expect(here(page, "worker")).to_have_text("In this browser now: it is there.")
    expect(here(page, "read")).to_have_text(f"In this browser now: {len(kept_files(page))} files.")


def kept_files(page: Page) -> list[str]:
    files: list[str] = page.evaluate("""async () => (await Promise.all((await caches.keys()).map(
      async (name) => (await (await caches.open(name)).keys()).map(({ url }) => `${name} ${url}`)))).flat()""")
    return files


def delete_everything(page: Page) -> None:
    storage = page.locator("sts-storage")
    storage.get_by_role("button", name="Delete everything").click()
    expect(storage.get_by_role("button", name="Keep it")).to_be_focused()
    storage.get_by_role("button", name="Delete it").click()


def everything_is_deleted_and_nothing_comes_back(context: BrowserContext, used: Page, server: Server) -> None:
    """But what belongs to others stays."""
    strange = {"another-site/.__palette": "{}", "sts": "x"}
    used.evaluate("(strange) => Object.assign(localStorage, strange)", strange)
    used.evaluate("caches.open('scope-to-scale /elsewhere/ 1')")
    other = context.new_page()
    other.goto(server.url + GUIDE)
    expect(other.locator('[data-item="core-features"] input')).to_be_checked()
    delete_everything(used)

    expect(used.locator("sts-storage [data-said]")).to_contain_text("Deleted.")
    expect(used.locator("sts-storage [data-here]")).to_have_text(["In this browser now: nothing."] * len(ENTRIES))
    others = {"local-storage": [*strange], "cache": ["scope-to-scale /elsewhere/ 1"]}
    assert used.evaluate(ALL) == NOTHING | others
    # What the other tab knew is gone, too.
    expect(other.locator('[data-item="core-features"] input')).not_to_be_checked()
    # The worker may still be there for as long as its pages are, and keeps nothing for them.
    used.evaluate(f"fetch('../../{OTHER_GUIDE}').then((response) => response.text())")
    used.wait_for_timeout(500)
    assert used.evaluate(ALL) == NOTHING | others
    other.close()


def is_as_on_a_first_visit(page: Page, server: Server) -> None:
    page.goto(server.url + GUIDE, wait_until="networkidle")
    expect(page.locator('[data-item="core-features"] input')).not_to_be_checked()
    assert page.evaluate(REGISTRATIONS) == 0

    visit(page, server, OTHER_GUIDE)
    assert OTHER_GUIDE in kept(page, server)


def test_where_nothing_can_be_kept_the_page_says_so(page: Page, server: Server) -> None:
    page.add_init_script("""
      const refuse = { configurable: true, get() { throw new DOMException("refused", "SecurityError"); } };
      for (const name of ["localStorage", "caches"]) Object.defineProperty(window, name, refuse);
      delete Navigator.prototype.serviceWorker;
    """)
    page.goto(server.url + PRIVACY)

    expect(page.locator("sts-storage [data-here]")).to_have_text(["In this browser now: nothing."] * len(ENTRIES))
    delete_everything(page)
    expect(page.locator("sts-storage [data-said]")).to_contain_text("Deleted.")


def test_what_is_not_let_go_of_is_told(page: Page, server: Server) -> None:
    page.goto(server.url + PRIVACY)
    page.evaluate("localStorage.setItem('sts:record:ticks:d', '{}')")
    page.evaluate("void (Storage.prototype.removeItem = () => {})")
    delete_everything(page)

    expect(page.locator("sts-storage [data-said]")).to_contain_text("in its settings")
    expect(here(page, "ticks")).to_have_text("In this browser now: 1 record.")
