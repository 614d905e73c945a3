"""On paper: a cheat sheet is one page of A4, and none is in print too small to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

SHORT = "framework/cheat-sheet/"
# The others are printed on both sides.
SIDES = {SHORT: 1, "framework/whole-list/": 4, **{f"frameworks/{name}/cheat-sheet/": 2 for name in "abcde"}}
PRINTED_WIDTH_PX = 733  # of A4 within the margins of the sheet
SMALLEST_PX = 8.5 * 96 / 72
AT_ARMS_LENGTH_PX = 11 * 96 / 72
WORDS = """(element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}"""
HALVES = """(all) => all.map((one) => {
  const { cssFloat, marginInlineStart } = getComputedStyle(one);
  const taken = one.offsetWidth + parseFloat(marginInlineStart);
  return cssFloat === "none" ? 1 : Math.round((100 * taken) / one.parentElement.clientWidth) / 100;
})"""
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


def test_paper_says_a_picture_once_and_leaves_out_what_is_pressed(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}framework/scope/")
    expect(page.locator("sts-view")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("sts-view")).to_be_hidden()

    page.goto(site_server.url)
    expect(page.locator("p.sts-ways")).to_have_count(1)
    expect(page.locator("p.sts-ways")).to_be_hidden()

    page.goto(f"{site_server.url}cases/url-shortener/")
    page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")  # as the theme does
    outlines = page.locator(".sts-outline")
    expect(outlines.last).to_be_attached()
    expect(outlines.locator("visible=true")).to_have_count(0)
    expect(page.locator("#in-words")).to_be_hidden()
    expect(page.locator("ol.sts-ways").first).to_be_visible()
    expect(page.locator("figure[data-diagram] > svg:visible").first).to_be_visible()
    expect(page.locator(".sts-line-more > .sts-line-steps:visible")).to_have_count(0)


def test_on_paper_the_text_of_a_phase_and_its_bill_stand_beside_its_board(page: Page, site_server: Server) -> None:
    """Set apart, a tall board left the rest of a page empty before it."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PRINTED_WIDTH_PX, "height": 1060})
    page.goto(f"{site_server.url}cases/feed/")
    page.evaluate("document.fonts.ready")
    boards, words = page.locator(".sts-board svg").all(), page.locator(".sts-moment h2, .sts-bill").all()

    assert len(boards) == 4
    for board, said in zip([*boards, boards[-1]], words, strict=True):
        place, text = board.bounding_box(), said.evaluate(WORDS)
        assert place
        assert text["right"] <= place["x"]
        assert place["y"] - 40 < text["top"] < place["y"] + place["height"]

    # Two sequences fill a line: between them text would stand a letter wide.
    pictures = page.locator(".sts-told figure[data-diagram]")
    assert pictures.count() > 1
    assert {*pictures.evaluate_all(HALVES)} == {0.5}


def test_a_number_shows_its_note_on_a_phone_when_asked_and_on_paper_always(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{site_server.url}reference/numbers/#disk-read")
    notes = page.locator(".sts-sourced .sts-why")
    linked, other = page.locator("#disk-read .sts-why"), page.locator("#region-trip .sts-why")
    expect(linked).to_be_visible()
    expect(other).to_be_hidden()
    origins = page.locator(".sts-origins")
    expect(origins.first).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollHeight") < 9_900

    page.get_by_label("Show notes and sources").check()
    expect(notes.locator("visible=false")).to_have_count(0)
    expect(origins.first).to_be_visible()

    page.get_by_label("Show notes and sources").uncheck()
    page.emulate_media(media="print")
    expect(other).to_be_visible()


def test_a_study_plan_says_for_which_day_it_is(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}paths/this-week/")
    expect(page.locator("sts-study-plan input")).to_be_visible()
    page.emulate_media(media="print")

    expect(page.locator("sts-study-plan input")).to_be_visible()


def test_on_paper_no_heading_is_left_behind_and_no_long_part_moves_on_as_a_whole(
    page: Page, site_server: Server
) -> None:
    """What must not be torn takes the rest of a page with it: a verdict may be torn, and further figures are many."""
    page.emulate_media(media="print")
    page.goto(f"{site_server.url}calculators/throughput/")
    inside = "(element) => getComputedStyle(element).breakInside"
    for whole in (
        ".sts-figures > details:not(.sts-rest)",
        ".sts-rest details",
        ".sts-main",
        ".sts-growth tbody",
        ".sts-conventions-used",
    ):
        assert page.locator(whole).first.evaluate(inside) == "avoid", whole
    for long in (".sts-rest", ".sts-decision"):
        assert page.locator(long).first.evaluate(inside) == "auto", long
    before = "(row) => getComputedStyle(row).breakBefore"
    # A figure's label stays with its values, and a page may end between two figures.
    assert page.locator(".sts-growth tbody:nth-of-type(2) > tr").first.evaluate(before) == "auto"

    page.goto(f"{site_server.url}reference/communication/")
    rows = page.locator(".sts-rows tbody > tr:first-child")
    assert {row.evaluate(before) for row in rows.all()} == {"avoid"}
    room = "(heading) => parseFloat(getComputedStyle(heading, '::after').height)"
    assert min(heading.evaluate(room) for heading in page.locator("article > h2").all()) > 100


def test_on_paper_a_call_stands_with_what_it_is_for(page: Page, site_server: Server) -> None:
    """Its name alone stood at the foot of sixteen pages."""
    page.emulate_media(media="print")
    page.goto(f"{site_server.url}cases/payments/")
    calls = page.locator(".sts-endpoint > summary")

    assert calls.count() == 5
    breaks = "(one) => [getComputedStyle(one).breakInside, getComputedStyle(one).breakAfter]"
    assert [call.evaluate(breaks) for call in calls.all()] == [["avoid", "avoid"]] * 5


def test_in_forced_colours_the_minutes_of_three_frameworks_are_still_bars(page: Page, site_server: Server) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{site_server.url}frameworks/")
    bars = page.locator(".sts-compared li").all()
    fills = {bar.evaluate("(bar) => getComputedStyle(bar).backgroundColor") for bar in bars}

    assert len(fills) == 4
