"""Fields that belong to one alternative of a choice, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import Locator, Page, expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.server import Server

PAGE = "calculators/storage/"


def open_ready(page: Page, server: Server, fragment: str = "") -> None:
    page.goto(f"{server.url}{PAGE}{fragment}")
    expect(page.locator('sts-calculator[data-state="ready"]')).to_be_visible()


def field(page: Page, name: str) -> Locator:
    return page.locator(f'.sts-fields [name="{name}"]')


def test_fields_of_an_alternative_that_is_not_chosen_step_aside(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    expect(field(page, "copies")).to_be_visible()
    expect(field(page, "parity")).to_be_hidden()
    field(page, "scheme").select_option("erasure")

    expect(field(page, "parity")).to_be_visible()
    expect(field(page, "copies")).to_be_hidden()
    expect(page.locator(".sts-unused:visible")).to_have_count(0)


def test_a_problem_in_a_field_that_stepped_aside_is_seen(page: Page, site_server: Server) -> None:
    open_ready(page, site_server, "#parity=abc")

    expect(page.locator('[data-problem="parity"]')).to_be_visible()


def test_without_javascript_all_fields_are_read_with_a_note_on_which_count(
    browser: Browser, site_server: Server
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_server.url}{PAGE}")

    expect(field(page, "parity")).to_be_visible()
    expect(page.locator('[data-field="parity"] .sts-unused')).to_have_text("Used only with the other option.")
    context.close()
