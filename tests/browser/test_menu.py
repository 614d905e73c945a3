"""The menu of a narrow screen: closed, it is not there for the keyboard; open, it leads on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

PAGE = "framework/scope/"
IN_MENU = "document.activeElement.closest('.md-sidebar--primary') !== null"


@pytest.fixture
def narrow(page: Page, site_server: Server) -> Page:
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(site_server.url + PAGE)
    return page


def test_the_keyboard_passes_a_closed_menu_by(narrow: Page) -> None:
    been = []
    for _ in range(12):
        narrow.keyboard.press("Tab")
        been.append(narrow.evaluate(IN_MENU))

    assert not any(been)
    assert narrow.evaluate("document.activeElement.closest('article') !== null")


def test_an_open_menu_leads_on(narrow: Page) -> None:
    link = narrow.locator(".md-sidebar--primary").get_by_role("link", name="Deep dive")
    expect(link).to_have_count(0)

    narrow.locator('label.md-header__button[for="__drawer"]').click()
    link.click()

    expect(narrow).to_have_url(re.compile(r"/framework/deep-dive/$"))


@pytest.mark.parametrize(
    "path", ["framework/high-level-design/#components-and-flow", "reference/consistency/#causal"]
)
def test_beside_a_page_the_part_that_the_address_names_is_lit(page: Page, site_server: Server, path: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(site_server.url + path)

    lit = page.locator(".md-sidebar--secondary .md-nav__link--active").last
    expect(lit).to_have_attribute("href", re.compile(f"#{path.partition('#')[2]}$"))
