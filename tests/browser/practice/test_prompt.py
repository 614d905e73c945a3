"""Nobody reads the prompt before the hello is over, except whoever reads it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.practice.room import LOADED, PRACTICE, begin

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

UNREAD = "The prompt shows when the hello is over, as in an interview."
PROMPT = "Design a messaging service like WhatsApp."


@pytest.mark.parametrize("role", ["alone", "pair"])
def test_a_candidate_sees_the_prompt_when_the_hello_is_over(page: Page, site_server: Server, role: str) -> None:
    page.clock.install(time=LOADED)
    begin(page, f"{site_server.url}{PRACTICE}#case=messaging&role={role}")
    prompt, answers = page.locator("h1.sts-prompt"), page.get_by_text("What the interviewer would answer")
    for view in ("Clock only", "Board and clock", "Everything"):
        page.get_by_role("button", name=view).click()
        expect(prompt).to_have_text(UNREAD)
        assert PROMPT not in page.locator("sts-practice").inner_text()
    expect(answers).to_have_count(0)
    expect(page.get_by_text("Hints", exact=True)).to_have_count(0)

    page.get_by_role("button", name="Next:").click()
    expect(prompt).to_have_text(PROMPT)
    page.clock.run_for(1)
    expect(page.locator("#sts-live")).to_contain_text(PROMPT)
    expect(answers).to_be_visible()
    page.get_by_role("button", name="Back a phase").click()
    # It has been read.
    expect(prompt).to_have_text(PROMPT)


def test_an_interviewer_has_the_prompt_to_read_out_and_the_other_end_of_the_table_does_not(
    page: Page, site_server: Server
) -> None:
    page.clock.install(time=LOADED)
    begin(page, f"{site_server.url}{PRACTICE}#case=messaging&role=interviewer")
    prompt = page.locator("h1.sts-prompt")
    expect(prompt).to_have_text(PROMPT)
    page.get_by_role("button", name="Clock only").click()
    expect(prompt).to_have_text(UNREAD)
    page.get_by_role("button", name="Next:").click()

    expect(prompt).to_have_text(PROMPT)
