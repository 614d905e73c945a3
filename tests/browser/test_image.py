"""The image boot in Chromium: what it fetches, and what happens when it cannot go on. See also `engines/`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.shell import ask, last_state, open_engine, runtime_paths
from tests.browser.steadfast import said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.server import Server


@pytest.fixture
def server(steadfast_site: Path, serve: Callable[[Path], Server]) -> Server:
    return serve(steadfast_site)


@pytest.fixture
def manifest(steadfast_site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((steadfast_site / "assets/runtime/manifest.json").read_text())
    return found


@pytest.fixture
def engine(page: Page, server: Server) -> Page:
    return open_engine(page, server)


def boot(page: Page) -> str:
    return str(page.evaluate("document.documentElement.dataset.boot"))


def test_starts_from_the_image_alone_and_answers(engine: Page, server: Server, manifest: dict[str, Any]) -> None:
    engine.evaluate("engine.start()")
    ready = last_state(engine, "ready")

    assert (ready["boot"], ready["passed"], list(ready["stages"])) == ("image", {}, ["prepare", "fetch", "start"])
    assert ask(engine, "greet – ∞ 😀") == said("greet – ∞ 😀")
    image = manifest["image"]
    files = [f"assets/runtime/{image['folder']}{image[file]}" for file in ("check", "file")]
    assert sorted(runtime_paths(server)) == sorted(files)
    sent = sum(visit.bytes for visit in server.visits if visit.path in files)
    assert sent == pytest.approx(image["bytes"], rel=0.05)


def test_a_mistake_in_a_calculator_is_a_problem_and_no_more(engine: Page, expected_errors: list[str]) -> None:
    expected_errors.append("broken on purpose")

    assert ask(engine, "raise") == {
        "ok": False,
        "problems": {"": "This is a bug in the calculator; please report these values."},
    }
    assert ask(engine, "greet") == said("greet")
    assert boot(engine) == "image"


def test_a_reply_with_half_a_letter_is_such_a_mistake_too(engine: Page, expected_errors: list[str]) -> None:
    expected_errors.append("UnicodeEncodeError")

    reply = engine.evaluate("engine.answer({do: '\\ud83d'}, 'test')")

    assert list(reply["problems"]) == [""]
    assert ask(engine, "greet") == said("greet")
    assert boot(engine) == "image"


def test_more_memory_is_there_when_it_is_needed(engine: Page) -> None:
    assert [ask(engine, "grow") for _ in range(3)] == [{"ok": True, "said": "100000000"}] * 3
    assert boot(engine) == "image"


def test_all_who_wait_are_answered_when_the_image_gives_up(engine: Page) -> None:
    replies = engine.evaluate(
        """() => Promise.all([["a", "1"], ["b", "import"], ["c", "3"]].map(
             ([owner, text]) => engine.answer({do: text}, owner).then((reply) => reply.said)))"""
    )

    assert replies == [said("1")["said"], "[3, 2]", said("3")["said"]]
    assert boot(engine) == "plain"
