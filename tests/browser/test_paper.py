"""On paper: a cheat sheet is one page of A4, in print that can be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

SHORT = "framework/cheat-sheet/"
SHEETS = [SHORT, "framework/whole-list/", *(f"frameworks/{name}/cheat-sheet/" for name in "abcde")]
PRINTED_WIDTH_PX = 733  # of A4 within the margins of the sheet
SMALLEST_PX = 6.5 * 96 / 72
AT_ARMS_LENGTH_PX = 11 * 96 / 72


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_cheat_sheet_is_one_page(page: Page, site_server: Server, sheet: str) -> None:
    page.goto(f"{site_server.url}{sheet}")
    printed = page.pdf(prefer_css_page_size=True)

    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    assert re.findall(rb"/MediaBox\s*\[0 0 (\d+)[.\d]* (\d+)", printed) == [(b"594", b"841")]


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_cheat_sheet_is_not_shrunk_to_fit(page: Page, site_server: Server, sheet: str) -> None:
    page.set_viewport_size({"width": PRINTED_WIDTH_PX, "height": 1060})
    page.emulate_media(media="print")
    page.goto(f"{site_server.url}{sheet}")

    assert page.evaluate("document.documentElement.scrollWidth") <= PRINTED_WIDTH_PX
    sizes = "[...document.querySelectorAll('.sts-sheet li')].map((e) => parseFloat(getComputedStyle(e).fontSize))"
    assert min(page.evaluate(sizes)) >= (AT_ARMS_LENGTH_PX if sheet == SHORT else SMALLEST_PX)
