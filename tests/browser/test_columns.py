"""Columns: neither side of a calculator ends far above the other, and text that is read has lines one can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculators.catalogue import names

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

# What is empty below the shorter column, where both end above the figures that go over the whole width.
EMPTY = """() => {
  const box = (name) => document.querySelector(`.sts-columns ${name}`)?.getBoundingClientRect();
  const left = box(".sts-pictures") ?? box(".sts-fields");
  return Math.abs(left.bottom - box(".sts-answer").bottom);
}"""
MOST_EMPTY = 150
# Texts that are wider than 52 of their own noughts, which is about 66 letters.
WIDE = """() => {
  const ruler = document.createElement("span");
  ruler.style.cssText = "position: absolute; width: 52ch";
  return [...document.querySelectorAll("article :is(p, dd, blockquote, figcaption, li:not([class]))")]
    .filter((text) => !text.closest(".sts-estimate, .sts-steps, .sts-marks") && text.getClientRects().length)
    .filter((text) => {
      text.append(ruler);
      const most = ruler.getBoundingClientRect().width;
      ruler.remove();
      return text.getBoundingClientRect().width > most + 1;
    })
    .map((text) => text.textContent.trim().slice(0, 60));
}"""


@pytest.mark.parametrize("name", names())
def test_neither_column_ends_far_above_the_other(page: Page, site_server: Server, name: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{site_server.url}calculators/{name}/", wait_until="load")

    assert page.evaluate(EMPTY) <= MOST_EMPTY


@pytest.mark.parametrize(
    "path", ["cases/feed/", "framework/deep-dive/", "reference/mechanisms/", "about/privacy/", "paths/interviewers/"]
)
def test_lines_of_text_are_not_too_long(page: Page, site_server: Server, path: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{site_server.url}{path}", wait_until="load")

    assert page.evaluate(WIDE) == []
