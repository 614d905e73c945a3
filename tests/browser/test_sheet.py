"""A worked estimate in a real browser: its numbers can be changed, and the whole chain follows."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Locator, Page, expect

from calculators.sheet import read_sheet, run_sheet
from calculators.text.answer import answer
from plugins.model.data import Library
from tests.browser.clipboard import copied
from tests.browser.conftest import ROOT
from tests.built import BOOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.server import Server

PAGE = "sheets/messaging/"
SHEETS = [*Library(ROOT / "docs/data").sheets]
MESSAGING = read_sheet(Library(ROOT / "docs/data").sheets["messaging"].plain())


def open_ready(page: Page, server: Server, fragment: str = "") -> None:
    page.goto(f"{server.url}{PAGE}{fragment}")
    expect(page.locator('sts-sheet[data-state="ready"]')).to_be_visible()


def field(page: Page, name: str) -> Locator:
    return page.locator(f'.sts-fields [name="{name}"]')


def printed(link: str, name: str) -> str:
    """What a figure says before anything is changed."""
    return run_sheet(MESSAGING)[link].figure(name).text


def figure(page: Page, link: str, name: str) -> Locator:
    found = page.locator(f'[data-result="{link}"] [data-figure="{name}"]')
    return found.locator(".sts-big, .sts-value").first


def test_every_sheet_gives_the_very_same_answers_as_on_the_host(page: Page, site_server: Server, shell: str) -> None:
    open_ready(page, site_server)
    requests: list[dict[str, Any]] = [{"sheet": sheet.plain(), "changes": {}} for sheet in SHEETS]
    requests += [request | {"as": copy} for request in requests for copy in ("markdown", "json")]
    requests += [
        {"sheet": SHEETS[0].plain(), "changes": changes}
        for changes in ({"users": "1M..5M", "traffic.peak": "2..10"}, {"users": "abc"}, {"users": "-5"}, {"a": "b"})
    ]
    found = page.evaluate(
        """async ([file, requests]) => {
          const {engine} = await import(file);
          return Promise.all(requests.map((request, n) => engine.answer(request, `sheet ${n}`)));
        }""",
        [f"{site_server.url}{shell}live.js", requests],
    )

    asked_on = {"page": PAGE, "site": site_server.url}
    assert SHEETS
    assert found == [json.loads(answer(json.dumps(request | asked_on))) for request in requests]
    assert page.evaluate("document.documentElement.dataset.boot") == BOOT


def test_a_shared_number_moves_the_whole_chain(page: Page, site_server: Server) -> None:
    """2M people send 20 messages of 200 B a day: 4e7 x 5 / 86,400 are 2,315 a second at the peak."""
    open_ready(page, site_server)
    field(page, "users").fill("2M")

    expect(figure(page, "traffic", "peak")).to_have_text("2,310 requests/s")
    expect(page.locator('[data-result="storage.taken"] dd').first).to_contain_text("40 million requests/day")
    expect(page).to_have_url(re.compile(r"#users=2M&message=200\+B&traffic\.actions=20/day&"))


def test_a_number_of_one_step_moves_what_comes_after_it(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    before = figure(page, "connections", "sockets").inner_text()
    field(page, "traffic.actions").fill("40/day")

    expect(figure(page, "traffic", "daily")).to_have_text("40 million requests/day")
    expect(page.locator('[data-result="storage.taken"] dd').first).to_contain_text("40 million requests/day")
    assert figure(page, "connections", "sockets").inner_text() == before
    expect(field(page, "traffic.actions")).to_be_focused()


def test_a_link_reopens_the_sheet(page: Page, site_server: Server) -> None:
    open_ready(page, site_server, "#users=2M&traffic.peak=10")

    expect(figure(page, "traffic", "peak")).to_have_text("4,630 requests/s")
    expect(field(page, "traffic.peak")).to_have_value("10")


def test_a_range_flows_through_the_chain(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    field(page, "users").fill("1M..5M")

    for link in ("traffic", "storage", "connections"):
        expect(page.locator(f'[data-result="{link}"] .sts-main .sts-range')).to_contain_text("90% sure")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("users", "abc", "“abc” does not start with a number"),
        ("traffic.peak", "", "needs a value"),
        ("traffic.actions", "<img src=x onerror=alert(1)>", "“<img src=x onerror=alert(1)>” does not start"),
    ],
)
def test_what_cannot_be_read_is_told_beside_its_field(
    page: Page, site_server: Server, name: str, text: str, said: str
) -> None:
    open_ready(page, site_server)
    was = field(page, name).input_value()
    field(page, name).fill(text)

    expect(page.locator(f'[data-problem="{name}"]')).to_contain_text(said)
    expect(field(page, name)).to_have_attribute("aria-invalid", "true")
    expect(page.locator('[data-result="traffic"]')).to_have_attribute("data-stale", re.compile("last result"))
    field(page, name).fill(was)
    expect(page.locator(f'[data-problem="{name}"]')).to_be_hidden()
    assert page.locator("[data-stale]").count() == 0


def test_a_figure_that_no_longer_fits_where_it_is_taken_is_told_there(page: Page, site_server: Server) -> None:
    """Of 2 trillion messages a day, 1.3 kB each with its overhead, five years are 4.75 EB."""
    open_ready(page, site_server)
    field(page, "users").fill("100 billion")
    field(page, "message").fill("1 kB")

    problem = page.locator('[data-problem="shards.data"]')
    expect(problem).to_have_text("Data today, one copy: 4.75 EB is not between 1 B and 1 EB.")
    expect(page.locator('[data-result="shards"]')).to_have_attribute("data-stale", re.compile("last result"))


@pytest.mark.parametrize("name", ["colour", "storage.items", "traffic.day"])
def test_a_name_in_a_link_for_which_there_is_no_field_is_refused(page: Page, site_server: Server, name: str) -> None:
    """A number that is fed, and a calculator's usual value, are no more in the form than a name nobody knows."""
    open_ready(page, site_server, f"#{name}=5")

    expect(page.locator('[data-problem=""]')).to_contain_text(f"This sheet has no number “{name}”")


def test_reset_goes_back_to_the_numbers_of_the_sheet(page: Page, site_server: Server) -> None:
    open_ready(page, site_server, "#users=2M&traffic.peak=10")
    page.get_by_role("button", name="Reset").click()

    expect(field(page, "traffic.peak")).to_have_value(MESSAGING.inputs["traffic.peak"])
    expect(figure(page, "traffic", "peak")).to_have_text(printed("traffic", "peak"))


def test_the_sheet_is_copied_whole_with_links_that_work(page: Page, site_server: Server) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_ready(page, site_server, "#users=2M")
    page.get_by_role("button", name="Copy as Markdown").click()
    text = copied(page, "# A messaging")

    assert re.search(rf"^Reopen it at {site_server.url}calculators/traffic/#users=2M&", text, re.MULTILINE)
    assert re.search(rf"^The whole of it: {site_server.url}{PAGE}#users=2M&", text, re.MULTILINE)
    page.goto(text.rstrip().rpartition(" ")[2])
    expect(field(page, "users")).to_have_value("2M")


def test_a_calculator_opens_with_the_numbers_of_the_chain_as_they_are_now(page: Page, site_server: Server) -> None:
    """Also where the page came in place of another, and a question has to say which page it is asked on by then."""
    page.goto(f"{site_server.url}sheets/")
    page.locator("article").get_by_role("link", name="A messaging service").click()
    expect(page.locator("sts-sheet")).to_have_attribute("data-state", "ready")
    field(page, "users").fill("2M")
    expect(figure(page, "traffic", "peak")).to_have_text("2,310 requests/s")
    page.get_by_role("link", name="Open with these numbers: Traffic").click()

    expect(page).to_have_url(re.compile(rf"^{site_server.url}calculators/traffic/#users=2M&"))
    expect(page.locator("h1")).to_contain_text("Traffic")


def test_without_javascript_results_and_reasons_are_read(browser: Browser, site_server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_server.url}{PAGE}")

    expect(figure(page, "traffic", "peak")).to_have_text(printed("traffic", "peak"))
    expect(page.get_by_text("Twenty messages sent by each.")).to_be_visible()
    expect(page.locator("sts-sheet noscript .sts-note")).to_contain_text("turn JavaScript on")
    expect(page.locator("[data-copy]").first).to_be_hidden()
    context.close()
