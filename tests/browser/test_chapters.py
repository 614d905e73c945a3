"""On a wide screen a case has its minutes and chapters beside it, and in the margin who speaks and why."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FloatRect, Locator, Page

    from tests.browser.server import Server

CASE = "cases/payments/"


def box(element: Locator) -> FloatRect:
    found = element.bounding_box()
    assert found
    return found


@pytest.mark.parametrize("size", [(1360, 768), (1440, 900), (1920, 1080)])
def test_on_a_wide_screen_the_minutes_stay_beside_the_text_and_nothing_overlaps(
    browser: Browser, site_server: Server, size: tuple[int, int]
) -> None:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_server.url}cases/messaging/#deep-dive")
    rail, bars = page.locator(".sts-chapters nav"), page.locator(".sts-chapters ol > li")
    expect(rail).to_be_in_viewport(ratio=1)
    # Five, ten, fifteen and five minutes of 35; what is between them is not theirs.
    heights = bars.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
    assert [round(height / heights[0], 1) for height in heights] == [1, 2, 3, 1]
    assert len(set(bars.evaluate_all("(all) => all.map((one) => getComputedStyle(one).borderLeftColor)"))) == 4

    talk = page.locator("#talk-push-back .sts-said").last
    columns = [
        rail,
        talk.locator("dt"),
        talk.locator("dd > p").first,
        page.locator('.sts-moment[data-phase="deep-dive"] .sts-board'),
    ]
    boxes = [box(column) for column in columns]
    assert all(one["x"] + one["width"] <= two["x"] for one, two in pairwise(boxes))
    # Why it was said is beside it, beneath who said it.
    why, who, said = box(talk.locator(".sts-aside")), boxes[1], boxes[2]
    assert why["x"] + why["width"] <= said["x"]
    assert why["y"] >= who["y"] + who["height"]
    assert abs(who["y"] - said["y"]) < 8
    context.close()


@pytest.mark.parametrize("size", [(1360, 600), (1439, 900)])
def test_below_the_bar_of_a_path_the_rail_stays_whole(page: Page, site_server: Server, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{site_server.url}cases/url-shortener/#deep-dive&way=tonight-case-dive")
    bar, rail = page.locator(".sts-way"), page.locator(".sts-chapters nav")
    expect(bar).to_be_visible()
    expect(page.locator("#deep-dive")).to_be_in_viewport()
    below = box(bar)["y"] + box(bar)["height"]
    board = page.locator('.sts-moment[data-phase="deep-dive"] > :has(> .sts-board)')

    assert min(box(rail)["y"], box(board)["y"]) >= below
    assert box(rail)["y"] + box(rail)["height"] <= size[1]
    page.locator(".sts-chapters a[href$='#estimate']").click()
    expect(page.locator("#estimate")).to_be_in_viewport(ratio=1)
    # Whoever looks something up is still on the path, and finds the way back.
    expect(page).to_have_url(re.compile("#estimate&way=tonight-case-dive$"))
    page.go_back()
    expect(page.locator("#deep-dive")).to_be_in_viewport()
    expect(bar).to_be_visible()


def test_a_note_of_the_estimate_stands_whole_behind_its_line_or_beneath(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{site_server.url}cases/messaging/")
    expect(page.get_by_label("people", exact=True)).to_be_visible()
    notes = page.locator(".sts-line > .sts-line-text > .sts-line-note")

    assert notes.count() > 30
    high = notes.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
    long = notes.evaluate_all("(all) => all.map((one) => one.textContent.length)")
    # One line, but for those that are longer than any would be.
    assert [
        length for height, length in zip(high, long, strict=True) if height > 1.5 * min(high) and length < 80
    ] == []
    first = page.locator("#line-posts .sts-line-text")
    assert box(first.locator(".sts-line-note"))["y"] < box(first)["y"] + box(first)["height"] / 2


def test_the_chapter_that_is_read_is_lit_and_the_keyboard_leads_to_any(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{site_server.url}cases/messaging/")
    lit = page.locator(".sts-chapters [aria-current]")
    expect(page.locator(".sts-chapters")).to_be_visible()
    expect(lit).to_have_count(0)

    # Whoever goes to the deep dive reads the first of its dives.
    links = page.locator(".sts-chapters li:not(:has(ul)) > a")
    for link in links.all():
        link.focus()
        page.keyboard.press("Enter")
        expect(link).to_have_attribute("aria-current", "true")
        expect(lit).to_have_count(1)
        expect(page.locator(f"#{page.url.partition('#')[2]}")).to_be_in_viewport()
    assert links.count() == 10

    page.evaluate("scrollTo(0, 0)")
    expect(lit).to_have_count(0)


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_where_there_is_no_room_each_phase_has_its_own_minutes(page: Page, site_server: Server, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site_server.url + CASE)
    expect(page.locator("sts-case")).to_be_visible()

    expect(page.locator(".sts-chapters")).to_be_hidden()
    expect(page.locator(".sts-rail").first).to_be_visible()


def test_on_paper_no_rail_takes_room(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.emulate_media(media="print")
    page.goto(site_server.url + CASE)

    expect(page.locator(".sts-chapters")).to_be_hidden()
    expect(page.locator(".sts-rail").first).to_be_visible()
