"""What a drill holds to be right comes out in the browser too, where its calculator is opened with its numbers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.traffic import READY

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.server import Server

ASKED = "bandwidth cache cdn connections memory replication servers storage traffic".split()


def answers(site: Path) -> dict[str, dict[str, str]]:
    """By calculator: the numbers of each question that leads there, as a fragment, with its answer."""
    found: dict[str, dict[str, str]] = {}
    for drill in json.loads((site / "api/drills.json").read_text("utf-8"))["drills"]:
        place, _, numbers = drill.get("url", "").partition("#")
        if place.startswith("calculators/"):
            found.setdefault(place.split("/")[1], {})[numbers] = drill["answer"]
    return found


@pytest.mark.parametrize("name", ASKED)
def test_every_answer_of_a_calculator_is_that_of_its_page(
    page: Page, site: Path, site_server: Server, name: str
) -> None:
    page.goto(f"{site_server.url}calculators/{name}/")
    expect(page.locator(READY)).to_have_count(1)
    for numbers, answer in answers(site)[name].items():
        page.evaluate("(numbers) => { location.hash = numbers; }", numbers)
        expect(page.locator("sts-calculator")).to_contain_text(answer)


def test_these_are_the_calculators_that_questions_come_from(site: Path) -> None:
    assert sorted(answers(site)) == ASKED
    assert sum(map(len, answers(site).values())) > 150
