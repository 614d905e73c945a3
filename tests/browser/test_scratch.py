"""The scratch paper of a session is worked out as it is written, and is paper where that cannot be."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_pages import TOO_WIDE

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.server import Server

LINK = "practice/#case=url-shortener&level=mid&hello=0&questions=0"
ESTIMATE = "people = 30M users\nclicks each = 8/day\npeak reads = people × clicks each × 2 in /s\npeak reads < 5k/s"


@pytest.fixture
def room(page: Page, site_server: Server) -> Page:
    page.goto(site_server.url + LINK)
    page.get_by_role("button", name="Start").click()
    expect(page.locator("sts-practice")).to_have_attribute("data-state", "running")
    return page


def test_scratch_paper_is_worked_out_kept_and_taken_along(room: Page) -> None:
    """What is an expression on the paper stands as a number in the debrief and in the document."""
    room.locator("#sts-scratch").fill(ESTIMATE)
    rows = room.locator(".sts-scratch .sts-row-result b")
    expect(rows).to_have_text(["30 million users", "8/day", "5,560/s", "fails"])
    expect(room.locator(".sts-scratch .sts-checks")).to_contain_text("The check fails")
    rows.nth(1).click()
    assert room.evaluate("document.activeElement.selectionStart") == ESTIMATE.index("\npeak reads =")
    room.get_by_role("button", name="End the session now").click()
    room.get_by_text("See the document").click()

    expect(room.locator(".sts-document")).to_contain_text("peak reads = people × clicks each × 2 in /s  → 5,560/s")
    expect(room.locator(".sts-document")).to_contain_text("→ fails")
    expect(room.get_by_label("How many redirects are there in the busiest second?")).to_have_value("5,560/s")


def test_what_a_phase_has_at_hand_goes_on_the_paper_by_keyboard(room: Page) -> None:
    """A calculator comes with its fields, the first of them to be typed over; a number comes by its name."""
    room.set_viewport_size({"width": 390, "height": 844})
    paper, rows = room.locator("#sts-scratch"), room.locator(".sts-scratch .sts-row-result b")
    room.get_by_text("Calculators for this phase").press("Enter")
    room.get_by_role("button", name="Put on paper: Traffic").press("Enter")
    expect(paper).to_be_focused()
    room.keyboard.type("2M")
    expect(rows).to_have_text(["926 requests/s"])
    for fold in ("Reference for this phase", "Numbers", "Latency"):
        # A row of another page has the name, too.
        room.get_by_text(fold, exact=True).last.press("Enter")
    room.get_by_role("button", name="Put on paper: Reading 64 bytes").press("Enter")
    expect(rows).to_have_text(["926 requests/s", "20 ns"])
    room.get_by_role("button", name="Put on paper: the one that is chosen").press("Enter")
    expect(rows).to_have_count(3)
    assert room.evaluate(TOO_WIDE) == []
    expect(room.get_by_role("link", name="Fan-out")).to_have_count(0)
    room.get_by_role("button", name="Next:").click()

    # What was opened is open in the next phase, with what belongs to that.
    expect(room.get_by_role("link", name="Fan-out")).to_have_attribute("target", "_blank")
    assert paper.input_value().startswith("traffic: traffic\n  users = 2M  -- people")


def test_without_the_calculators_scratch_paper_is_paper(room: Page, expected_errors: list[str]) -> None:
    expected_errors.append("Failed to load resource")
    room.route("**/assets/runtime/**", lambda route: route.abort())
    room.locator("#sts-scratch").fill(ESTIMATE)
    expect(room.locator(".sts-scratch .sts-status")).to_contain_text("Try again")
    room.get_by_role("button", name="End the session now").click()
    room.get_by_text("See the document").click()

    expect(room.locator(".sts-document")).to_contain_text("clicks each = 8/day\npeak reads =")


def test_line_breaks_from_another_system_are_taken_as_they_are_here(room: Page, tmp_path: Path) -> None:
    """A field gives back plain ones: were others kept, field and record would correct each other for ever."""
    room.get_by_role("button", name="End the session now").click()
    room.get_by_role("button", name="Set up another session").click()
    room.get_by_text("Earlier sessions").click()
    with room.expect_download() as download:
        room.get_by_role("button", name="Export").click()
    brought = json.loads(download.value.path().read_text())
    brought["data"] |= {"state": "paused", "scratch": "apples = 1\r\npears = apples + 2"}
    (tmp_path / "session.json").write_text(json.dumps(brought))
    room.get_by_role("button", name="Delete").click()
    room.locator("#sts-import").set_input_files(tmp_path / "session.json")
    room.get_by_role("button", name="Go on", exact=True).click()

    expect(room.locator(".sts-scratch .sts-row-result b")).to_have_text(["1", "3"])
    expect(room.locator("#sts-scratch")).to_have_value("apples = 1\npears = apples + 2")
