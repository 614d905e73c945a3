"""What a session lets be heard and shown, on a page whose loudspeaker, voice, notices and screen are the test's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.practice.room import MINUTE, open_still, passes

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Each notes what it was asked for.
STAND_INS = """
  window.told = [];
  const param = { set value(hertz) { told.push(`tone ${hertz}`); },
    setValueAtTime() {}, exponentialRampToValueAtTime() {} };
  const node = { frequency: param, gain: param, connect: (next) => next ?? node, start() {}, stop() {} };
  window.AudioContext = class {
    currentTime = 0;
    constructor() { told.push("audio"); }
    async resume() {}
    createOscillator() { return node; }
    createGain() { return node; }
  };
  Object.defineProperty(window, "speechSynthesis", { value: {
    speak: ({ text }) => told.push(`said ${text}`), cancel: () => told.push("hushed") } });
  window.Notification = class {
    static permission = "PERMISSION";
    static requestPermission = async () => "PERMISSION";
    constructor(text) { told.push(`notice ${text}`); }
  };
  Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
    told.push("awake");
    const lock = { released: false, release: async () => { lock.released = true; told.push("may sleep"); } };
    return lock;
  } } });
"""
TOLD = "told.splice(0)"


def open_with(page: Page, address: str, *settings: str, permission: str = "granted") -> None:
    page.add_init_script(STAND_INS.replace("PERMISSION", permission))
    open_still(page, address)
    page.get_by_text("Sound, screen and keys").click()
    for name in ("sound", "notice", "voice", "awake"):
        page.locator(f'[data-setting="{name}"]').set_checked(name in settings)


def start(page: Page) -> None:
    page.get_by_role("button", name="Start").click()
    expect(page.locator("sts-practice")).to_have_attribute("data-state", "running")


def test_a_phase_s_end_is_heard_once_in_every_way_that_was_chosen(page: Page, address: str) -> None:
    open_with(page, address, "sound", "notice", "voice")
    start(page)
    assert page.evaluate(TOLD) == ["audio"]

    passes(page, 3)
    assert page.evaluate(TOLD) == ["said Scope: 2 minutes left."]
    passes(page, 2)
    over = "Scope: its 5 minutes are over."
    assert page.evaluate(TOLD) == ["tone 660", "tone 495", f"notice {over}", f"said {over}"]
    passes(page, 2)
    assert page.evaluate(TOLD) == []
    page.get_by_role("button", name="Next:").click()
    assert page.evaluate(TOLD) == ["said Phase 2 of 4: High-level design, 10 minutes."]


def test_nothing_is_heard_unless_it_was_chosen(page: Page, address: str) -> None:
    open_with(page, address)
    start(page)
    passes(page, 6)
    page.get_by_role("button", name="Next:").click()

    assert page.evaluate(TOLD) == []


def test_after_a_reload_any_press_lets_it_sound_again(page: Page, address: str) -> None:
    open_with(page, address, "sound")
    start(page)
    passes(page, 2)
    page.reload()
    expect(page.locator("sts-practice")).to_have_attribute("data-state", "running")
    page.locator(".sts-prompt").click()
    passes(page, 3)

    assert page.evaluate(TOLD) == ["audio", "tone 660", "tone 495"]


def test_a_pause_is_silent_and_lets_the_screen_sleep(page: Page, address: str) -> None:
    open_with(page, address, "voice", "awake")
    start(page)
    assert page.evaluate(TOLD) == ["awake"]
    passes(page, 2)
    page.get_by_role("button", name="Pause").click()
    assert page.evaluate(TOLD) == ["hushed", "may sleep"]
    page.clock.fast_forward(5 * MINUTE)
    assert page.evaluate(TOLD) == []
    page.get_by_role("button", name="Go on").click()
    assert page.evaluate(TOLD) == ["awake"]
    page.get_by_role("button", name="End the session now").click()

    assert page.evaluate(TOLD) == ["may sleep", "hushed"]


def test_the_voice_does_not_go_along_to_the_next_page(page: Page, address: str) -> None:
    open_with(page, address, "voice")
    start(page)
    page.evaluate("sessionStorage.told = ''; addEventListener('pagehide', () => (sessionStorage.told = told.join()))")
    page.locator(".md-header__button.md-logo").click()
    expect(page.locator("sts-practice")).to_have_count(0)

    assert page.evaluate("sessionStorage.told.split(',').pop()") == "hushed"


@pytest.mark.parametrize("permission", ["denied", "default"])
def test_a_notice_that_the_browser_refuses_is_said_to_be(page: Page, address: str, permission: str) -> None:
    page.add_init_script(STAND_INS.replace("PERMISSION", permission))
    open_still(page, address)
    page.get_by_text("Sound, screen and keys").click()
    page.locator('[data-setting="notice"]').click()

    expect(page.locator("[data-said]")).to_have_text("This browser does not allow notifications from this page.")
    expect(page.locator('[data-setting="notice"]')).not_to_be_checked()
