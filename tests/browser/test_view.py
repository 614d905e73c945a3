"""A phase shows its essentials first, everything on demand, and always what a link names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from plugins.model.data import Library
from tests.browser.clipboard import copied
from tests.browser.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.browser.server import Server

GUIDE = Library(ROOT / "docs/data").guide
SCOPE = GUIDE.phase("scope")
ESSENTIALS = [str(item.id) for item in SCOPE.essentials]
OTHER = next(str(item.id) for item in SCOPE.all_items if not item.essential)
HEIGHT_PX = 740  # of a phone


@pytest.fixture
def address(site_server: Server) -> str:
    return f"{site_server.url}framework/scope/"


def shown(page: Page) -> list[str]:
    items = page.locator("[data-item]").all()
    return [item.get_attribute("data-item") or "" for item in items if item.is_visible()]


@pytest.mark.parametrize("phase", [str(phase.id) for phase in GUIDE.phases])
def test_the_essentials_fit_two_screens_of_a_phone(page: Page, site_server: Server, phase: str) -> None:
    page.set_viewport_size({"width": 360, "height": HEIGHT_PX})
    page.goto(f"{site_server.url}framework/{phase}/")

    expect(page.locator("sts-view [data-view=essentials]")).to_have_attribute("aria-pressed", "true")
    assert sorted(shown(page)) == sorted(item.id for item in GUIDE.phase(phase).essentials)
    last = page.locator("[data-essential]").last.bounding_box()
    assert last is not None
    assert last["y"] + last["height"] <= 2 * HEIGHT_PX
    expect(page.locator(".sts-marks").first).to_be_hidden()


@pytest.mark.parametrize("phase", [str(phase.id) for phase in GUIDE.phases])
def test_each_essential_says_on_demand_how_it_sounds(page: Page, site_server: Server, phase: str) -> None:
    page.set_viewport_size({"width": 360, "height": HEIGHT_PX})
    page.goto(f"{site_server.url}framework/{phase}/")
    switch = page.get_by_label("Examples", exact=True)
    said = page.locator("[data-essential] > .sts-example")

    expect(said).to_have_count(len(GUIDE.phase(phase).essentials))
    expect(said.first).to_be_hidden()
    switch.check()
    for each in said.all():
        expect(each).to_be_visible()
    expect(page.locator(".sts-item:not([data-essential]) > .sts-example:visible")).to_have_count(0)
    switch.uncheck()
    expect(said.first).to_be_hidden()

    page.locator("sts-view [data-view=everything]").click()
    expect(said.first).to_be_visible()
    expect(switch).to_be_hidden()


def test_everything_is_shown_on_demand_and_stays_so(page: Page, address: str, site_server: Server) -> None:
    page.goto(address)
    expect(page.locator("[data-count]")).to_have_text(f"0 of {len(ESSENTIALS)}")
    page.locator("sts-view [data-view=everything]").click()

    expect(page.locator("[data-count]")).to_have_text(f"0 of {len(SCOPE.all_items)}")
    assert len(shown(page)) == len(SCOPE.all_items)

    page.goto(f"{site_server.url}framework/wrap-up/")
    expect(page.locator("sts-view [data-view=everything]")).to_have_attribute("aria-pressed", "true")


def test_examples_are_shown_from_phase_to_phase_until_they_are_switched_off(
    page: Page, address: str, site_server: Server
) -> None:
    switch = page.get_by_label("Examples", exact=True)
    said = page.locator("[data-essential] > .sts-example").first
    page.goto(address)
    switch.check()

    page.goto(f"{site_server.url}framework/wrap-up/")
    expect(switch).to_be_checked()
    expect(said).to_be_visible()
    switch.uncheck()

    page.goto(address)
    expect(page.locator("sts-view")).to_be_visible()
    expect(switch).not_to_be_checked()
    expect(said).to_be_hidden()


def test_a_link_shows_and_marks_what_it_names_and_changes_no_choice(page: Page, address: str) -> None:
    page.goto(f"{address}#{OTHER}")
    expect(page.locator(f"#{OTHER}:target")).to_be_in_viewport()
    expect(page.locator("sts-view [data-view=everything]")).to_have_attribute("aria-pressed", "true")

    page.locator("sts-view [data-view=essentials]").click()
    expect(page.locator(f"#{OTHER}")).to_be_hidden()

    page.evaluate("location.hash = 'estimates'")
    expect(page.locator(f"#{OTHER}")).to_be_hidden()


def test_ticks_and_copies_are_of_what_is_shown(
    context: BrowserContext, page: Page, address: str, site_server: Server
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site_server.origin)
    page.goto(address)
    page.locator(f"#{ESSENTIALS[0]} input").check()
    page.locator("sts-view [data-view=everything]").click()
    page.locator(f"#{OTHER} input").check()
    expect(page.locator("[data-count]")).to_have_text(f"2 of {len(SCOPE.all_items)}")

    page.locator("sts-view [data-view=essentials]").click()
    expect(page.locator("[data-count]")).to_have_text(f"1 of {len(ESSENTIALS)}")
    page.locator("[data-action=export]").click()
    assert copied(page, "## Scope (1 of 8)").count("- [") == len(ESSENTIALS)
    page.locator("[data-action=clear]").click()
    page.locator("sts-view [data-view=everything]").click()
    expect(page.locator("[data-count]")).to_have_text(f"1 of {len(SCOPE.all_items)}")


def test_a_choice_that_is_none_is_no_choice(page: Page, address: str) -> None:
    kept = json.dumps(json.dumps({"version": 1, "data": "<b>nothing</b>"}))
    page.add_init_script(f"localStorage.setItem('sts:record:view:phases', {kept})")
    page.goto(address)

    expect(page.locator("sts-view [data-view=essentials]")).to_have_attribute("aria-pressed", "true")


def test_without_javascript_everything_is_there(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)

        assert len(shown(page)) == len(SCOPE.all_items)
        expect(page.locator("sts-view")).to_be_hidden()


def test_a_drawing_is_folded_where_it_would_push_the_essentials_off_a_phone(page: Page, site_server: Server) -> None:
    address = f"{site_server.url}framework/high-level-design/"
    page.goto(address)
    board = page.locator("#board-in-steps")
    picture = board.locator("svg").last
    expect(picture).to_be_visible()
    expect(board.locator("> summary")).to_be_hidden()

    page.set_viewport_size({"width": 360, "height": HEIGHT_PX})
    expect(picture).to_be_hidden()
    board.locator("> summary").click()
    expect(picture).to_be_visible()

    page.goto(f"{site_server.url}framework/scope/")
    page.goto(f"{address}#board-in-steps")
    expect(picture).to_be_visible()
