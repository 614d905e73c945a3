"""On a calculator's own page the theme's script comes when that is live, or when somebody turns to something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.patience import until
from tests.browser.turning import until_pages_turn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.server import Server

PAGE = "calculators/traffic/"
READY = 'sts-calculator[data-state="ready"]'
STARTING = 'sts-calculator[data-state="starting"]'
FAILED = 'sts-calculator[data-state="failed"]'
THEME_IS_THERE = "'document$' in window"


@pytest.fixture
def server(site: Path, serve: Callable[[Path], Server]) -> Server:
    return serve(site)


@pytest.fixture
def slow(server: Server) -> Server:
    """A server whose runtime is on its way for longer than any of these tests looks."""
    server.hold("assets/runtime/*")
    return server


def wait_for_theme(page: Page) -> None:
    until(page, THEME_IS_THERE)


def stop_time(page: Page) -> None:
    page.clock.install()
    page.clock.pause_at("2100-01-01")


def test_the_theme_waits_until_the_calculator_is_live(page: Page, server: Server) -> None:
    stop_time(page)
    page.goto(server.url + PAGE)
    # Python is compiled once the page has been painted.
    page.clock.run_for(100)
    expect(page.locator(READY)).to_be_visible()
    assert page.evaluate(THEME_IS_THERE) is False

    page.clock.run_for(200)

    wait_for_theme(page)
    expect(page.locator(READY)).to_be_visible()


def test_a_slow_start_does_not_keep_the_theme_away(page: Page, slow: Server) -> None:
    stop_time(page)
    page.goto(slow.url + PAGE)
    expect(page.locator(STARTING)).to_be_visible()
    page.clock.run_for(1500)
    assert page.evaluate(THEME_IS_THERE) is False

    page.clock.run_for(1000)

    wait_for_theme(page)
    expect(page.locator(STARTING)).to_be_visible()


@pytest.mark.parametrize(
    "sign",
    [
        lambda page: page.keyboard.press("Shift"),
        lambda page: page.locator("h1").click(),
        lambda page: page.locator('[name="users"]').focus(),
    ],
    ids=["key", "touch", "focus"],
)
def test_whoever_turns_to_something_has_the_theme_at_once(
    page: Page, slow: Server, sign: Callable[[Page], None]
) -> None:
    # It is the sign that brings the script.
    stop_time(page)
    page.goto(slow.url + PAGE)
    expect(page.locator(STARTING)).to_be_visible()
    assert page.evaluate(THEME_IS_THERE) is False

    sign(page)

    page.clock.run_for(10)
    wait_for_theme(page)


def test_a_start_that_fails_brings_the_theme_too(page: Page, server: Server, expected_errors: list[str]) -> None:
    expected_errors += ["404", "Failed to load resource"]
    server.fail("assets/runtime/*")
    page.goto(server.url + PAGE)

    expect(page.locator(FAILED)).to_be_visible()
    wait_for_theme(page)


@pytest.mark.usefixtures("instant_pages")
def test_the_theme_that_came_late_does_all_that_it_does(page: Page, site_server: Server) -> None:
    page.goto(site_server.url + PAGE)
    wait_for_theme(page)
    until_pages_turn(page)

    page.keyboard.press("/")
    page.keyboard.type("idempotency")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("Escape")
    # While it goes it lies over the tabs, and a press that it takes would scroll them away.
    expect(page.locator(".md-search__overlay")).to_have_css("width", "0px")
    page.evaluate("window.isSameTab = true")
    page.locator(".md-tabs").get_by_role("link", name="Calculators").click()
    expect(page).to_have_url(re.compile("/calculators/$"))
    assert page.evaluate("window.isSameTab") is True


def test_the_theme_is_told_of_the_page_once(page: Page, server: Server) -> None:
    """It makes its parts when it is told that the document is there, and each of them once."""
    page.goto(server.url + PAGE)
    wait_for_theme(page)
    page.evaluate("window.told = []; void document$.subscribe((page) => told.push(page === document))")
    until(page, "told.length > 0")
    page.wait_for_timeout(200)

    assert page.evaluate("told") == [True]


def test_other_pages_have_the_theme_from_the_start(page: Page, server: Server) -> None:
    page.goto(server.url + "framework/scope/", wait_until="load")

    assert page.evaluate(THEME_IS_THERE) is True
    assert page.locator("script[type=later]").count() == 0
    assert page.locator("script[src*='javascripts/bundle']").count() == 1
