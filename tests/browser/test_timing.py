"""The timing table follows the length of the session, and refuses what is not one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from plugins.model.data import Library
from plugins.model.timing import plan
from tests.browser.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

    from tests.browser.server import Server


@pytest.fixture
def timing(page: Page, site_server: Server) -> Locator:
    page.goto(f"{site_server.url}frameworks/d/")
    return page.locator("sts-timing")


def planned(timing: Locator) -> list[str]:
    return timing.locator('tr [data-cell="planned"]').all_text_contents()


def widths(timing: Locator) -> list[str]:
    """What the bars grow by."""
    return [bar.evaluate("bar => getComputedStyle(bar).flexGrow") for bar in timing.locator("li").all()]


def test_the_printed_plan_stands(timing: Locator) -> None:
    assert planned(timing) == ["5", "20", "15", "5"]
    assert widths(timing) == ["5", "20", "15", "5"]


def test_another_session_changes_table_bar_and_caption(timing: Locator) -> None:
    timing.locator("input").fill("60")

    expect(timing.locator("caption")).to_have_text("A session of 60 minutes")
    assert planned(timing) == ["7", "27", "20", "6"]
    assert timing.locator('tr [data-cell="start"]').all_text_contents() == ["0", "7", "34", "54"]
    assert timing.locator('li [data-cell="planned"]').all_text_contents() == ["7", "27", "20", "6"]
    assert widths(timing) == ["7", "27", "20", "6"]
    expect(timing.locator("[data-said]")).to_have_text(
        "60 minutes: Scope 7, High-level design 27, Deep dive 20, Wrap-up 6",
    )


@pytest.mark.parametrize("name", ["a", "d"])
def test_any_session_is_planned_as_when_the_site_is_built(page: Page, site_server: Server, name: str) -> None:
    framework = Library(ROOT / "docs/data").published[name]
    page.goto(f"{site_server.url}frameworks/{name}/")
    timing = page.locator("sts-timing")
    for session in (20, 37, 53, 120):
        timing.locator("input").fill(str(session))

        expect(timing.locator("caption")).to_have_text(f"A session of {session} minutes")
        assert [int(each) for each in planned(timing)] == [span.planned for span in plan(framework, session)]
        expect(timing.locator("[data-problem]")).to_be_hidden()


@pytest.mark.parametrize("session", ["19", "121", "", "-45", "45.5", "1e9"])
def test_other_sessions_are_refused_and_the_last_plan_stays(timing: Locator, session: str) -> None:
    timing.locator("input").fill("60")
    timing.locator("input").fill(session)

    expect(timing.locator("[data-problem]")).to_have_text("Type whole minutes from 20 to 120.")
    expect(timing.locator("input")).to_have_attribute("aria-invalid", "true")
    assert planned(timing) == ["7", "27", "20", "6"]

    timing.locator("input").fill("45")
    expect(timing.locator("[data-problem]")).to_be_hidden()


def test_without_javascript_the_table_stands_and_there_is_no_control(browser: Browser, site_server: Server) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site_server.url}frameworks/d/")

        assert planned(page.locator("sts-timing")) == ["5", "20", "15", "5"]
        expect(page.locator("[data-tools]").first).to_be_hidden()
        expect(page.locator("[data-item]").first).to_be_visible()
