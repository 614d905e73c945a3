"""What the theme keeps of a reader's colours, or finds in its place: it never stops at it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect

from tests.browser.patience import until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

PAGES = ["frameworks/d/", "", "calculators/traffic/", "nowhere/at/all/"]
KEY = "/scope-to-scale/.__palette"
OTHERS = "/another-site/.__palette"
KEEP = """([key, text]) => localStorage.setItem(key, text)"""
THEME_IS_THERE = "'document$' in window"
REFUSED = """Object.defineProperty(window, "localStorage", {
  configurable: true,
  get() { throw new DOMException("refused", "SecurityError"); },
})"""
NONE = """Object.defineProperty(window, "localStorage", { configurable: true, value: null })"""
NOT_TO_BE_READ = """Storage.prototype.getItem = () => { throw new DOMException("refused", "SecurityError"); }"""
FULL = """Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }"""


def open_page(page: Page, server: Server, path: str) -> None:
    """The page, with the theme's script at work."""
    page.goto(server.url + path)
    until(page, THEME_IS_THERE)


def toggle(page: Page) -> None:
    page.locator("form[data-md-component=palette] label:not([hidden])").click()


def scheme(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-md-color-scheme")


@pytest.fixture
def light(page: Page) -> Page:
    page.emulate_media(color_scheme="light")
    return page


CORRUPT = [
    "{}",
    "true",
    '{"index":2,"color":{"media":"(pref',
    "",
    '{"index":"2","color":{}}',
    '{"index":2.5,"color":{}}',
    '{"index":2,"color":"slate"}',
    '{"index":2,"color":{"a b":"slate"}}',
    '{"index":2,"color":null}',
]


@pytest.mark.parametrize(
    ("path", "record"), [*((PAGES[0], record) for record in CORRUPT), *((path, "{}") for path in PAGES[1:])]
)
def test_a_record_that_cannot_be_read_is_as_if_there_were_none(
    light: Page, site_server: Server, expected_errors: list[str], path: str, record: str
) -> None:
    expected_errors.append("404")
    light.goto(f"{site_server.url}frameworks/")
    light.evaluate(KEEP, [KEY, record])
    light.evaluate(KEEP, [OTHERS, record])
    open_page(light, site_server, path)

    assert scheme(light) == "default"
    assert light.evaluate("(key) => localStorage.getItem(key)", OTHERS) == record
    toggle(light)
    toggle(light)
    assert scheme(light) == "slate"
    assert json.loads(light.evaluate("(key) => localStorage.getItem(key)", KEY))["index"] == 2


@pytest.mark.parametrize("path", PAGES)
def test_a_choice_of_colours_is_there_on_the_next_page(
    light: Page, site_server: Server, expected_errors: list[str], path: str
) -> None:
    expected_errors.append("404")
    open_page(light, site_server, "frameworks/")
    toggle(light)
    toggle(light)
    open_page(light, site_server, path)

    assert scheme(light) == "slate"


@pytest.mark.parametrize(
    ("path", "without"),
    [*((PAGES[0], without) for without in (NONE, NOT_TO_BE_READ, FULL)), *((path, REFUSED) for path in PAGES)],
)
def test_without_storage_colours_are_chosen_for_the_page(
    light: Page, site_server: Server, expected_errors: list[str], path: str, without: str
) -> None:
    expected_errors.append("404")
    light.add_init_script(without)
    open_page(light, site_server, path)
    toggle(light)
    toggle(light)

    assert scheme(light) == "slate"


@pytest.mark.parametrize("without", [REFUSED, NONE], ids=["refused", "none"])
def test_without_storage_ticks_say_that_they_are_not_kept(light: Page, site_server: Server, without: str) -> None:
    light.add_init_script(without)
    open_page(light, site_server, "frameworks/d/")
    light.locator('[data-item="core-features"] input').check()

    expect(light.locator('sts-checklist[data-phase="scope"] [data-count]')).to_contain_text("does not keep ticks")


def test_the_same_script_stands_in_every_page(light: Page, site_server: Server) -> None:
    """One hash allows it everywhere, and no page that is turned to brings another."""
    found = set()
    for path in PAGES[:3]:
        light.goto(site_server.url + path)
        found.add(
            light.evaluate("""[...document.querySelectorAll("head > script[data-early]")].map(
          (script) => script.text).find((text) => text.includes("__palette"))""")
        )

    assert len(found) == 1
    assert None not in found


@pytest.mark.parametrize("system", ["dark", "light"])
def test_the_system_is_followed_before_the_theme_is_there(
    page: Page, site_server: Server, expected_errors: list[str], system: Literal["dark", "light"]
) -> None:
    expected_errors.append("Failed to load resource")
    page.emulate_media(color_scheme=system)
    page.route("**/assets/javascripts/bundle*", lambda route: route.abort())
    page.goto(f"{site_server.url}calculators/traffic/")

    assert scheme(page) == {"dark": "slate", "light": "default"}[system]
    assert page.evaluate("localStorage.length") == 0
