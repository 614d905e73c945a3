"""“On this page” lights what is read, also where a page cannot be scrolled so far that the theme would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

AT_THE_END = "Math.ceil(scrollY) + innerHeight >= document.documentElement.scrollHeight"


def test_the_entry_that_was_chosen_is_lit_where_a_page_ends(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 1440, "height": 1000})
    page.goto(f"{site_server.url}framework/throughout/")
    entries = page.locator(".md-sidebar--secondary .md-nav__link[href]")
    lit = page.locator(".md-sidebar--secondary .md-nav__link--active")
    assert entries.count() == 3
    for entry in entries.all()[1:]:
        entry.click()
        expect(lit).to_have_text(entry.inner_text())
        assert page.evaluate(AT_THE_END)

    page.evaluate("scrollTo(0, 0)")
    expect(lit.filter(has_text=entries.last.inner_text())).to_have_count(0)

    # With nothing to scroll one begins at the top.
    page.set_viewport_size({"width": 1440, "height": 2400})
    page.goto(f"{site_server.url}framework/wrap-up/")
    expect(lit).to_have_text(entries.first.inner_text())
