"""The calculators in each engine: live, with the host's answers, and what is kept when a way to start fails."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from calculators.text.answer import answer
from tests import built
from tests.browser.engines.browser import text_of, wait_for
from tests.browser.ways_down import WAYS_DOWN, Copy
from tests.built import needs_image
from tests.calculators.golden import load_cases

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.engines.browser import Browser
    from tests.browser.server import Server

PAGE = "calculators/traffic/"
USERS = '.sts-fields [name="users"]'
BOOT = "return document.documentElement.dataset.boot"
STATE = "return document.querySelector('sts-calculator').dataset.state === given[0]"
# The words of a result as shown, and of one as the host renders it.
SHOWN = "return document.querySelector('[data-result]').textContent === given[0]"
WORDS = "return new DOMParser().parseFromString(given[0], 'text/html').body.textContent"
# Part of the page before its policy, because not every driver's scripts can import.
LEND_ENGINE = '<script type="module">import {{ engine }} from "{}"; window.engine = engine;</script>'
ASK_ALL = "return Promise.all(given[0].map((request, n) => engine.answer(request, `case ${n}`)))"


def open_ready(browser: Browser, url: str) -> None:
    browser.open(url)
    wait_for(browser, STATE, "ready")


def wait_for_host_answer(browser: Browser, **inputs: str) -> None:
    """Until the page says, word for word, what the host says."""
    reply = json.loads(answer(json.dumps({"calculator": "traffic", "inputs": inputs})))
    wait_for(browser, SHOWN, browser.run(WORDS, reply["html"]))


def test_a_calculator_is_live_and_a_keystroke_gives_what_the_host_says(calm: Browser, server: Server) -> None:
    open_ready(calm, server.url + PAGE)

    assert calm.run(BOOT) == built.BOOT
    calm.type(USERS, "2M")
    wait_for_host_answer(calm, users="2M")
    wait_for(calm, "return location.hash.startsWith('#users=2M&')")
    calm.type(USERS, "1M..5M")
    wait_for_host_answer(calm, users="1M..5M")


def test_golden_cases_give_the_very_same_answers_as_on_the_host(calm: Browser, server: Server, shell: str) -> None:
    server.preface += LEND_ENGINE.format(f"{server.url}{shell}live.js")
    open_ready(calm, server.url + PAGE)
    requests = [{"calculator": case.calculator, "inputs": case.inputs} for case in load_cases()]
    requests.append({"calculator": "traffic", "inputs": {"users": "1M..5M", "peak": "2..10", "ratio": "1..100"}})
    wait_for(calm, "return window.engine !== undefined")
    found = calm.run(ASK_ALL, requests)
    different = [
        request
        for request, reply in zip(requests, found, strict=True)
        if reply != json.loads(answer(json.dumps(request)))
    ]

    assert different == []
    assert calm.run(BOOT) == built.BOOT


@needs_image
def test_the_status_page_tells_that_the_check_was_passed(calm: Browser, server: Server) -> None:
    calm.open(f"{server.url}about/status/")
    wait_for(calm, "return !!document.querySelector('sts-status button')")
    calm.click("sts-status button")
    wait_for(calm, "return !!document.querySelector('sts-status dl')")

    assert "from the image" in text_of(calm, "sts-status")
    assert "passed: the answers are those of the build" in text_of(calm, "sts-status")


@needs_image
@pytest.mark.usefixtures("lengthy")
@pytest.mark.parametrize("way", ["the image cut short", "a check of another build", "an import that nobody has"])
def test_what_was_typed_is_kept_and_answered_when_the_image_fails(
    engine: Browser, site: Path, tmp_path: Path, serve_recorded: Callable[[Path], Server], way: str
) -> None:
    WAYS_DOWN[way](Copy(site, tmp_path / "site"))
    server = serve_recorded(tmp_path / "site")
    server.hold("assets/runtime/*")
    engine.open(server.url + PAGE)
    wait_for(engine, STATE, "starting")
    engine.type(USERS, "4M")
    server.release()

    wait_for(engine, STATE, "ready")
    wait_for_host_answer(engine, users="4M")
    assert engine.run("return document.querySelector(given[0]).value", USERS) == "4M"
    assert engine.run(BOOT) == "plain"
