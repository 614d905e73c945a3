"""An envelope in a page's own text: a reader changes its numbers in place, and no other of the page's follows."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from playwright.sync_api import expect

from tests.browser.patience import until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

PAGE = "cases/other-questions/"
TOLD = """() => {
  window.told = 0;
  addEventListener("result", () => window.told++);
}"""


def test_a_number_is_changed_where_it_stands(page: Page, site_server: Server) -> None:
    """100 B for each of 10M clients are 1 GB, and for each of 20M 2 GB."""
    page.goto(f"{site_server.url}{PAGE}")
    first = page.locator("sts-numbers", has=page.get_by_label("clients", exact=True))
    memory = first.locator("b[data-line='memory']")
    others = page.locator("sts-numbers:not(:has(input[name='clients'])) .sts-lines")
    expect(memory).to_have_text("1 GB")
    before = others.all_inner_texts()
    fetched = "performance.getEntriesByType('resource').filter(({name}) => name.includes('/runtime/')).length"
    assert page.evaluate(fetched) == 0
    assert len(before) >= 2

    page.evaluate(TOLD)
    first.get_by_label("clients", exact=True).fill("20M")
    until(page, "(times) => window.told >= times", 1)

    expect(memory).to_have_text("2 GB")
    expect(first.locator("[data-changed]")).to_have_text("You have changed one number.")
    assert others.all_inner_texts() == before
    assert urlsplit(page.url).fragment == ""
    opened = first.get_by_role("link", name="Open in the envelope").get_attribute("href") or ""
    assert "clients = 20M clients\n" in unquote(opened.partition("#")[2])

    first.get_by_role("button", name="As it was").click()
    until(page, "(times) => window.told >= times", 2)
    expect(memory).to_have_text("1 GB")
    expect(first.locator("[data-changed-bar]")).to_be_hidden()


def test_what_is_no_number_is_told_at_its_line(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}{PAGE}")
    clients = page.get_by_label("clients", exact=True)
    clients.fill("<b>many</b>")

    row = page.locator("[data-row]", has=clients)
    expect(row.locator(".sts-line-problem")).to_have_text(
        "“<b>many</b>” is not a number. Type one such as 10M clients."
    )
    expect(clients).to_have_attribute("aria-invalid", "true")
    clients.press("Escape")
    expect(clients).to_have_value("10M clients")
    expect(row.locator(".sts-line-problem")).to_have_count(0)
