"""The list of cases is narrowed to what one is after, and the address says to what; sheets fit their paper."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.browser.server import Server

ROWS = ".sts-case-list > li"
ALL = len([*(Path(__file__).parents[2] / "docs/data/cases").glob("*.yml")])


@pytest.fixture
def cases(page: Page, site_server: Server) -> Page:
    page.goto(f"{site_server.url}cases/")
    expect(page.locator(".sts-case-choices")).to_be_visible()
    return page


def test_a_subject_narrows_the_list_and_stands_in_the_address(cases: Page) -> None:
    cases.get_by_label("About").select_option("geography")

    expect(cases.locator(f"{ROWS}:visible > a")).to_have_text(["Design a ride-sharing service"])
    expect(cases.locator("[data-count]")).to_have_text(f"1 of {ALL} cases")
    cases.wait_for_url("**/cases/#about=geography")

    cases.reload()
    expect(cases.locator(f"{ROWS}:visible")).to_have_count(1)
    cases.get_by_role("button", name="All").click()
    expect(cases.locator(f"{ROWS}:visible")).to_have_count(ALL)


def test_sheets_are_narrowed_likewise(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}cases/interviewer/")
    page.get_by_label("Level").select_option("mid")
    page.wait_for_url("**/cases/interviewer/#level=mid")

    levels = page.locator(f"{ROWS}:visible").evaluate_all("(rows) => rows.map((row) => row.dataset.level)")
    assert levels
    assert set(levels) == {"mid"}


def test_choices_add_up(cases: Page) -> None:
    cases.get_by_label("About").select_option("connections")
    cases.get_by_label("Level").select_option("staff")

    levels = cases.locator(f"{ROWS}:visible").evaluate_all("(rows) => rows.map((row) => row.dataset.level)")
    assert set(levels) == {"staff"}


def test_what_an_address_says_beyond_that_is_left_alone(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}cases/#about=<b>&level=senior&minutes=x")

    expect(page.get_by_label("Level")).to_have_value("senior")
    expect(page.get_by_label("About")).to_have_value("")
    assert page.locator(f"{ROWS}:visible").count() > 1


def test_without_javascript_subjects_lead_to_their_cases(browser: Browser, site_server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_server.url}cases/")

    expect(page.locator(".sts-case-choices")).to_be_hidden()
    expect(page.locator(f"{ROWS}:visible")).to_have_count(ALL)
    page.locator("noscript dd a", has_text="Ride-sharing service").first.click()
    page.wait_for_url("**/cases/ride-sharing/")
    context.close()


def test_the_candidates_sheet_is_one_page_of_paper_and_gives_nothing_away(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}cases/candidate/messaging/")

    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True))) == 1
    links = page.locator("article a[href]").evaluate_all("(all) => all.map((one) => one.href)")
    assert [link for link in links if "/interviewer" in link or "/cases/messaging" in link] == []


def test_the_interviewers_sheet_has_what_is_asked_next_by_what_they_say(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}cases/interviewer/messaging/")

    expect(page.locator("#ask-next")).to_be_visible()
    expect(page.locator("dt", has_text="They say: A message is delivered exactly once.")).to_be_visible()
    expect(page.locator("figure[data-diagram] svg")).to_be_visible()
    page.get_by_role("link", name="their sheet").click()
    page.wait_for_url("**/cases/candidate/messaging/")


def test_a_question_without_a_case_is_practised_with_its_own_prompt(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}cases/other-questions/#file-sync")
    page.locator("h2#file-sync + div").get_by_role("link", name="Practise this with a clock").click()

    expect(page.locator("#set-case")).to_have_value("")
    expect(page.get_by_label("The prompt")).to_have_value(
        "Design a service that keeps a folder the same on all of a user’s devices."
    )
