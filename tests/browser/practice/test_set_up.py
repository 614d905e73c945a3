"""The set-up is one screen: whoever comes with a link only has to press."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.practice.room import PRACTICE

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server


@pytest.mark.parametrize("size", [(360, 640), (768, 1024), (1440, 900)])
def test_start_is_within_reach_on_the_first_screen(page: Page, site_server: Server, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{site_server.url}{PRACTICE}#case=feed&role=interviewer")
    start = page.get_by_role("button", name="Start")
    expect(start).to_be_in_viewport(ratio=1)
    start.click(trial=True)
    assert page.evaluate("scrollY") == 0

    # It covers nothing that the keyboard comes to.
    page.locator("#set-case").focus()
    for _ in range(6):
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_be_in_viewport(ratio=1)
        assert page.evaluate("""(() => {
            const {left, top, width, height} = document.activeElement.getBoundingClientRect();
            return document.activeElement.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        })()""")
