"""Columns: neither side of a calculator ends far above the other, and text that is read has lines one can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculators.catalogue import names

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

# What is empty below the shorter column. Boxes are stretched; what they hold ends where the eye sees an end.
EMPTY = """() => {
  const end = (box) => Math.max(...[...box.children].map((part) => part.getBoundingClientRect().bottom));
  const [pictures, fields, answer] = ["pictures", "fields", "answer"].map((name) =>
    document.querySelector(`.sts-columns .sts-${name}`));
  return Math.abs(end(pictures ?? fields) - end(answer));
}"""
MOST_EMPTY = 80
# By how much the answer reaches over what stands below it, as far as it can be scrolled.
RUNS_OVER = """() => {
  const [answer, below] = [".sts-answer", ".sts-answer ~ :not(.sts-pictures)"].map((name) =>
    document.querySelector(`.sts-columns ${name}`));
  const ways = [];
  for (let y = 0; y < document.documentElement.scrollHeight; y += 100) {
    scrollTo(0, y);
    ways.push(answer.getBoundingClientRect().bottom - below.getBoundingClientRect().top);
  }
  return Math.max(...ways);
}"""
# Texts that are wider than 52 of their own noughts, which is about 66 letters. What holds paragraphs may be wider.
WIDE = """() => {
  const texts = [...document.querySelectorAll("article :is(p, dd, blockquote, figcaption, li:not([class]))")]
    .filter((text) => !text.closest(".sts-estimate, .sts-steps, .sts-marks") && text.getClientRects().length)
    .filter((text) => !text.querySelector("p"));
  // All rulers first: one that is put in after another was measured would have the page laid out anew.
  const rulers = texts.map((text) => {
    const ruler = text.appendChild(document.createElement("span"));
    ruler.style.cssText = "position: absolute; width: 52ch";
    return ruler;
  });
  const width = (element) => element.getBoundingClientRect().width;
  return texts.filter((text, at) => width(text) > width(rulers[at]) + 1).map((text) => text.textContent.slice(0, 60));
}"""


# Texts of some words that have hardly room for one.
SQUEEZED = """() => [...document.querySelectorAll("article :is(p, dd, li, figcaption)")]
  .filter((text) => text.checkVisibility() && text.innerText.length > 25 && text.clientWidth < 100)
  .filter((text) => !text.closest(".sts-hidden"))
  .map((text) => text.innerText.slice(0, 60))"""


@pytest.mark.parametrize("name", names())
def test_neither_column_ends_far_above_the_other(page: Page, site_server: Server, name: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{site_server.url}calculators/{name}/", wait_until="load")

    assert page.evaluate(EMPTY) <= MOST_EMPTY


@pytest.mark.parametrize("name", ["storage", "tail", "traffic"])
def test_an_answer_that_follows_the_fields_stays_above_what_is_below_it(
    page: Page, site_server: Server, name: str
) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{site_server.url}calculators/{name}/", wait_until="load")
    page.locator(".sts-fields details").evaluate_all("all => all.forEach((why) => (why.open = true))")

    assert page.evaluate(RUNS_OVER) < 1


@pytest.mark.parametrize(
    "path", ["cases/feed/", "framework/deep-dive/", "reference/mechanisms/", "about/privacy/", "paths/interviewers/"]
)
def test_lines_of_text_are_not_too_long(page: Page, site_server: Server, path: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{site_server.url}{path}", wait_until="load")

    assert page.evaluate(WIDE) == []


@pytest.mark.parametrize("path", ["", "calculators/", "paths/interviewers/"])
def test_no_text_is_squeezed_beside_others_and_rows_end_together(page: Page, site_server: Server, path: str) -> None:
    """On the front page what a door is for was a letter wide, once a row of columns was as narrow as a paragraph."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{site_server.url}{path}", wait_until="load")

    assert page.evaluate(SQUEEZED) == []
    rows = page.locator(":is(.sts-doors > ul, .sts-catalogue) > li")
    assert {row.evaluate("(row) => row.parentElement.clientWidth - row.offsetWidth") for row in rows.all()} <= {0}


def test_of_an_envelope_on_a_wide_screen_only_long_lines_break(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{site_server.url}envelope/")
    lines = page.locator(".sts-row-text").evaluate_all(
        """(all) => all.map((one) =>
          [one.textContent, one.offsetHeight / parseFloat(getComputedStyle(one).lineHeight)])"""
    )

    assert len(lines) > 30
    assert [text for text, high in lines if high > 1.5 and len(text) <= 52] == []
