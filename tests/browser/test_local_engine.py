"""Answers on the page's own thread: within the frame of the key where they are quick, else as ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.shell import ask, open_engine
from tests.browser.steadfast import BEYOND_THE_IMAGE, said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.server import Server

# What is sent to workers from now on.
COUNT = """() => {
  globalThis.sent = [];
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message) {
    sent.push(JSON.parse(message.text).do);
    return postMessage.call(this, message);
  };
}"""


@pytest.fixture
def engine(page: Page, steadfast_site: Path, serve: Callable[[Path], Server]) -> Page:
    """Two questions have been answered by the worker, so that how long one takes is known."""
    open_engine(page, serve(steadfast_site))
    assert [ask(page, "one"), ask(page, "two")] == [said("one"), said("two")]
    page.evaluate(COUNT)
    return page


@pytest.fixture
def local(engine: Page) -> Page:
    """Keys are expected, and what they ask is answered on the page."""
    engine.evaluate("engine.expectKeys()")
    engine.evaluate("""async () => {
      do {
        sent.length = 0;
        await engine.answer({do: "wait"}, "test");
      } while (sent.length);
    }""")
    return engine


def test_until_keys_are_expected_the_worker_answers(engine: Page) -> None:
    assert ask(engine, "greet") == said("greet")
    assert engine.evaluate("sent") == ["greet"]


def test_then_an_answer_is_there_before_the_next_task(local: Page) -> None:
    replies = local.evaluate("""() => new Promise((resolve) => {
      const replies = [];
      engine.answer({do: "greet – ∞ 😀"}, "test").then((reply) => replies.push(reply));
      const next = new MessageChannel();
      next.port1.onmessage = () => resolve(replies);
      next.port2.postMessage(0);
    })""")

    assert replies == [said("greet – ∞ 😀")]
    assert local.evaluate("sent") == []


def test_after_a_slow_answer_the_worker_is_asked_until_it_is_quick_again(local: Page) -> None:
    assert ask(local, "grow") == {"ok": True, "said": "100000000"}
    assert [ask(local, "greet"), ask(local, "again")] == [said("greet"), said("again")]

    assert local.evaluate("sent") == ["greet"]


def test_what_the_image_cannot_do_is_asked_of_the_worker_and_then_of_plain_pyodide(local: Page) -> None:
    for do, reply in BEYOND_THE_IMAGE.items():
        assert ask(local, do) == reply

    assert local.evaluate("document.documentElement.dataset.boot") == "plain"
    assert local.evaluate("sent") == list(BEYOND_THE_IMAGE)


def test_a_mistake_in_a_calculator_is_told_as_ever(local: Page, expected_errors: list[str]) -> None:
    expected_errors.append("broken on purpose")

    reply = ask(local, "raise")

    assert reply
    assert list(reply["problems"].values()) == ["This is a bug in the calculator; please report these values."]
    assert ask(local, "greet") == said("greet")


def test_where_there_can_be_no_second_instance_the_worker_answers(engine: Page) -> None:
    engine.evaluate("void (WebAssembly.instantiate = () => Promise.reject(new Error('a policy against it')))")
    engine.evaluate("engine.expectKeys()")
    engine.wait_for_timeout(300)

    assert ask(engine, "greet") == said("greet")
    assert engine.evaluate("sent") == ["greet"]
