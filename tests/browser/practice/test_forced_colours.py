"""In forced colours no ground is drawn: what it says is said by lines and letters as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.practice.room import passes

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Of what is drawn as a line: its thickness and its length in pixels, and whether it stands out from the page.
LINE = """(element, side) => {
  const style = getComputedStyle(element);
  const {width, height} = element.getBoundingClientRect();
  const ground = getComputedStyle(document.body).backgroundColor;
  const isSeen = style[`border${side}Color`] !== ground;
  return [parseFloat(style[`border${side}Width`]), side === "Top" ? width : height, isSeen];
}"""
WEIGHTS = "(buttons) => buttons.map((each) => [each.ariaPressed, Number(getComputedStyle(each).fontWeight)])"


@pytest.fixture
def forced(room: Page) -> Page:
    room.emulate_media(forced_colors="active", reduced_motion="reduce")
    return room


def test_the_hairline_stands_where_the_clock_is(forced: Page) -> None:
    passes(forced, 9)
    thickness, length, is_seen = forced.locator(".sts-hairline").evaluate(LINE, "Left")

    assert thickness == 2
    assert length > 8
    assert is_seen


def test_the_view_that_is_shown_is_told_by_its_letters(forced: Page) -> None:
    forced.get_by_role("button", name="Board and clock").click()
    weights = forced.locator(".sts-views button").evaluate_all(WEIGHTS)

    assert [pressed for pressed, _ in weights] == ["false", "true", "false"]
    assert weights[1][1] > weights[0][1] == weights[2][1]


def test_the_minutes_of_a_debrief_are_bars(forced: Page) -> None:
    passes(forced, 20)
    forced.get_by_role("button", name="End the session now").click()
    bars = forced.locator(".sts-minutes tr", has_text="Scope").locator(".sts-used")
    expect(bars).to_have_count(2)
    planned, used = (bar.evaluate(LINE, "Top") for bar in bars.all())

    assert planned[0] == used[0] > 8
    assert used[1] == pytest.approx(4 * planned[1], rel=0.05)
    assert planned[2]
    assert used[2]
