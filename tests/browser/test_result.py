"""What becomes of a printed result when another takes its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.patience import until
from tests.browser.traffic import expect_figure, field, open_ready

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server


def below(page: Page) -> float:
    """Where on the page it goes on after the result."""
    top: float = page.locator(".sts-foot").evaluate("foot => foot.getBoundingClientRect().top + scrollY")
    return top


def test_steps_that_were_opened_stay_open_and_focus_stays_in_its_field(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    page.locator('[data-figure="daily"] summary').click()
    field(page, "users").fill("2M")
    expect_figure(page, "926 requests/s")

    expect(page.locator('[data-figure="daily"] .sts-steps')).to_be_visible()
    expect(field(page, "users")).to_be_focused()


def test_a_new_result_is_told_to_those_who_do_not_see_it_and_to_nobody_else(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    height = "document.documentElement.scrollHeight"
    before = page.evaluate(height)
    field(page, "users").fill("2M")
    told = page.get_by_role("status").filter(has_text="At the peak: 926 requests/s")

    expect(told).to_have_text(re.compile("One database primary takes the writes"))
    expect(told).to_have_css("clip-path", "inset(50%)")
    assert page.evaluate(height) == before


def test_what_a_new_result_has_in_common_with_the_last_is_left_alone(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    until(page, "'document$' in window")
    summary = page.locator('[data-figure="daily"] summary')
    summary.focus()
    # A mark of the theme's script, which is no part of the result.
    expect(summary).to_have_class("focus-visible")
    page.evaluate("globalThis.before = document.activeElement")
    users = field(page, "users").element_handle()
    users.evaluate("(users) => { users.value = '2M'; users.dispatchEvent(new Event('input', {bubbles: true})); }")
    expect_figure(page, "926 requests/s")

    expect(summary).to_be_focused()
    expect(summary).to_have_class("focus-visible")
    assert page.evaluate("before === document.activeElement")


def test_a_part_that_comes_and_goes_leaves_what_stands_after_it_alone(page: Page, site_server: Server) -> None:
    """A range brings a line and a picture before the steps, which stay the elements that they were."""
    open_ready(page, site_server)
    page.evaluate("globalThis.steps = document.querySelector('[data-figure=peak] .sts-steps')")
    for users, pictures in (("1M..5M", 1), ("1M", 0)):
        field(page, "users").fill(users)
        expect(page.locator('[data-figure="peak"] .sts-spread')).to_have_count(pictures)
        assert page.evaluate("steps === document.querySelector('[data-figure=peak] .sts-steps')")


def test_a_part_that_comes_and_goes_leaves_what_was_printed(page: Page, site_server: Server) -> None:
    """Ranges bring a picture, a line and notes; without them the result is the very one that was printed."""
    open_ready(page, site_server)
    result = page.locator("[data-result]")
    printed = result.inner_html()
    page.locator('[data-figure="daily"] summary').click()
    field(page, "users").fill("1M..5M")
    expect(page.locator('[data-figure="peak"] .sts-spread')).to_be_visible()
    expect(page.locator('[data-figure="daily"] .sts-steps')).to_be_visible()
    field(page, "users").fill("1M")
    expect(page.locator(".sts-spread")).to_have_count(0)
    page.locator('[data-figure="daily"] summary').click()

    expect(page.locator("[data-folded]")).to_have_count(0)
    assert result.inner_html() == printed


def test_what_stands_below_a_result_stays_while_a_number_is_typed(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    # Fonts that come late move what is below, too.
    page.wait_for_load_state("networkidle")
    short = below(page)
    for _ in range(2):
        field(page, "users").fill("1M..5M")
        expect(page.locator(".sts-spread")).to_be_visible()
        tall = below(page)
        field(page, "users").fill("1M")
        expect(page.locator(".sts-spread")).to_have_count(0)
        assert below(page) == tall > short

    page.locator(".sts-head").click()
    assert below(page) == short


@pytest.mark.parametrize("change", ["a choice", "a new width", "print"])
def test_a_result_that_is_not_typed_is_as_tall_as_it_is(page: Page, site_server: Server, change: str) -> None:
    open_ready(page, site_server)
    field(page, "users").fill("1M..5M")
    expect(page.locator(".sts-spread")).to_be_visible()
    field(page, "users").fill("1M")
    expect(page.locator(".sts-columns")).to_have_attribute("style", re.compile("min-height"))

    match change:
        case "a choice":
            page.locator(".sts-conventions").evaluate("details => details.open = true")
            page.locator(".sts-conventions select").first.select_option(index=1)
        case "a new width":
            page.set_viewport_size({"width": 700, "height": 800})
        case _:
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".sts-columns")).not_to_have_attribute("style", re.compile("min-height"))


def test_a_link_may_choose_a_length_that_is_not_offered(page: Page, site_server: Server) -> None:
    """20 million in a day of 25 hours are 222.2/s, and twice that at the peak."""
    open_ready(page, site_server, "#day=25h")
    expect_figure(page, "444 requests/s")
    expect(field(page, "day")).to_have_value("25h")

    field(page, "peak").fill("1")
    expect_figure(page, "222 requests/s")
