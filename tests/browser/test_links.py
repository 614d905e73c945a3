"""A link to a place on a page opens there, marks it, can be copied, and is led on where the place has moved."""

from __future__ import annotations

import json
import re
import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.clipboard import copied
from tests.browser.patience import until
from tests.browser.turning import until_pages_turn

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Route

    from tests.browser.server import Server

BARS = """Math.max(...[...document.querySelectorAll('.md-header, .sts-bar')]
  .map((bar) => bar.getBoundingClientRect().bottom))"""


@pytest.mark.parametrize(
    "place", ["framework/scope/#actions", "framework/deep-dive/#bottlenecks", "frameworks/#recap"]
)
def test_a_link_opens_below_the_bars_and_marks_its_place(page: Page, site_server: Server, place: str) -> None:
    page.goto(site_server.url + place)
    target = page.locator(f"article #{place.partition('#')[2]}")
    expect(target).to_be_in_viewport()
    page.wait_for_timeout(300)

    until(page, f"e => e.getBoundingClientRect().top >= {BARS} - 1", target.element_handle())
    until(page, "e => e.matches(':target')", target.element_handle())


@pytest.mark.parametrize(
    ("path", "link", "place"),
    [
        ("framework/scope/", "#features .sts-anchor", "framework/scope/#features"),
        ("framework/scope/", "#requirements .headerlink", "framework/scope/#requirements"),
        ("frameworks/", "#recap .sts-anchor", "frameworks/#recap"),
    ],
)
def test_links_are_copied_with_the_keyboard(
    context: BrowserContext, page: Page, site_server: Server, path: str, link: str, place: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site_server.origin)
    page.goto(site_server.url + path, wait_until="load")
    mark = page.locator(f"article {link}")
    mark.focus()
    expect(mark).to_have_css("opacity", "1")
    page.keyboard.press("Enter")

    expect(mark).to_have_text("Link copied")
    expect(page.locator("#sts-live")).to_have_text("Link copied")
    assert copied(page, site_server.url) == site_server.url + place


@pytest.mark.usefixtures("instant_pages")
def test_a_mark_leads_to_the_line_that_advises(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}framework/scope/#actions")
    until_pages_turn(page)
    mark = page.locator('#actions .sts-marks a:text-is("C")')
    expect(mark).to_have_accessible_name(re.compile(r"^Advised by C under \w"))
    mark.click()

    page.wait_for_url(re.compile(r"/frameworks/c/#[\w-]+$"))
    expect(page.locator(":target[data-item]")).to_be_in_viewport()


@pytest.mark.usefixtures("instant_pages")
def test_a_link_clicked_in_the_middle_of_scrolling_leads_to_its_anchor(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}framework/scope/")
    until_pages_turn(page)
    page.route("**/frameworks/c/", _dawdle)
    page.evaluate("""scrollTo(0, 600); document.querySelector('#actions .sts-marks a[href*="/c/#"]').click()""")

    page.wait_for_url(re.compile(r"/frameworks/c/#[\w-]+$"))
    expect(page.locator(":target[data-item]")).to_be_in_viewport()


@pytest.mark.usefixtures("instant_pages")
def test_whoever_comes_back_to_an_anchored_page_finds_it_where_it_was_left(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}framework/scope/#actions")
    until_pages_turn(page)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    # The theme notes where the page stands once that rests.
    until(page, "scrollY > 0 && history.state?.y === scrollY")
    left = page.evaluate("scrollY")
    page.locator('.md-tabs a:has-text("Reference")').dispatch_event("click")
    page.route("**/framework/scope/", _dawdle)
    # At once: what the theme is about to note of this page it then notes of the one before.
    page.evaluate("""() => new Promise((left) => {
      const watch = new MutationObserver(look);
      watch.observe(document.body, { childList: true, subtree: true });
      look();
      function look() {
        if (!document.querySelector("h1")?.textContent.includes("Reference")) return;
        watch.disconnect();
        history.back();
        left();
      }
    })""")

    expect(page.locator("#actions")).to_be_attached()
    until(page, "left => Math.abs(scrollY - left) < 50", left)


def _dawdle(route: Route) -> None:
    """Longer than the theme takes to note where a page stands."""
    time.sleep(0.3)
    route.continue_()


def test_an_anchor_that_moved_is_led_on(page: Page, site_server: Server) -> None:
    map_ = json.dumps({"framework/scope/#gone": "framework/wrap-up/#recap"})
    page.route("**/assets/redirects.json", lambda route: route.fulfill(body=map_, content_type="application/json"))
    page.goto(f"{site_server.url}framework/scope/#gone")

    page.wait_for_url(f"{site_server.url}framework/wrap-up/#recap")
    expect(page.locator("#recap")).to_be_in_viewport()


def test_a_page_that_moved_is_led_on(page: Page, site_server: Server, expected_errors: list[str]) -> None:
    expected_errors.append("404")
    map_ = json.dumps({"framework/old/": "framework/scope/"})
    page.route("**/assets/redirects.json", lambda route: route.fulfill(body=map_, content_type="application/json"))
    page.goto(f"{site_server.url}framework/old/")

    page.wait_for_url(f"{site_server.url}framework/scope/")


def test_a_mistyped_address_is_answered_with_the_nearest(
    page: Page, site_server: Server, expected_errors: list[str]
) -> None:
    expected_errors.append("404")
    page.goto(f"{site_server.url}calculators/trafic/")
    page.get_by_role("link", name="calculators/traffic/").click()

    page.wait_for_url(f"{site_server.url}calculators/traffic/")


@pytest.mark.parametrize(
    ("fragment", "peak"), [("#users=2M&peak=5", "2,310"), ("#what-goes-wrong", "463"), ("#users=%3Cimg%3E", "463")]
)
def test_what_a_link_says_goes_along_with_a_page_that_moved(
    page: Page, site_server: Server, expected_errors: list[str], fragment: str, peak: str
) -> None:
    expected_errors.append("404")
    map_ = json.dumps({"calculators/load/": "calculators/traffic/"})
    page.route("**/assets/redirects.json", lambda route: route.fulfill(body=map_, content_type="application/json"))
    page.goto(f"{site_server.url}calculators/load/{fragment}")

    page.wait_for_url(f"{site_server.url}calculators/traffic/{fragment}*")
    expect(page.locator('[data-figure="peak"] .sts-big')).to_have_text(f"{peak} requests/s")


def test_the_map_is_fetched_only_by_those_who_are_lost(page: Page, site_server: Server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_server.url}framework/scope/#actions", wait_until="networkidle")

    assert not any("redirects.json" in url for url in asked)
