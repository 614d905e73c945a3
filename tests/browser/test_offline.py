"""Repeat visits, no connection, and a deployment while a tab is open: the built site with its service worker."""

from __future__ import annotations

import json
import re
import shutil
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect

from plugins.live.news import Noticeboard
from plugins.live.server import listen
from plugins.seal import seal
from tests.browser.server import MOUNT
from tests.browser.test_pages import HEAVIEST_GUIDE_PAGE, RUNTIME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.browser.server import Server

CALCULATOR = "calculators/traffic/"
GUIDE, OTHER_GUIDE = "frameworks/d/", "frameworks/a/"
STATUS = "about/status/"
READY = 'sts-calculator[data-state="ready"]'
NOTE = "[data-offline-note]"
KEPT = "async () => (await caches.keys()).length ? (await Promise.all((await caches.keys()).map(async (name) => \
  (await (await caches.open(name)).keys()).map((request) => request.url)))).flat() : []"
IS_ACTIVE = "(await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'"
KEEPING = 15_000  # bytes that follow a first visit: the worker, the list of files, the offline page and its code
RESOURCES_ARE_KEPT = """(await Promise.all(performance.getEntriesByType("resource")
  .filter(({name}) => !name.endsWith("offline.json"))
  .map(({name}) => caches.match(name, {ignoreVary: true})))).every(Boolean)"""
PATIENCE = 12  # seconds
# What a browser does by itself some time after a visit.
UPDATE = "navigator.serviceWorker.getRegistration().then((registration) => void registration?.update())"
WAITING = "navigator.serviceWorker.getRegistration().then(({waiting}) => waiting)"
REGISTRATIONS = "navigator.serviceWorker.getRegistrations().then(({length}) => length)"


@pytest.fixture
def server(site: Path, serve: Callable[[Path], Server]) -> Server:
    return serve(site)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A new profile in which the service worker may run."""
    context = browser.new_context(locale="en-GB", service_workers="allow")
    yield context
    context.close()


@pytest.fixture(autouse=True)
def cut_connections(expected_errors: list[str]) -> None:
    """What a browser says of a connection that a test has cut, or of a file that is gone."""
    expected_errors.append("Failed to load resource")


def wait_until(page: Page, expression: str, argument: object = None) -> None:
    """Like the browser driver's own waiting, which takes a promise for a yes."""
    end = monotonic() + PATIENCE
    while not page.evaluate(f"async (argument) => Boolean(await ({expression}))", argument):
        assert monotonic() < end, expression
        page.wait_for_timeout(50)


def visit(page: Page, server: Server, path: str, *, wait: bool = True) -> None:
    """The page, once what was read is kept."""
    page.goto(server.url + path)
    if wait:
        wait_kept(page, server, path)


def wait_kept(page: Page, server: Server, path: str) -> None:
    wait_until(page, IS_ACTIVE)
    wait_until(page, "caches.match(argument)", server.url + path)
    # Whatever the page asked for is kept by now, too.
    wait_until(page, RESOURCES_ARE_KEPT)


def kept(page: Page, server: Server) -> set[str]:
    urls: list[str] = page.evaluate(KEPT)
    return {url.removeprefix(server.url) for url in urls}


def use_calculator(page: Page) -> None:
    """Types, and sees the result change."""
    expect(page.locator(READY)).to_be_visible(timeout=20_000)
    page.locator('.sts-fields [name="users"]').fill("2M")
    expect(page.locator('[data-figure="average"]').first).to_contain_text("463")
    page.locator('.sts-fields [name="users"]').fill("1M")
    expect(page.locator('[data-figure="average"]').first).to_contain_text("231")


def runtime_visits(server: Server) -> int:
    return len([visit for visit in server.visits if visit.path.endswith("calculators.wasm")])


class Deployments:
    """A host whose site is replaced, old files and all, as GitHub Pages does."""

    def __init__(self, site: Path, folder: Path, serve: Callable[[Path], Server]) -> None:
        self._folder = folder
        self.server = serve(self._copy(site, "a"))
        # What a browser need not ask for again for ten minutes would hide a deployment for as long.
        self.server.max_age = 0

    def deploy(self, name: str = "b", *, runtime: bool = True) -> None:
        """The next build: other words on the pages, another shell and, unless told otherwise, another runtime."""
        new = self._copy(self.server.folder, name)
        self._edit(new, "**/index.html", "</h1>", f" (build {name})</h1>")
        (old,) = (new / "assets").glob("shell-*")
        old.rename(new / "assets/shell")
        self._edit(new, "assets/shell/worker.js", r"\.\./runtime/manifest-\w+/", "../runtime/")
        self._edit(new, "assets/shell/shell.js", r"\A", f"document.documentElement.dataset.shell = '{name}';\n")
        if runtime:
            self._rename_image(new, name)
        seal(new)
        self.server.folder = new

    def _copy(self, site: Path, name: str) -> Path:
        new = self._folder / name
        shutil.copytree(site, new)
        return new

    def _rename_image(self, site: Path, name: str) -> None:
        manifest = site / "assets/runtime/manifest.json"
        told = json.loads(manifest.read_text())
        folder = f"image-{name * 12}"
        (site / "assets/runtime" / told["image"]["folder"]).rename(site / "assets/runtime" / folder)
        told["image"]["folder"] = f"{folder}/"
        manifest.write_text(json.dumps(told))

    def _edit(self, site: Path, pattern: str, old: str, new: str) -> None:
        for file in site.glob(pattern):
            file.write_text(re.sub(old, new, file.read_text(), count=1))


@pytest.fixture
def host(site: Path, tmp_path: Path, serve: Callable[[Path], Server]) -> Deployments:
    return Deployments(site, tmp_path, serve)


def shell_of(page: Page) -> str | None:
    """The build whose shell runs on the page; the first has no name."""
    name: str | None = page.evaluate("document.documentElement.dataset.shell ?? null")
    return name


# Reading on without a connection


def test_a_calculator_once_used_runs_without_a_connection(page: Page, server: Server) -> None:
    page.goto(server.url + CALCULATOR)
    expect(page.locator(NOTE)).to_have_text("available offline", timeout=20_000)
    fetched = [visit.path for visit in server.visits]
    server.is_down = True

    page.reload()

    use_calculator(page)
    expect(page.locator(NOTE)).to_have_text("available offline")
    # To keep it took no second download.
    assert [path for path in set(fetched) if path.endswith(".wasm") and fetched.count(path) > 1] == []


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
    server.delay(GUIDE, 15)
    server.delay(OTHER_GUIDE, 4)

    page.reload(timeout=12_000)
    expect(page.locator("sts-checklist").first).to_be_visible()
    page.goto(server.url + OTHER_GUIDE)

    expect(page.locator("sts-checklist").first).to_be_visible()


def test_with_a_connection_pages_are_as_they_are_now(page: Page, host: Deployments) -> None:
    visit(page, host.server, GUIDE)
    host.deploy()

    page.goto(host.server.url + GUIDE)

    expect(page.locator("h1")).to_contain_text("(build b)")


# What it costs


def test_a_guide_page_stays_light_with_all_that_is_kept(page: Page, server: Server) -> None:
    visit(page, server, GUIDE)
    page.wait_for_load_state("networkidle")

    assert [visit.path for visit in server.visits if RUNTIME.match(visit.path)] == []
    assert sum(visit.bytes for visit in server.visits) < HEAVIEST_GUIDE_PAGE + KEEPING


# A deployment while a tab is open


def test_a_calculator_that_runs_goes_on_after_a_deployment(page: Page, host: Deployments) -> None:
    visit(page, host.server, CALCULATOR)
    expect(page.locator(NOTE)).to_be_visible(timeout=20_000)
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
        expect(status).to_contain_text("has been renewed since the page was opened", timeout=20_000)
        status.get_by_role("button", name="Try again").click()

        expect(page.locator("h1")).to_contain_text("(build b)")
        status.get_by_role("button", name="Start now").click()
        expect(status).to_contain_text("from the image", timeout=20_000)


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

        page.wait_for_function("document.documentElement.dataset.shell === 'b'")
        expect(page.locator("h1")).to_contain_text("(build b)")
        assert page.url == host.server.url + OTHER_GUIDE
        assert page.evaluate("window.isSameTab") is None


def test_an_old_tab_keeps_what_it_needs_until_it_is_closed(
    context: BrowserContext, page: Page, host: Deployments
) -> None:
    visit(page, host.server, CALCULATOR)
    expect(page.locator(NOTE)).to_be_visible(timeout=20_000)
    old = {path for path in kept(page, host.server) if "shell-" in path or "image-" in path}
    host.deploy()
    other = context.new_page()
    visit(other, host.server, GUIDE)
    wait_until(other, WAITING)

    assert old <= kept(other, host.server)
    host.server.is_down = True
    other.goto(host.server.url + CALCULATOR)
    use_calculator(other)


def test_the_next_build_takes_over_when_the_old_tabs_are_closed(
    context: BrowserContext, page: Page, host: Deployments
) -> None:
    visit(page, host.server, GUIDE)
    visit(page, host.server, CALCULATOR)
    expect(page.locator(NOTE)).to_be_visible(timeout=20_000)
    old = {path for path in kept(page, host.server) if "shell-" in path or "image-" in path}
    host.deploy()
    page.evaluate(UPDATE)
    wait_until(page, WAITING)
    page.close()

    page = context.new_page()
    page.goto(host.server.url)
    wait_until(page, "(await caches.keys()).length === 1")

    # What was read is kept in its new form; Python is not fetched for somebody who reads a guide page.
    assert {GUIDE, CALCULATOR} <= kept(page, host.server)
    assert not old & kept(page, host.server)
    assert not [path for path in kept(page, host.server) if "image-" in path]
    host.server.is_down = True
    page.goto(host.server.url + GUIDE)
    expect(page.locator("h1")).to_contain_text("(build b)")
    assert shell_of(page) == "b"


def test_a_runtime_that_did_not_change_is_not_fetched_again(
    context: BrowserContext, page: Page, host: Deployments
) -> None:
    visit(page, host.server, CALCULATOR)
    expect(page.locator(NOTE)).to_be_visible(timeout=20_000)
    fetched = runtime_visits(host.server)
    host.deploy(runtime=False)
    page.close()
    page = context.new_page()
    visit(page, host.server, GUIDE)
    page.evaluate(UPDATE)
    wait_until(page, WAITING)
    page.close()
    page = context.new_page()
    page.goto(host.server.url)
    wait_until(page, "(await caches.keys()).length === 1")
    host.server.is_down = True

    page.goto(host.server.url + CALCULATOR)

    use_calculator(page)
    assert shell_of(page) == "b"
    assert runtime_visits(host.server) == fetched


# Keeping everything, and nothing


def test_everything_can_be_kept_and_removed(page: Page, server: Server) -> None:
    # What the browser keeps besides is not ours to remove.
    server.max_age = 0
    visit(page, server, STATUS)
    shelf = page.locator("sts-kept")
    page.reload()
    expect(shelf).to_contain_text("the calculators are not kept")
    shelf.get_by_role("button", name=re.compile(r"Keep everything \(\d+\.\d MB to fetch\)")).click()
    expect(shelf).to_contain_text("Everything is kept", timeout=60_000)
    server.is_down = True

    page.goto(server.url + "calculators/queue/")
    expect(page.locator(READY)).to_be_visible(timeout=20_000)
    page.goto(server.url + "reference/glossary/")
    expect(page.locator("h1")).to_contain_text("Glossary")
    server.behave()

    page.goto(server.url + STATUS)
    shelf.get_by_role("button", name="Remove what is kept").click()
    expect(shelf).to_contain_text("Removed")
    assert not [path for path in kept(page, server) if "image-" in path or path.endswith("/")]
    server.is_down = True
    page.goto(server.url + GUIDE)
    expect(page.locator("h1")).to_have_text("There is no connection")


def test_the_size_that_is_named_is_what_is_sent(page: Page, server: Server) -> None:
    visit(page, server, STATUS)
    page.reload()
    button = page.get_by_role("button", name="Keep everything")
    named = re.search(r"([\d.]+) MB", button.inner_text())
    server.visits.clear()

    button.click()
    expect(page.locator("sts-kept")).to_contain_text("Everything is kept", timeout=60_000)

    assert named
    assert sum(visit.bytes for visit in server.visits) / 1e6 == pytest.approx(float(named[1]), rel=0.05)


def test_keeping_can_be_stopped(page: Page, server: Server) -> None:
    visit(page, server, STATUS)
    page.reload()
    server.delay("framework/*", 0.5)
    shelf = page.locator("sts-kept")
    shelf.get_by_role("button", name="Keep everything").click()

    shelf.get_by_role("button", name="Stop").click()

    expect(shelf).to_contain_text("What has arrived stays")
    expect(shelf).to_contain_text("the calculators are not kept")


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
    seal_again(host.server.folder)
    page.evaluate(UPDATE)

    wait_until(page, f"!(await {REGISTRATIONS}) && !(await caches.keys()).length")


def seal_again(site: Path) -> None:
    (shell,) = (site / "assets").glob("shell-*")
    shell.rename(site / "assets/shell")
    worker = site / "assets/shell/worker.js"
    worker.write_text(re.sub(r"manifest-\w+/", "", worker.read_text()))
    seal(site)


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
