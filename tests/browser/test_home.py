"""The front page's estimate is printed, costs nothing until it is touched, and is live from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.shell import paths_of_calculators

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.server import Server

WIDTH, HEIGHT = 390, 780


@pytest.fixture
def server(site: Path, serve: Callable[[Path], Server]) -> Server:
    return serve(site)


def test_the_runtime_comes_with_the_first_touch(page: Page, server: Server) -> None:
    page.goto(server.url, wait_until="networkidle")
    spoken = page.locator(".sts-spoken")
    before = spoken.locator(".sts-ruler title").text_content()
    expect(spoken.locator(".sts-verdict")).to_have_text("One database primary takes the writes.")
    assert paths_of_calculators(server) == []

    spoken.get_by_label("People using it each day").fill("10M")

    expect(spoken.locator(".sts-verdict")).to_have_text("The writes need several primaries.")
    # A second ruler, at ten times the size, may stand beside it by now.
    expect(spoken.locator(".sts-ruler title").first).not_to_have_text(before or "")
    assert paths_of_calculators(server)

    spoken.get_by_label("Actions each takes").fill("often")
    expect(spoken.locator('[data-problem="actions"]')).to_contain_text("“often”")


def test_on_a_phone_the_sentence_and_its_ruler_are_on_the_first_screen(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    page.goto(server.url)

    ruler = page.locator(".sts-spoken .sts-ruler").bounding_box()
    assert ruler
    assert ruler["y"] + ruler["height"] <= HEIGHT
