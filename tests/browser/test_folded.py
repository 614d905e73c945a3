"""What is folded away in a result: it follows once typing rests, and what has not followed yet is never seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.patience import until, wait_for
from tests.browser.traffic import expect_figure, field, open_still, problem

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.server import Server

OF_TWO_MILLION = "= 2,000,000 × 20/day"


@pytest.fixture
def typed(page: Page, site_server: Server) -> Page:
    """A number has just been typed, and no time passes."""
    open_still(page, site_server, "2M", "926 requests/s")
    return page


def daily(page: Page) -> Locator:
    return page.locator('[data-figure="daily"]')


def steps(page: Page) -> Locator:
    return daily(page).locator(".sts-steps")


def test_what_is_folded_away_follows_once_typing_rests(typed: Page) -> None:
    expect(daily(typed).locator(".sts-value")).to_have_text("40 million requests/day")
    expect(daily(typed)).to_have_attribute("data-folded", "")
    assert OF_TWO_MILLION not in (steps(typed).text_content() or "")
    typed.clock.run_for(200)
    field(typed, "users").fill("20M")
    expect_figure(typed, "9,260 requests/s")
    typed.clock.run_for(200)
    expect(daily(typed)).to_have_attribute("data-folded", "")
    typed.clock.run_for(200)

    expect(steps(typed)).to_contain_text("= 20,000,000 × 20/day")
    expect(typed.locator("[data-folded]")).to_have_count(0)


def test_a_part_that_is_opened_before_does_not_wait(typed: Page) -> None:
    daily(typed).locator("summary").click()

    expect(steps(typed)).to_contain_text(OF_TWO_MILLION)
    expect(steps(typed)).to_be_visible()


def test_what_has_not_followed_is_not_seen(typed: Page) -> None:
    seen = typed.evaluate("""() => {
      const part = document.querySelector('[data-figure="daily"]');
      part.open = true;
      return getComputedStyle(part.querySelector(".sts-steps")).visibility;
    }""")

    assert seen == "hidden"


def test_a_part_that_is_open_comes_with_each_key(typed: Page) -> None:
    daily(typed).locator("summary").click()
    field(typed, "users").fill("2.5M")

    expect(steps(typed)).to_contain_text("= 2,500,000 × 20/day")
    expect(steps(typed)).to_be_visible()
    expect(typed.locator("[data-folded]").first).to_be_attached()


def test_what_follows_belongs_to_the_result_that_is_shown(typed: Page) -> None:
    """With what was typed since, nothing can be worked out."""
    field(typed, "users").fill("2M milion")
    expect(problem(typed, "users")).to_be_visible()
    daily(typed).locator("summary").click()

    expect(steps(typed)).to_contain_text(OF_TWO_MILLION)
    expect(typed.locator("[data-result]")).to_have_attribute("data-stale", "The last result that could be calculated")


# A key; true if it was answered on the page itself, without the worker.
ANSWERED_HERE = """() => {
  let sent = 0;
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message) {
    sent++;
    return postMessage.call(this, message);
  };
  const users = document.querySelector('.sts-fields [name="users"]');
  users.value = users.value === "2M" ? "3M" : "2M";
  users.dispatchEvent(new Event("input", { bubbles: true }));
  Worker.prototype.postMessage = postMessage;
  return !sent;
}"""
HOLD = """() => {
  globalThis.held = [];
  globalThis.answered = 0;
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message) {
    held.push(() => postMessage.call(this, message));
    // Behind the page's own listener, so that it has read the answer by then.
    this.addEventListener("message", () => answered++);
  };
  globalThis.letGo = () => {
    Worker.prototype.postMessage = postMessage;
    for (const send of held) send();
  };
}"""


def test_a_key_that_is_not_answered_yet_is_not_lost_to_what_is_opened(typed: Page) -> None:
    typed.evaluate(HOLD)
    field(typed, "users").fill("3M")
    daily(typed).locator("summary").click()
    expect(daily(typed)).to_have_attribute("open", "")
    assert typed.evaluate("held.length") == 1
    typed.evaluate("letGo()")

    expect_figure(typed, "1,390 requests/s")
    expect(steps(typed)).to_contain_text("= 3,000,000 × 20/day")
    expect(steps(typed)).to_be_visible()


def test_what_follows_late_gives_way_to_what_was_worked_backwards(typed: Page) -> None:
    """The worker has been asked for the rest of one result, and before it answers there is another."""

    def is_answered_here() -> bool:
        # Time for a second instance; while none passes, every answer is quick enough for it.
        typed.clock.run_for(100)
        return bool(typed.evaluate(ANSWERED_HERE))

    def is_asked_for_the_rest() -> bool:
        # What it was asked before, it answers first.
        typed.clock.run_for(400)
        return bool(typed.evaluate("held.length") == 1)

    typed.get_by_text("Work backwards").click()
    typed.locator("[data-backwards] input").fill("1,000/s")
    wait_for(typed, is_answered_here, "No key was answered on the page itself.")
    typed.evaluate(HOLD)
    wait_for(typed, is_asked_for_the_rest, "The worker was not asked for the rest.")
    typed.locator("[data-backwards] button").click()
    expect_figure(typed, "1,000 requests/s")
    typed.evaluate("letGo()")
    until(typed, "answered > 0")

    expect_figure(typed, "1,000 requests/s")
    expect(typed.locator("[data-folded]")).to_have_count(0)
