"""What keeps a page's first frame short: few letters, and no style that is read again after the layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.patience import until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

THEME_IS_THERE = "'document$' in window"
# A sheet that is read again is another object, which nobody has marked.
MARK = """addEventListener("DOMContentLoaded", () => {
  for (const sheet of document.styleSheets) sheet.isMarked = true;
}, { capture: true, once: true })"""
MARKS = "() => [...document.styleSheets].map((sheet) => sheet.isMarked)"
LETTERS = """() => {
  const isSeen = (element) => element.checkVisibility({ contentVisibilityAuto: true });
  const hasText = ({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const isSet = (element) => element.matches("input, select") || hasText(element);
  const letter = (element) => {
    const { fontFamily, fontStyle, fontWeight, fontSize } = getComputedStyle(element);
    return [fontFamily.replaceAll('"', ""), fontStyle, fontWeight, fontSize].join(" ");
  };
  return [...new Set([...document.body.querySelectorAll("*")].filter(isSeen).filter(isSet).map(letter))];
}"""


@pytest.mark.parametrize("path", ["calculators/traffic/", "framework/scope/", ""])
def test_no_style_is_read_again_when_the_theme_arrives(page: Page, site_server: Server, path: str) -> None:
    page.add_init_script(MARK)
    page.goto(site_server.url + path)
    until(page, THEME_IS_THERE)
    page.wait_for_load_state("networkidle")

    marks = page.evaluate(MARKS)
    assert len(marks) >= 3
    assert all(marks)


@pytest.mark.parametrize("width", [360, 780, 1440])
def test_a_calculator_is_set_in_few_letters_of_the_system(page: Page, site_server: Server, width: int) -> None:
    """On Linux the page waits for each size of each face until another process has told how to draw it."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site_server.url + "calculators/traffic/")

    letters = [letter for letter in page.evaluate(LETTERS) if not letter.startswith("Scope Serif")]
    assert sorted(letters) == [
        "monospace normal 400 13.6px",
        "system-ui, sans-serif normal 400 13.6px",
        "system-ui, sans-serif normal 400 15px",
        "system-ui, sans-serif normal 400 17px",
        "system-ui, sans-serif normal 600 13.6px",
        "system-ui, sans-serif normal 600 17px",
    ]
