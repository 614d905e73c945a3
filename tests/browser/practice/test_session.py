"""A practice session in a real browser, with a clock that a test moves on."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.practice.room import (
    BEGIN,
    KEY,
    LINK,
    LOADED,
    MINUTE,
    PRACTICE,
    begin,
    finished,
    open_still,
    passes,
)
from tests.browser.test_pages import TOO_WIDE, axe_findings
from tests.guide.scale import HEAVIEST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from tests.browser.server import Server

PLAN = {"Scope": 5, "High-level design": 10, "Deep dive": 25, "Wrap-up": 5}


def tab_to(page: Page, selector: str) -> None:
    """By the keyboard, forwards from where it is."""
    for _ in range(80):
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{selector} cannot be reached")


def left(page: Page) -> Locator:
    return page.locator(".sts-left")


def kept(page: Page) -> dict[str, Any]:
    """The one session that is kept."""
    text = page.evaluate(
        "(key) => localStorage.getItem(Object.keys(localStorage).find((each) => each.startsWith(key)))", KEY
    )
    found: dict[str, Any] = json.loads(text)["data"]
    return found


def test_a_whole_session_by_keyboard_alone(page: Page, address: str) -> None:
    keyboard = page.keyboard
    open_still(page, address)
    page.locator("#set-case").focus()
    expect(page.locator("[data-plan]")).to_have_text("Scope 5, High-level design 10, Deep dive 25, Wrap-up 5.")
    tab_to(page, "[data-action=start]")
    keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Design a service like tinyUrl.")).to_be_visible()
    expect(page.get_by_role("heading", level=2, name="Scope")).to_be_focused()
    expect(page.locator("#sts-live")).to_have_count(0)
    for phase, minutes in PLAN.items():
        expect(page.locator(".sts-part")).to_have_text(phase)
        expect(left(page)).to_have_text(f"{minutes}:00 left")
        tab_to(page, "#sts-note")
        keyboard.type(f"settled in {phase}")
        keyboard.press("Enter")
        passes(page, minutes)
        expect(left(page)).to_have_text("0:00 over")
        expect(page.locator("#sts-live")).to_contain_text(f"{phase}: its {minutes} minutes are over.")
        keyboard.press("Tab")
        keyboard.press("Tab")  # past the choice, to a button: letters are keys there
        keyboard.press("n")
    expect(page.locator("sts-practice")).to_have_attribute("data-state", "done")
    expect(page.locator(".sts-minutes td:last-child")).to_have_text(["5.0", "10.0", "25.0", "5.0"])
    tab_to(page, "[data-action=markdown]")
    with page.expect_download() as download:
        keyboard.press("Enter")
    document = download.value.path().read_text()
    assert download.value.suggested_filename == "session-202611271000.md"
    assert "# Design a URL shortener\n\n> Design a service like tinyUrl." in document
    assert "## Deep dives\n\n- 15:00 settled in Deep dive" in document
    assert "- Wrap-up: 5.0 of 5 minutes" in document


def test_it_is_there_again_after_a_reload_in_the_middle(room: Page) -> None:
    passes(room, 8)
    room.get_by_role("button", name="Next: High-level design").click()
    room.locator("#sts-scratch").fill("peak reads = 5k/s")
    room.locator("[data-tick]").first.check()
    passes(room, 4)
    room.reload()

    expect(room.locator(".sts-part")).to_have_text("High-level design")
    expect(left(room)).to_have_text("6:00 left")
    expect(room.locator(".sts-all")).to_have_text("33:00 left of 45 minutes")
    expect(room.locator("#sts-scratch")).to_have_value("peak reads = 5k/s")
    expect(room.locator("[data-tick]").first).to_be_checked()
    expect(room.locator("#sts-live")).to_have_count(0)


@pytest.mark.parametrize(("answer", "remains"), [("It went on", "5:00 over"), ("Leave that time out", "5:00 left")])
def test_ten_minutes_asleep_are_asked_about(room: Page, answer: str, remains: str) -> None:
    room.clock.fast_forward(10 * MINUTE)
    expect(room.locator(".sts-gap")).to_contain_text("asleep or closed for 10 minutes")
    room.get_by_role("button", name=answer).click()

    expect(left(room)).to_have_text(remains)
    expect(room.locator(".sts-gap")).to_have_count(0)


def test_a_clock_that_is_set_back_takes_nothing_away(room: Page) -> None:
    passes(room, 3)
    room.clock.set_system_time("2026-11-27T09:00:00Z")
    passes(room, 1)

    # The minute in which the clock was set is not known to have passed.
    expect(left(room)).to_have_text(re.compile("^(2:00|1:00) left"))


def test_on_a_phone_the_time_is_in_the_top_third_and_next_at_the_thumb(page: Page, site_server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 780})
    page.clock.install(time=LOADED)
    begin(page, f"{site_server.url}{PRACTICE}#case=messaging")
    time, following = left(page).bounding_box(), page.get_by_role("button", name="Next:").bounding_box()

    assert time
    assert following
    assert time["y"] + time["height"] < 780 / 3
    assert 780 / 2 < following["y"] < 780 - following["height"]


def test_on_a_laptop_time_and_next_stay_in_sight_and_the_paper_stands_beside_the_list(room: Page) -> None:
    room.set_viewport_size({"width": 1280, "height": 800})
    list_ = room.locator(".sts-essentials").bounding_box()
    paper = room.locator("#sts-scratch").bounding_box()
    assert list_
    assert paper
    assert paper["x"] > list_["x"] + list_["width"]
    assert paper["y"] < list_["y"] + list_["height"] / 2

    room.get_by_role("button", name="End the session now").scroll_into_view_if_needed()

    expect(left(room)).to_be_in_viewport(ratio=1)
    room.get_by_role("button", name="Next:").click(trial=True)
    expect(room.get_by_role("button", name="Next:")).to_be_in_viewport(ratio=1)


def test_somebody_who_watches_sees_the_paper_and_no_help(room: Page) -> None:
    room.get_by_role("button", name="Board and clock").click()

    expect(room.locator("#sts-scratch")).to_be_visible()
    expect(room.locator(".sts-essentials")).to_be_hidden()
    expect(room.locator("#sts-note")).to_be_hidden()
    expect(room.get_by_text("Hints", exact=True)).to_be_hidden()


def test_two_tabs_hold_one_session(room: Page, address: str) -> None:
    other = room.context.new_page()
    other.clock.install(time=BEGIN)
    other.goto(address)
    other.clock.pause_at("2026-11-27T10:00:30Z")
    expect(other.locator("sts-practice")).to_have_attribute("data-state", "running")
    room.locator("#sts-scratch").fill("a line")
    # A tab is told of what another has written a moment later, and nobody turns from one to the other as quickly.
    expect(other.locator("#sts-scratch")).to_have_value("a line")
    other.locator("#sts-note").fill("from the other")
    other.locator("#sts-note").press("Enter")
    expect(room.locator(".sts-notes li")).to_contain_text("from the other")
    other.get_by_role("button", name="Next: High-level design").click()

    for each in (room, other):
        expect(each.locator(".sts-part")).to_have_text("High-level design")
        expect(each.locator(".sts-notes li")).to_contain_text("from the other")
        expect(each.locator("#sts-scratch")).to_have_value("a line")
    room.get_by_role("button", name="End the session now").click()
    expect(other.locator("sts-practice")).to_have_attribute("data-state", "done")
    assert (kept(room)["scratch"], len(kept(room)["notes"])) == ("a line", 1)


REFUSE = """
const given = Storage.prototype.{name};
Storage.prototype.{name} = function (key, ...rest) {{
  if (key.startsWith("sts:")) throw new DOMException("no", "{error}");
  return given.call(this, key, ...rest);
}};
"""


@pytest.mark.parametrize(
    ("name", "error", "said"),
    [("getItem", "SecurityError", "keeps nothing"), ("setItem", "QuotaExceededError", "no room left")],
)
def test_where_nothing_can_be_kept_it_runs_and_says_so(
    page: Page, address: str, name: str, error: str, said: str
) -> None:
    page.add_init_script(REFUSE.format(name=name, error=error))
    begin(page, address)
    expect(page.locator(".sts-room > .sts-note")).to_contain_text(said)
    passes(page, 8)
    for _ in PLAN:
        page.locator("[data-action=next]").click()

    expect(page.locator(".sts-minutes td:last-child").first).to_have_text("8.0")
    page.get_by_text("See the document").click()
    expect(page.locator(".sts-document")).to_contain_text("Scope: 8.0 of 5 minutes")


def test_hints_own_estimates_and_behind(room: Page) -> None:
    answers = room.locator("summary", has_text="A good answer")
    room.get_by_text("What they ask next").press("Enter")
    room.locator("summary", has_text="When you have said").first.press("Enter")
    answers.first.press("Enter")
    room.get_by_text("Hints", exact=True).press("Enter")
    room.get_by_role("button", name="Open a hint (5 left)").press("Enter")
    expect(room.locator(".sts-aids ol li")).to_be_visible()
    room.clock.run_for(1)
    expect(room.locator("#sts-live")).to_contain_text("Hint: How many links a second is that?")
    expect(room.get_by_role("button", name="Open a hint (4 left)")).to_be_focused()
    # No other one is given away.
    expect(answers.locator("xpath=parent::*[@open]")).to_have_count(1)
    room.locator("#sts-scratch").fill("Peak reads = 54k/s")
    passes(room, 20)
    room.get_by_text("I’m behind").click()
    expect(room.get_by_text("As planned, it would end 15 minutes after the slot.")).to_be_visible()
    room.get_by_role("button", name="Plan the rest again").click()
    expect(room.locator(".sts-bar li span")).to_have_text(["20 min", "8 min", "13 min", "4 min"])
    expect(room.locator(".sts-all")).to_have_text("25:00 left of 45 minutes")
    expect(room.locator(".sts-eyebrow").first).to_have_text("Phase 1 of 4 · minute 21 of 45")
    room.get_by_role("button", name="End the session now").click()

    expect(room.get_by_label("How many redirects are there in the busiest second?")).to_have_value("54k/s")
    expect(room.locator(".sts-own").first).to_contain_text("5,480 redirects/s")
    expect(room.locator(".sts-own").first).to_contain_text("it has a zero too many")
    expect(room.get_by_role("heading", name="Hints opened: 1")).to_be_visible()


def test_an_interviewer_has_answers_at_hand_changes_in_their_minute_and_no_list_of_what_was_missed(
    page: Page, site_server: Server
) -> None:
    page.clock.install(time=LOADED)
    begin(page, f"{site_server.url}{PRACTICE}#case=messaging&role=interviewer&slot=40&hello=5&questions=0")
    expect(page.locator(".sts-eyebrow").first).to_have_text("Before the prompt")
    passes(page, 6)
    page.get_by_role("button", name="Next:").click()
    # The hello took a minute more than it has, and nothing of the design.
    expect(page.locator(".sts-eyebrow").first).to_have_text("Phase 1 of 4 · minute 1 of 35")
    answer = page.get_by_text("A group has 256 members at most")
    expect(answer).to_be_visible()
    page.get_by_text("Answers to give when asked", exact=True).click()
    page.get_by_role("button", name="Next:").click()
    expect(page.locator(".sts-part")).to_have_text("High-level design")
    expect(answer).to_be_hidden()
    expect(page.get_by_text("What to listen for, senior level").locator("xpath=..")).to_have_attribute("open", "")
    expect(page.locator(".sts-twist")).to_have_count(0)

    passes(page, 23)
    expect(page.locator(".sts-twist > p").first).to_have_text("Minute 23, throw this in:")
    expect(page.get_by_text("Since minute 17: ")).to_be_visible()
    page.clock.resume()
    assert axe_findings(page) == []
    page.get_by_role("button", name="Next:").click()
    page.get_by_role("button", name="Next: Wrap-up").click()
    expect(page.locator(".sts-twist")).to_have_count(0)
    page.get_by_role("button", name="End the session now").click()

    expect(page.get_by_role("link", name="Score it on the scorecard")).to_be_visible()
    expect(page.locator(".sts-debrief h2")).to_have_text(["Minutes", "Notes", "Take it with you"])


def test_who_is_alone_needs_no_hello(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}{PRACTICE}#case=feed")
    page.get_by_role("button", name="Leave out the hello").click()

    expect(page.locator("#set-hello")).to_have_value("0")
    expect(page.locator("[data-action=start]")).to_be_focused()
    expect(page.get_by_role("button", name="Leave out the hello")).to_be_hidden()
    page.locator("#set-hello").fill("5")
    page.locator("#set-role").select_option("pair")
    expect(page.get_by_role("button", name="Leave out the hello")).to_be_hidden()


def test_nobody_is_offered_a_form_that_nothing_answers(
    page: Page, site_server: Server, expected_errors: list[str]
) -> None:
    expected_errors.append("Failed to load resource")
    page.route("**/assets/shell-*/practice*.js", lambda route: route.abort())
    page.goto(site_server.url + PRACTICE, wait_until="load")

    expect(page.get_by_role("heading", name="How to run it")).to_be_visible()
    expect(page.get_by_role("button", name="Start")).to_be_hidden()


def test_keys_can_be_switched_off(page: Page, address: str) -> None:
    open_still(page, address)
    page.get_by_text("Sound, screen and keys").click()
    page.get_by_label("Keys: space pauses").uncheck()
    page.get_by_role("button", name="Start").click()
    expect(page.locator(".sts-part")).to_be_focused()
    page.keyboard.press("?")
    page.keyboard.press(" ")
    passes(page, 1)

    expect(page.locator("sts-practice")).to_have_attribute("data-state", "running")
    expect(page.locator(".sts-keys")).to_have_count(0)


def test_a_link_to_another_session_does_not_end_the_one_that_is_under_way(room: Page, site_server: Server) -> None:
    room.goto(site_server.url)
    room.goto(f"{site_server.url}{PRACTICE}#case=feed")
    expect(room.locator("#set-case")).to_have_value("feed")
    room.get_by_role("button", name="Return to it").click()

    expect(room.locator(".sts-prompt")).to_have_text("Design a service like tinyUrl.")


def test_whoever_goes_on_from_the_debrief_comes_back_to_it(room: Page) -> None:
    passes(room, 2)
    room.get_by_role("button", name="End the session now").click()
    room.get_by_role("link", name="Read how it is worked").click()
    expect(room).to_have_url(re.compile("cases/url-shortener/"))

    room.go_back()

    expect(room.locator("sts-practice")).to_have_attribute("data-state", "done")
    expect(room.locator(".sts-debrief h1")).to_have_text("Design a URL shortener")
    room.get_by_role("button", name="Set up another session").click()
    room.clock.run_for(1000)  # the address follows once there is a pause
    room.reload()
    expect(room.locator("sts-practice form")).to_be_visible()
    expect(room.locator(".sts-debrief")).to_have_count(0)


def test_an_address_with_a_debrief_of_another_machine_sets_the_session_up(page: Page, site_server: Server) -> None:
    with page.expect_response("**/debrief-view-*.js") as code:
        page.goto(f"{site_server.url}{LINK}&debrief=2026-11-27T10:00:00.000Z")
    # Whoever would show a debrief has by then what it takes: the facts, for which this list waits too, and the code.
    page.get_by_text("Earlier sessions").click()
    expect(page.locator(".sts-sessions")).to_have_text("None yet.")
    page.evaluate("(address) => import(address).then(() => {})", code.value.url)

    expect(page.locator(".sts-debrief")).to_have_count(0)
    expect(page.locator("#set-case")).to_have_value("url-shortener")
    expect(page.locator("sts-practice")).to_have_attribute("data-state", "set-up")


def end_late(page: Page) -> None:
    """The bar of the minutes used is the longest."""
    passes(page, 31)
    page.get_by_role("button", name="End the session now").click()


STATES: dict[str, Callable[[Page], object]] = {
    "running": lambda page: passes(page, 7),
    "over": lambda page: passes(page, 30),
    "asleep": lambda page: page.clock.fast_forward(30 * MINUTE),
    "watched": lambda page: page.get_by_role("button", name="Board and clock").click(),
    "clock": lambda page: page.get_by_role("button", name="Clock only").click(),
    "debrief": end_late,
    "earlier": finished,
}


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_and_nothing_is_too_wide(room: Page, state: str) -> None:
    room.set_viewport_size({"width": 360, "height": 740})
    STATES[state](room)
    room.evaluate("for (const each of document.querySelectorAll('sts-practice details')) each.open = true")
    room.clock.resume()  # what looks for mistakes waits now and then
    room.emulate_media(reduced_motion="reduce")
    found = {"wide": room.evaluate(TOO_WIDE), "light": axe_findings(room)}
    room.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found["dark"] = axe_findings(room, "{runOnly: ['color-contrast']}")

    assert found == {"wide": [], "light": [], "dark": []}


def test_a_first_visit_is_light(page: Page, site: Path, serve: Callable[[Path], Server]) -> None:
    server = serve(site)
    page.goto(server.url + LINK.partition("#")[0], wait_until="networkidle")
    expect(page.get_by_role("button", name="Start")).to_be_visible()

    assert sum(visit.bytes for visit in server.visits) < HEAVIEST
    assert [visit.path for visit in server.visits if "practice.json" in visit.path] == []
