"""What somebody else finds who opens the link of an envelope, and how its menus close."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from calculators.text.envelope.link import PREFIX, pack
from tests.browser.envelope import field, open_ready, result, row

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

    from tests.browser.server import Server

BILLS = """# Video bill
views = 20M..60M views/day
storing = $438k/month..$1.24M/month
sending = views × 2 MB × $0.02..0.03/GB in $/month
bill = storing + sending
bill < $5M/month
more = bill × 2"""

# Every line that is looked at, 0 for the reader's own.
KEEP_LOOKS = """() => {
  const envelope = document.querySelector("sts-envelope"), look = envelope.look;
  window.looks = [];
  envelope.look = (line) => { window.looks.push(line); look.call(envelope, line); };
}"""


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_a_shared_link_opens_on_its_results_with_its_name(page: Page, site_server: Server, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_ready(page, site_server, f"#{PREFIX}{pack(BILLS)}")

    expect(page).to_have_title("Video bill · Scope to Scale")
    expect(page.locator("[data-line-closely] .sts-label").first).to_have_text("bill < $5M/month")
    expect(result(page, "bill")).to_be_in_viewport()
    expect(page.locator(".sts-tools")).to_be_in_viewport(ratio=1)
    for number in range(2, 7):
        cut = row(page, number).locator(".sts-row-result").evaluate("at => at.scrollWidth - at.clientWidth")
        assert cut <= 0, f"line {number} is cut by {cut} px"
    field(page).fill("more = 1")
    expect(page).to_have_title(re.compile("^The back of an envelope"))


def test_what_a_mouse_chooses_stays_though_its_panel_comes_over_it(page: Page, site_server: Server) -> None:
    """The panel opens over the lower half, and the pointer is in it without having been moved."""
    page.set_viewport_size({"width": 360, "height": 700})
    open_ready(page, site_server, f"#{PREFIX}{pack(BILLS)}")
    closely, label = page.locator(".sts-closely"), page.locator("[data-line-closely] .sts-label").first
    expect(label).to_have_text("bill < $5M/month")
    page.evaluate(KEEP_LOOKS)

    result(page, "bill").click()
    closely.hover(position={"x": 200, "y": 100})

    expect(label).to_have_text("bill")
    assert page.evaluate("looks.at(-1)") == 5
    chosen, panel = result(page, "bill").bounding_box(), closely.bounding_box()
    assert chosen
    assert panel
    assert chosen["y"] + chosen["height"] <= panel["y"]


def test_what_was_opened_without_a_check_is_looked_at_where_it_ends(page: Page, site_server: Server) -> None:
    open_ready(page, site_server, f"#{PREFIX}{pack('people = 5M\nkept = people × 2 MB\n\n-- so much')}")

    expect(page.locator("[data-line-closely] .sts-label").first).to_have_text("kept")


def test_a_menu_closes_at_escape_at_a_click_elsewhere_and_when_writing_goes_on(
    page: Page, context: BrowserContext, site_server: Server
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_ready(page, site_server)
    menu, title = page.locator(".sts-tools > details").last, page.locator(".sts-tools summary").last
    title.click()
    menu.locator("[data-copy=plain]").click()
    expect(menu.get_by_text("Copied")).to_be_visible()

    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(title).to_be_focused()

    title.click()
    page.locator("h1").click()
    expect(menu).not_to_have_attribute("open", "")

    field(page).focus()
    menu.evaluate("one => (one.open = true)")
    page.keyboard.type("x")
    expect(menu).not_to_have_attribute("open", "")
