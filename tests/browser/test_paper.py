"""On paper: a cheat sheet is one page of A4, and none is in print too small to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

SHORT = "framework/cheat-sheet/"
# The others are printed on both sides.
SIDES = {SHORT: 1, "framework/whole-list/": 4, **{f"frameworks/{name}/cheat-sheet/": 2 for name in "abcde"}}
PRINTED_WIDTH_PX = 733  # of A4 within the margins of the sheet
SMALLEST_PX = 8.5 * 96 / 72
AT_ARMS_LENGTH_PX = 11 * 96 / 72
SIZES = """[...document.querySelectorAll(".sts-sheet *")].filter((e) => e.checkVisibility())
  .map((e) => parseFloat(getComputedStyle(e).fontSize))"""


@pytest.mark.parametrize("sheet", SIDES)
def test_a_cheat_sheet_fits_its_paper_in_print_that_can_be_read(page: Page, site_server: Server, sheet: str) -> None:
    page.goto(f"{site_server.url}{sheet}")
    printed = page.pdf(prefer_css_page_size=True)
    page.set_viewport_size({"width": PRINTED_WIDTH_PX, "height": 1060})
    page.emulate_media(media="print")

    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= SIDES[sheet]
    assert {*re.findall(rb"/MediaBox\s*\[0 0 (\d+)[.\d]* (\d+)", printed)} == {(b"594", b"841")}
    assert page.evaluate("document.documentElement.scrollWidth") <= PRINTED_WIDTH_PX
    assert min(page.evaluate(SIZES)) >= (AT_ARMS_LENGTH_PX if sheet == SHORT else SMALLEST_PX)
