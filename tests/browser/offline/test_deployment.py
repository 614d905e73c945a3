"""The next build is published while tabs of the last one are open, the worker is switched off, or never wanted."""

from __future__ import annotations

import re
from threading import Thread
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect

from plugins.live.news import Noticeboard
from plugins.live.server import listen
from tests.browser.offline.deployment import name_again
from tests.browser.offline.visit import (
    CALCULATOR,
    GUIDE,
    NOTE,
    OTHER_GUIDE,
    REGISTRATIONS,
    STATUS,
    UPDATE,
    WAITING,
    kept,
    leave_for_next_build,
    runtime_visits,
    shell_of,
    use_calculator,
    visit,
    wait_until,
)
from tests.browser.patience import until
from tests.browser.server import MOUNT
from tests.built import PYODIDE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.browser.offline.deployment import Deployments
    from tests.browser.server import Server

RUNTIME = "assets/runtime/"


def test_with_a_connection_pages_are_as_they_are_now(page: Page, host: Deployments) -> None:
    visit(page, host.server, GUIDE)
    host.deploy()

    page.goto(host.server.url + GUIDE)

    expect(page.locator("h1")).to_contain_text("(build b)")


def test_a_calculator_that_runs_goes_on_after_a_deployment(page: Page, host: Deployments) -> None:
    visit(page, host.server, CALCULATOR)
    expect(page.locator(NOTE)).to_be_visible()
    host.deploy()

    use_calculator(page)
    page.reload()
    use_calculator(page)

    assert shell_of(page) == "b"


@pytest.mark.parametrize("workers", ["allow", "block"])
def test_a_runtime_that_went_with_a_deployment_is_said_and_a_reload_mends_it(
    browser: Browser, host: Deployments, workers: Literal["allow", "block"]
) -> None:
    with browser.new_context(service_workers=workers) as context:
        page = context.new_page()
        visit(page, host.server, STATUS, wait=workers == "allow")
        status = page.locator("sts-status")
        host.deploy()

        status.get_by_role("button", name="Start now").click()
        expect(status).to_contain_text("has been updated since the page was opened")
        status.get_by_role("button", name="Try again").click()

        expect(page.locator("h1")).to_contain_text("(build b)")
        status.get_by_role("button", name="Start now").click()
        expect(status).to_contain_text(f"Pyodide {PYODIDE}")


@pytest.mark.parametrize("workers", ["allow", "block"])
def test_a_page_of_the_next_build_brings_its_own_shell(
    browser: Browser, host: Deployments, workers: Literal["allow", "block"]
) -> None:
    sitemap = host.server.folder / "sitemap.xml"
    sitemap.write_text(re.sub(r"https://[^/<]+", host.server.origin, sitemap.read_text()))
    with browser.new_context(service_workers=workers) as context:
        page = context.new_page()
        with page.expect_response("**/sitemap.xml"):
            visit(page, host.server, GUIDE, wait=workers == "allow")
        page.evaluate("window.isSameTab = true")
        host.deploy()

        page.locator(f'.md-nav--primary a[href$="{OTHER_GUIDE}"]').first.evaluate("link => link.click()")

        until(page, "document.documentElement.dataset.shell === 'b'")
        expect(page.locator("h1")).to_contain_text("(build b)")
        assert page.url == host.server.url + OTHER_GUIDE
        assert page.evaluate("window.isSameTab") is None


def test_an_old_tab_keeps_what_it_needs_until_it_is_closed(
    context: BrowserContext, page: Page, host: Deployments
) -> None:
    visit(page, host.server, CALCULATOR)
    expect(page.locator(NOTE)).to_be_visible()
    old = {path for path in kept(page, host.server) if "shell-" in path or RUNTIME in path}
    host.deploy()
    other = context.new_page()
    visit(other, host.server, GUIDE)
    wait_until(other, WAITING)

    assert old <= kept(other, host.server)
    host.server.is_down = True
    other.goto(host.server.url + CALCULATOR)
    use_calculator(other)


def test_the_next_build_takes_over_when_the_old_tabs_are_gone(page: Page, host: Deployments) -> None:
    visit(page, host.server, GUIDE)
    visit(page, host.server, CALCULATOR)
    expect(page.locator(NOTE)).to_be_visible()
    old = {path for path in kept(page, host.server) if "shell-" in path or RUNTIME in path}
    host.deploy()
    page.evaluate(UPDATE)
    wait_until(page, WAITING)

    leave_for_next_build(page, host.server)
    wait_until(page, "(await caches.keys()).length === 1")

    # What was read is kept in its new form; Python is not fetched for somebody who reads a guide page.
    assert {GUIDE, CALCULATOR} <= kept(page, host.server)
    assert not old & kept(page, host.server)
    assert not [path for path in kept(page, host.server) if RUNTIME in path]
    host.server.is_down = True
    page.goto(host.server.url + GUIDE)
    expect(page.locator("h1")).to_contain_text("(build b)")
    assert shell_of(page) == "b"


def test_a_runtime_that_did_not_change_is_not_fetched_again(
    context: BrowserContext, page: Page, host: Deployments
) -> None:
    visit(page, host.server, CALCULATOR)
    expect(page.locator(NOTE)).to_be_visible()
    fetched = runtime_visits(host.server)
    host.deploy(runtime=False)
    page.close()
    page = context.new_page()
    visit(page, host.server, GUIDE)
    page.evaluate(UPDATE)
    wait_until(page, WAITING)
    leave_for_next_build(page, host.server)
    wait_until(page, "(await caches.keys()).length === 1")
    host.server.is_down = True

    page.goto(host.server.url + CALCULATOR)

    use_calculator(page)
    assert shell_of(page) == "b"
    assert runtime_visits(host.server) == fetched


# Switching it off


def test_the_switch_removes_the_worker_and_all_it_kept(page: Page, host: Deployments) -> None:
    visit(page, host.server, GUIDE)
    (host.server.folder / "assets/offline.json").write_text('{"enabled": false}')

    page.reload()
    wait_until(page, f"!(await {REGISTRATIONS})")
    page.reload()
    wait_until(page, "!(await caches.keys()).length")

    assert not page.evaluate("Boolean(navigator.serviceWorker.controller)")


def test_the_switch_works_where_no_page_gets_to_look_at_it(page: Page, host: Deployments) -> None:
    """A worker that goes wrong may show pages of long ago; but for its own file, browsers ask the host."""
    visit(page, host.server, GUIDE)
    (host.server.folder / "assets/offline.json").write_text('{"enabled": false}')
    name_again(host.server.folder)
    page.evaluate(UPDATE)

    wait_until(page, f"!(await {REGISTRATIONS}) && !(await caches.keys()).length")


def test_the_development_server_has_no_worker_and_ends_one_that_is_there(
    page: Page, site: Path, serve: Callable[[Path], Server]
) -> None:
    with serve(site) as built:
        visit(page, built, GUIDE)
        port = int(built.origin.rpartition(":")[2])
        # A connection that is kept open would outlive the server.
        built.is_down = True
    with listen(site, MOUNT, Noticeboard(MOUNT), port) as http:
        Thread(target=http.serve_forever, args=(0.01,), daemon=True).start()
        assert http.server_port == port

        page.reload()
        wait_until(page, f"!(await {REGISTRATIONS})")
        page.reload()
        wait_until(page, "!(await caches.keys()).length")

        assert not page.evaluate("Boolean(navigator.serviceWorker.controller)")
        page.goto("about:blank")
        http.shutdown()
