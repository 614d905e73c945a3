"""A path keeps its ticks, and the first page leads on from them."""

from __future__ import annotations

import json
import re
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from plugins.model.data import Library
from tests.browser.conftest import ROOT
from tests.browser.test_pages import TOO_WIDE, axe_findings

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from plugins.model.path import PathStep
    from tests.browser.server import Server

LIBRARY = Library(ROOT / "docs/data")
TONIGHT = LIBRARY.paths.path("tonight")
FIRST, SECOND, *_ = TONIGHT.steps
ALOUD = TONIGHT.steps[-1]
COUNT = len(TONIGHT.steps)
HALF_A_WINDOW = 370


def test_home_leads_to_the_next_step_until_the_path_ends(page: Page, site_server: Server) -> None:
    page.goto(site_server.url)
    expect(page.locator("sts-continue")).to_be_hidden()

    page.goto(f"{site_server.url}paths/tonight/")
    page.locator(f"#{FIRST.id} input").check()
    expect(page.locator("[data-count]")).to_have_text(f"1 of {COUNT}")

    page.goto(site_server.url)
    expect(page.locator("sts-continue")).to_have_text(f"Continue: {SECOND.title} {TONIGHT.title}, 1 of {COUNT} done")
    page.locator("sts-continue a").click()
    page.wait_for_url(f"{site_server.url}{SECOND.to}#way={SECOND.id}")


def test_ticks_that_are_none_of_ours_lead_nowhere(page: Page, site_server: Server) -> None:
    kept = json.dumps(json.dumps({"version": 1, "data": ["<b>", 7, "__proto__"]}))
    page.add_init_script(f"localStorage.setItem('sts:record:ticks:path-tonight', {kept})")
    page.goto(site_server.url)

    expect(page.locator(".sts-doors")).to_be_visible()
    expect(page.locator("sts-continue")).to_be_hidden()


FOUR_WEEKS = LIBRARY.paths.path("four-weeks")


def test_a_path_is_planned_to_a_day_and_moves_when_one_is_missed(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(reduced_motion="reduce")
    page.clock.set_fixed_time(datetime(2026, 11, 27, 12, tzinfo=UTC))
    page.goto(f"{site_server.url}paths/four-weeks/")
    plan = page.locator("sts-study-plan")
    plan.get_by_label("The day of your interview").fill("2026-12-17")
    today = plan.locator("[data-today]")
    one, two, *_ = FOUR_WEEKS.steps
    expect(today).to_have_text(f"Today, 30 minutes: {one.title}.")
    expect(page.locator(f"#{two.id} [data-when]")).to_have_text(re.compile("Sat,? 28 Nov:"))
    page.locator(f"#{one.id} input").check()
    expect(today).to_have_text(re.compile("Nothing more today. The next is on Sat,? 28 Nov."))
    assert [*page.evaluate(TOO_WIDE), *axe_findings(page)] == []

    # A page that stays open over midnight.
    page.clock.set_fixed_time(datetime(2026, 11, 28, 0, 1, tzinfo=UTC))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(today).to_have_text(f"Today, 30 minutes: {two.title}.")

    page.clock.set_fixed_time(datetime(2026, 11, 30, 12, tzinfo=UTC))
    page.reload()
    # Nineteen steps over seventeen days: the second one is today's, and so is the one after it.
    due = f"{two.title}; {FOUR_WEEKS.steps[2].title}"
    expect(today).to_have_text(f"Today, 60 minutes: {due}. 2 steps were missed, and what is left has moved.")
    # One who types another day takes a part of this one away first.
    plan.get_by_label("The day of your interview").press("Backspace")
    expect(plan.get_by_role("button", name="Without a date")).to_be_visible()
    plan.get_by_label("The day of your interview").fill("2026-11-29")
    expect(today).to_have_text("That day has passed: choose another.")
    plan.get_by_role("button", name="Without a date").click()
    expect(today).to_have_text("")
    expect(page.locator(f"#{two.id} [data-when]")).to_have_text("")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes(':plan:'))") == []


WEEK = LIBRARY.paths.path("this-week")
LINE = "nav.sts-way"
# The heading of a phase to the minutes that stay above it.
BELOW = """document.querySelector('#high-level-design').getBoundingClientRect().top
  - document.querySelector("[data-phase=high-level-design] > :first-child").getBoundingClientRect().bottom"""
TOPS = "[...document.querySelectorAll('h1, .md-typeset > *')].map((e) => e.getBoundingClientRect().top)"


@pytest.mark.parametrize("keeps", [True, False])
def test_whoever_follows_a_path_goes_from_station_to_station(page: Page, site_server: Server, *, keeps: bool) -> None:
    """By keyboard, on a phone, with storage and without; each step is ticked when one goes on."""
    if not keeps:
        page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }})")
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site_server.url}{SECOND.to}")
    expect(page.locator("h1")).to_be_visible()
    before = page.evaluate(TOPS)

    page.goto(f"{site_server.url}paths/tonight/")
    expect(page.locator(f"#{SECOND.id} a")).to_have_attribute("href", re.compile(f"#way={SECOND.id}$"))
    page.locator(f"#{SECOND.id} a").press("Enter")
    line, on = page.locator(LINE), page.locator(f"{LINE} [data-on]")
    expect(line).to_have_attribute("aria-label", "Path: Tonight")
    expect(on).to_have_text(f"Next: {TONIGHT.steps[2].title}")
    expect(line.get_by_role("link", name=f"Tonight, 2 of {COUNT}")).to_be_visible()
    assert page.evaluate(TOPS) == before
    assert [*page.evaluate(TOO_WIDE), *axe_findings(page)] == []
    page.emulate_media(media="print")
    expect(line).to_be_hidden()
    page.emulate_media(media="screen")

    # To a section, to the next of the same page, and back.
    case, drawing = (
        next(step for step in TONIGHT.steps if step.id == f"tonight-case-{name}") for name in ("scope", "design")
    )
    page.goto(f"{site_server.url}{case.to}&way={case.id}")
    expect(page.locator(f"#{case.to.partition('#')[2]}")).to_be_focused()
    on.press("Enter")
    expect(on).to_have_text(f"Next: {TONIGHT.steps[TONIGHT.steps.index(drawing) + 1].title}")
    expect(page.locator("#high-level-design")).to_be_in_viewport()
    expect(page.locator("#high-level-design")).to_be_focused()
    assert page.evaluate(BELOW) >= 0
    page.reload()
    expect(on).to_be_visible()
    ends = page.locator(".sts-way-on a")
    expect(ends).to_have_text(on.text_content() or "")
    expect(page.locator("[data-phase=high-level-design] .sts-way-on")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.locator(".sts-way-on")).to_be_hidden()
    page.emulate_media(media="screen")
    page.go_back()
    expect(on).to_have_text(f"Next: {drawing.title}")
    line.get_by_role("link", name="Tonight").press("Enter")
    expect(page.locator(f"#{case.id} input")).to_be_checked(checked=keeps)
    expect(page.locator(f"#{SECOND.id} input")).not_to_be_checked()


@pytest.mark.parametrize(
    "step", [step for step in TONIGHT.steps if "/#" in step.to and step != ALOUD], ids=lambda step: step.id
)
@pytest.mark.parametrize("width", [360, 1440])
def test_a_step_begins_with_its_heading_in_sight(page: Page, site_server: Server, step: PathStep, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site_server.url}{step.to}&way={step.id}")
    heading = page.locator(f"#{step.to.partition('#')[2]}")

    expect(heading).to_be_focused()
    top, line = heading.bounding_box(), page.locator(LINE).bounding_box()
    assert top is not None
    assert line is not None
    assert line["y"] + line["height"] <= top["y"] < HALF_A_WINDOW


def test_the_first_minutes_aloud_are_set_up_with_the_case_that_was_read(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}paths/tonight/")
    step = page.locator(f"#{ALOUD.id} a")
    expect(step).to_have_attribute("href", re.compile("way="))
    step.press("Enter")
    for name, value in {
        "case": "url-shortener",
        "level": "mid",
        "slot": "30",
        "hello": "0",
        "questions": "0",
    }.items():
        expect(page.locator(f"#set-{name}")).to_have_value(value)
    expect(page.locator("[data-plan]")).to_have_text("Scope 4, High-level design 9, Deep dive 13, Wrap-up 4.")
    expect(page.get_by_role("button", name="Leave out the hello")).to_be_hidden()
    on = page.locator(f"{LINE} [data-on]")
    expect(on).to_have_text("That was the last: back to the path")

    # The question is there at once, and the clock runs.
    page.get_by_role("button", name="Start").press("Enter")
    expect(page.locator(".sts-prompt")).to_have_text("Design a service like tinyUrl.")
    expect(page.locator(".sts-part")).to_have_text("Scope")
    page.get_by_role("button", name="End the session now").press("Enter")
    expect(page.locator("sts-practice")).to_have_attribute("data-state", "done")
    page.get_by_role("button", name="Set up another session").press("Enter")
    on.press("Enter")

    expect(page.locator(f"#{ALOUD.id} input")).to_be_checked()
    expect(page.locator("[data-count]")).to_have_text(f"1 of {COUNT}")


def test_a_path_within_another_leads_back_to_it(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}paths/this-week/")
    first = page.locator(f"#{WEEK.steps[0].id} a")
    expect(first).to_have_attribute("href", re.compile("#way=week-tonight$"))
    first.click()
    on = page.locator(f"{LINE} [data-on]")
    expect(on).to_have_text(f"Next: {WEEK.steps[1].title}")
    expect(page.locator(f"#{FIRST.id} a")).to_have_attribute("href", re.compile(f"way=week-tonight.{FIRST.id}$"))

    *_, sheet, last = TONIGHT.steps
    page.locator(f"#{sheet.id} a").click()
    expect(page.locator(LINE)).to_contain_text("Tonight")
    on.click()
    page.wait_for_url(f"**/{last.to}&way=week-tonight.{last.id}")
    expect(on).to_have_text(f"Next: {WEEK.steps[1].title}")
    on.click()
    expect(page.locator(LINE)).to_contain_text(f"This week, step 2 of {len(WEEK.steps)}")
    ticked = page.evaluate("Object.entries(localStorage).filter(([key]) => key.includes('path-')).join()")
    assert all(name in ticked for name in (sheet.id, last.id, WEEK.steps[0].id))

    # A session keeps the way while it is set up, and shows nothing while it runs.
    run = next(step for step in WEEK.steps if step.id == "week-run")
    page.goto(f"{site_server.url}{run.to}&way={run.id}")
    expect(page.locator(LINE)).to_contain_text("This week")
    page.get_by_label("Minutes in all").fill("40")
    page.wait_for_url(re.compile(f"slot=40.*&way={run.id}$"))
    page.get_by_role("button", name="Start").click()
    expect(page.locator("sts-practice")).to_have_attribute("data-state", "running")
    expect(page.locator(LINE)).to_be_hidden()


@pytest.mark.parametrize("address", ["#way=tonight-dive", "#way=<b>", "#way=week-tonight.week-run", "#way=", ""])
def test_a_page_that_was_reached_otherwise_shows_no_way(page: Page, site_server: Server, address: str) -> None:
    with page.expect_response("**/api/paths.json") if "=t" in address or "=w" in address else nullcontext():
        page.goto(f"{site_server.url}{SECOND.to}{address}")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(LINE)).to_have_count(0)
