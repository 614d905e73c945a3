"""Several calculators on a page, and one within something else: each for itself, and the address for one at most."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from calculators.text.html import element
from calculators.text.page import calculator
from plugins.render.block import block
from tests.browser.clipboard import copied
from tests.browser.edition import make_edition
from tests.browser.patience import until
from tests.browser.shell import paths_of_calculators
from tests.browser.turning import until_pages_turn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from tests.browser.server import Server

OWN = "calculators/traffic/"
GUIDE = "framework/scope/"

type Edit = Callable[[str, str], Server]


@pytest.fixture
def edit(site: Path, tmp_path: Path, serve: Callable[[Path], Server]) -> Edit:
    """Serves the site with more at the end of one page."""
    return lambda page, markup: serve(make_edition(site, tmp_path / "site", page, markup))


def one(page: Page, name: str, at: int = 0) -> Locator:
    return page.locator(f'sts-calculator[data-calculator="{name}"]').nth(at)


def users(place: Locator) -> Locator:
    return place.locator('.sts-fields [name="users"]')


def peak(place: Locator) -> Locator:
    return place.locator('[data-figure="peak"] .sts-big')


@pytest.fixture
def two(page: Page, edit: Edit) -> Page:
    """The traffic calculator's own page, reached by a link, with another of them and a third kind below."""
    server = edit(OWN, block(calculator("traffic", {"users": "3M"})) + block(calculator("connections", {})))
    page.goto(f"{server.url}{OWN}#users=2M&peak=4")
    expect(one(page, "traffic")).to_have_attribute("data-state", "ready")
    expect(peak(one(page, "traffic"))).to_have_text("1,850 requests/s")
    return page


def test_a_link_opens_the_first_and_leaves_the_others_as_they_were_printed(two: Page) -> None:
    second, third = one(two, "traffic", 1), one(two, "connections")

    expect(users(second)).to_have_value("3M")
    expect(peak(second)).to_have_text("1,390 requests/s")
    # None has been asked for a field that it does not have.
    expect(second.locator("[data-problem]:not([hidden])")).to_have_count(0)
    expect(third.locator("[data-problem]:not([hidden])")).to_have_count(0)


def test_each_answers_for_itself_and_the_address_follows_the_first(two: Page) -> None:
    first, second = one(two, "traffic"), one(two, "traffic", 1)
    users(second).fill("1M")
    expect(peak(second)).to_have_text("463 requests/s")
    users(second).blur()
    expect(peak(first)).to_have_text("1,850 requests/s")
    expect(two).to_have_url(re.compile(r"#users=2M&actions=20/day&peak=4&"))
    users(first).fill("1M")
    expect(peak(first)).to_have_text("926 requests/s")

    expect(two).to_have_url(re.compile(r"#users=1M&actions=20/day&peak=4&"))
    expect(peak(second)).to_have_text("463 requests/s")


def test_both_are_copied_at_once_each_by_its_own_link(two: Page) -> None:
    two.context.grant_permissions(["clipboard-read", "clipboard-write"])
    second = one(two, "traffic", 1)
    two.evaluate("""() => {
      const buttons = document.querySelectorAll("[data-calculator=traffic] [data-copy=sentence]");
      for (const button of buttons) button.click();
    }""")
    for place in (one(two, "traffic"), second):
        expect(place.locator('[data-copy="sentence"]')).to_have_text("Copied")
    second.locator('[data-copy="link"]').click()

    assert copied(two, "http").endswith(f"{OWN}#users=3M&actions=20/day&peak=2&ratio=10:1&payload=2+kB&recipients=1")


@pytest.fixture
def guide(page: Page, edit: Edit) -> tuple[Page, Server]:
    """A page of the guide, at one of its anchors, with a calculator folded away at its end."""
    printed = calculator("traffic", {})
    server = edit(GUIDE, block(element("details", element("summary", "Try it"), printed, id="try-it")))
    page.goto(f"{server.url}{GUIDE}#say-it-back")
    until(page, "document.querySelector('sts-calculator').matches(':defined')")
    return page, server


def test_one_that_is_folded_away_fetches_nothing_until_it_is_opened(guide: tuple[Page, Server]) -> None:
    page, server = guide
    page.get_by_text("Try it").scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    assert paths_of_calculators(server) == []

    page.get_by_text("Try it").click()

    expect(one(page, "traffic")).to_have_attribute("data-state", "ready")


def test_on_a_page_of_the_guide_the_anchor_stays_and_the_link_leads_to_the_calculator(
    guide: tuple[Page, Server],
) -> None:
    page, server = guide
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_text("Try it").click()
    place = one(page, "traffic")
    users(place).fill("2M")
    expect(peak(place)).to_have_text("926 requests/s")
    users(place).blur()
    place.locator('[data-copy="link"]').click()

    link = f"{server.url}{OWN}#users=2M&actions=20/day&peak=2&ratio=10:1&payload=2+kB&recipients=1"
    assert copied(page, server.url) == link
    assert page.url == f"{server.url}{GUIDE}#say-it-back"
    page.goto(link)
    expect(peak(one(page, "traffic"))).to_have_text("926 requests/s")


def test_what_is_said_in_the_address_of_another_page_is_not_taken_up(guide: tuple[Page, Server]) -> None:
    page, _ = guide
    page.evaluate("location.hash = 'users=5M'")
    page.get_by_text("Try it").click()
    place = one(page, "traffic")
    expect(place).to_have_attribute("data-state", "ready")

    expect(users(place)).to_have_value("1M")
    expect(peak(place)).to_have_text("463 requests/s")


@pytest.mark.usefixtures("instant_pages")
def test_a_link_to_an_estimate_opens_it_without_a_reload(page: Page, site_server: Server) -> None:
    """The address is the new page's by the time its calculator is there, and the old one's no more."""
    page.goto(f"{site_server.url}{GUIDE}")
    until_pages_turn(page)
    page.evaluate("window.isSameTab = true")
    page.evaluate(
        """(href) => document.querySelector("article").append(Object.assign(document.createElement("a"), {href}))""",
        f"{site_server.url}{OWN}#users=5M",
    )
    page.evaluate("document.querySelector('article > a:last-child').click()")

    expect(users(one(page, "traffic"))).to_have_value("5M")
    expect(peak(one(page, "traffic"))).to_have_text("2,310 requests/s")
    assert page.evaluate("window.isSameTab") is True
