"""Repeat visits and no connection: the built site with its service worker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.offline.visit import (
    CALCULATOR,
    GUIDE,
    IS_ACTIVE,
    NOTE,
    OTHER_GUIDE,
    READY,
    REGISTRATIONS,
    STATUS,
    kept,
    use_calculator,
    visit,
    wait_kept,
    wait_until,
)
from tests.browser.shell import paths_of_calculators
from tests.browser.turning import until_pages_turn
from tests.guide.scale import HEAVIEST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.offline.deployment import Deployments
    from tests.browser.server import Server


@pytest.fixture
def server(site: Path, serve: Callable[[Path], Server]) -> Server:
    return serve(site)


# Reading on without a connection


def test_a_calculator_once_used_runs_without_a_connection(page: Page, server: Server) -> None:
    page.goto(server.url + CALCULATOR)
    expect(page.locator(NOTE)).to_have_text("available offline")
    fetched = [visit.path for visit in server.visits]
    server.is_down = True

    page.reload()

    use_calculator(page)
    expect(page.locator(NOTE)).to_have_text("available offline")
    # To keep it took no second download.
    assert [path for path in set(fetched) if path.endswith(".packed") and fetched.count(path) > 1] == []


def test_a_page_that_was_not_read_is_replaced_by_those_that_were(page: Page, server: Server) -> None:
    visit(page, server, GUIDE)
    title = page.title().removesuffix(" · Scope to Scale")
    server.is_down = True

    page.goto(server.url + OTHER_GUIDE)

    expect(page.locator("h1")).to_have_text("There is no connection")
    page.locator("sts-kept").get_by_role("link", name=title, exact=True).click()
    expect(page.locator("sts-checklist").first).to_be_visible()
    assert page.url == server.url + GUIDE


def test_what_is_not_there_on_the_host_is_not_kept(page: Page, server: Server) -> None:
    visit(page, server, GUIDE)

    page.goto(server.url + "nowhere/")
    page.goto(server.url + GUIDE.removesuffix("/"))

    assert page.url == server.url + GUIDE
    assert not {"nowhere/", GUIDE.removesuffix("/")} & kept(page, server)


@pytest.mark.parametrize(
    "options",
    ["{headers: {Range: 'bytes=0-9'}}", "{cache: 'no-store'}", "{method: 'HEAD'}"],
)
def test_requests_that_are_not_for_a_whole_file_are_left_alone(page: Page, server: Server, options: str) -> None:
    visit(page, server, GUIDE)
    page.reload()

    page.evaluate(f"fetch('../../{OTHER_GUIDE}', {options}).then((response) => response.text())")
    page.evaluate("fetch('../../frameworks/b/').then((response) => response.text())")
    wait_until(page, "caches.match('../../frameworks/b/')")

    assert OTHER_GUIDE not in kept(page, server)


def test_a_slow_network_is_waited_for_only_where_there_is_nothing_else(page: Page, server: Server) -> None:
    visit(page, server, GUIDE)
    server.hold(GUIDE)
    server.delay(OTHER_GUIDE, 4)

    page.reload(timeout=12_000)
    expect(page.locator("sts-checklist").first).to_be_visible()
    page.goto(server.url + OTHER_GUIDE)

    expect(page.locator("sts-checklist").first).to_be_visible()


def test_what_is_under_way_when_the_worker_comes_is_kept_too(page: Page, server: Server) -> None:
    server.hold(OTHER_GUIDE)
    page.add_init_script(f"fetch('../../{OTHER_GUIDE}')")
    visit(page, server, GUIDE)
    wait_until(page, "navigator.serviceWorker.controller")

    server.release()

    wait_until(page, "caches.match(argument)", server.url + OTHER_GUIDE)


def test_what_cannot_be_had_keeps_nothing_else_from_being_kept(page: Page, server: Server) -> None:
    page.add_init_script(f"fetch('../../nowhere/').then(() => fetch('../../{OTHER_GUIDE}'))")

    visit(page, server, GUIDE, wait=False)

    wait_until(page, "caches.match(argument)", server.url + OTHER_GUIDE)


def test_what_cannot_be_had_is_not_asked_for_again_and_again(page: Page, server: Server) -> None:
    # As on a page that was loaded past its worker, where whatever is asked for looks as if it came before that.
    server.max_age = 0
    page.context.new_cdp_session(page).send("Network.setBypassServiceWorker", {"bypass": True})
    page.add_init_script(f"fetch('../../nowhere/').then(() => fetch('../../{OTHER_GUIDE}'))")

    visit(page, server, GUIDE, wait=False)
    wait_until(page, "caches.match(argument)", server.url + OTHER_GUIDE)
    page.wait_for_timeout(500)

    # Once by the page, once to be kept.
    assert len([visit for visit in server.visits if visit.path == "nowhere/"]) == 2


# What it costs


def test_who_reads_one_page_is_sent_one_page(page: Page, server: Server) -> None:
    page.goto(server.url + GUIDE, wait_until="networkidle")

    assert paths_of_calculators(server) == []
    assert sum(visit.bytes for visit in server.visits) < HEAVIEST
    assert page.evaluate(REGISTRATIONS) == 0


def test_nothing_is_kept_while_numbers_are_typed(page: Page, server: Server) -> None:
    # Time passes only where the test says so, however long the machine takes for the rest.
    page.clock.install()
    page.clock.pause_at("2100-01-01")
    page.goto(f"{server.url}{CALCULATOR}")
    page.clock.run_for(100)
    expect(page.locator(READY)).to_be_visible()
    page.clock.run_for(3000)
    page.locator('.sts-fields [name="users"]').press("1")
    page.clock.run_for(3000)
    assert page.evaluate(REGISTRATIONS) == 0

    page.clock.run_for(3000)
    wait_until(page, IS_ACTIVE)


@pytest.mark.usefixtures("instant_pages")
def test_who_turns_to_another_page_has_both_kept(page: Page, site_server: Server) -> None:
    page.goto(site_server.url + GUIDE)
    until_pages_turn(page)
    page.locator("nav.md-tabs").get_by_role("link", name="Reference").click()
    wait_kept(page, site_server, "reference/")

    wait_until(page, "caches.match(argument)", site_server.url + GUIDE)


# Keeping everything, and nothing


def test_everything_can_be_kept_for_the_size_that_is_named_and_removed(page: Page, server: Server) -> None:
    # What the browser keeps besides is not ours to remove.
    server.max_age = 0
    visit(page, server, STATUS)
    shelf = page.locator("sts-kept")
    page.reload()
    expect(shelf).to_contain_text("the calculators are not kept")
    button = shelf.get_by_role("button", name=re.compile(r"Keep everything \(\d+\.\d MB to fetch\)"))
    named = re.search(r"([\d.]+) MB", button.inner_text())
    server.visits.clear()
    button.click()
    expect(shelf).to_contain_text("Everything is kept", timeout=60_000)
    assert named
    assert sum(visit.bytes for visit in server.visits) / 1e6 == pytest.approx(float(named[1]), rel=0.05)
    server.is_down = True

    page.goto(server.url + "calculators/queue/")
    expect(page.locator(READY)).to_be_visible()
    page.goto(server.url + "reference/glossary/")
    expect(page.locator("h1")).to_contain_text("Glossary")
    server.behave()

    page.goto(server.url + STATUS)
    shelf.get_by_role("button", name="Remove what is kept").click()
    expect(shelf).to_contain_text("Removed")
    assert not [path for path in kept(page, server) if "assets/runtime/" in path or path.endswith("/")]
    server.is_down = True
    page.goto(server.url + GUIDE)
    expect(page.locator("h1")).to_have_text("There is no connection")


def test_keeping_can_be_stopped(page: Page, server: Server) -> None:
    visit(page, server, STATUS)
    page.reload()
    server.hold("framework/*")
    shelf = page.locator("sts-kept")
    shelf.get_by_role("button", name="Keep everything").click()

    shelf.get_by_role("button", name="Stop").click()

    expect(shelf).to_contain_text("What has arrived stays")
    expect(shelf).to_contain_text("the calculators are not kept")


# Optional everywhere

REFUSED = "throw new DOMException('refused', 'SecurityError')"


@pytest.mark.parametrize(
    "without",
    [
        "delete Navigator.prototype.serviceWorker",
        f"Object.defineProperty(window, 'caches', {{get() {{ {REFUSED} }}}})",
        "delete window.caches",
        f"ServiceWorkerContainer.prototype.register = async () => {{ {REFUSED} }}",
        f"CacheStorage.prototype.open = CacheStorage.prototype.match = async () => {{ {REFUSED} }}",
        "Cache.prototype.put = async () => { throw new DOMException('full', 'QuotaExceededError'); }",
    ],
    ids=["no workers", "no storage", "no caches", "registration refused", "caches refused", "full"],
)
def test_a_browser_that_keeps_nothing_has_the_same_site(page: Page, server: Server, without: str) -> None:
    page.add_init_script(without)
    page.goto(server.url + CALCULATOR)
    use_calculator(page)
    page.wait_for_load_state("networkidle")

    page.reload()

    use_calculator(page)


def test_a_private_window_is_told_that_nothing_is_kept(page: Page, server: Server) -> None:
    page.add_init_script(f"ServiceWorkerContainer.prototype.register = async () => {{ {REFUSED} }}")

    page.goto(server.url + STATUS)

    expect(page.locator("sts-kept")).to_contain_text("keeps nothing of this site")


@pytest.mark.parametrize(
    "without",
    [
        f"Object.defineProperty(self, 'caches', {{get() {{ {REFUSED} }}}});",
        "Cache.prototype.put = async () => { throw new DOMException('full', 'QuotaExceededError'); };",
    ],
    ids=["refused", "full"],
)
def test_a_worker_that_may_keep_nothing_stands_in_nobody_s_way(page: Page, host: Deployments, without: str) -> None:
    worker = host.server.folder / "service-worker.js"
    worker.write_text(without + worker.read_text())
    page.goto(host.server.url + CALCULATOR)
    wait_until(page, IS_ACTIVE)

    page.reload()

    use_calculator(page)
    assert page.evaluate("Boolean(navigator.serviceWorker.controller)")
