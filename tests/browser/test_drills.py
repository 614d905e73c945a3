"""A drill in a real browser: asked, answered, scored, and back when it is due."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_pages import TOO_WIDE, axe_findings

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

DRILLS = "practice/drills/"
KEY = "sts:record:drills:answers"


@pytest.fixture
def address(site_server: Server) -> str:
    return site_server.url + DRILLS


def open_item(page: Page, address: str, item: str) -> None:
    page.goto(f"{address}#item={item}")
    expect(page.locator(f'[data-drill="{item}"]')).to_be_visible()


def fill_range(page: Page, low: str, high: str, middle: str) -> None:
    page.get_by_label("surely more than").fill(low)
    page.get_by_label("surely less than").fill(high)
    page.get_by_label("Your best guess").fill(middle)


def test_a_range_is_said_back_scored_and_kept(page: Page, address: str) -> None:
    open_item(page, address, "range.traffic.peak.1")
    fill_range(page, "10k", "1k", "5k")
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_role("alert")).to_have_text("The best guess lies between the two bounds.")
    fill_range(page, "10k", "100k", "23.15k/s")
    expect(page.locator(".sts-drill-field .sts-note").first).to_have_text("10 thousand a second")
    page.get_by_label("Your best guess").press("Enter")

    expect(page.locator(".sts-answer")).to_have_text("46,300 requests/s · 6.7 points")
    expect(page.locator(".sts-answer")).to_be_focused()
    expect(page.locator("[data-outcome]")).to_contain_text("Your range holds it")
    expect(page.locator("[data-outcome]")).to_contain_text("“Busiest second against the average” was left out")
    record = json.loads(page.evaluate("(key) => localStorage.getItem(key)", KEY))["data"]
    assert record["boxes"]["range.traffic.peak"]["box"] == 1
    page.reload()
    page.get_by_text("How sure your “surely” is", exact=True).click()
    expect(page.locator("[data-insight]")).to_contain_text("you have given 1.")


def test_a_link_to_a_kind_asks_one_of_it_and_keeps_to_it(page: Page, address: str) -> None:
    page.goto(f"{address}#kind=units")
    expect(page.locator('[data-drill^="units."]')).to_be_visible()
    first = page.locator("[data-drill]").get_attribute("data-drill")
    page.get_by_role("button", name="Next question").click()
    expect(page.locator('[data-drill^="units."]')).to_be_visible()
    expect(page.locator(f'[data-drill="{first}"]')).to_have_count(0)
    assert page.locator("[data-kind-wanted]:checked").count() == 1


def test_what_was_passed_over_is_not_asked_again_at_once(page: Page, address: str) -> None:
    """Chance is told to choose the same place each time, where the question that is shown would stand again."""
    page.add_init_script("Math.random = () => 0")
    page.goto(f"{address}#kind=units")
    shown = page.locator("[data-drill]")
    expect(shown).to_be_visible()
    seen = [shown.get_attribute("data-drill")]
    for _ in range(2):
        page.get_by_role("button", name="Next question").click()
        expect(shown).not_to_have_attribute("data-drill", seen[-1] or "")
        seen.append(shown.get_attribute("data-drill"))


def test_each_kind_can_be_answered_and_axe_finds_nothing(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(reduced_motion="reduce")
    found: dict[str, object] = {}
    for item in (
        "known.latency.memory-read",
        "case.feed.pushed.1",
        "step.traffic.peak-writes.1",
        "units.in-bits.1",
        "side.servers.needed-cores.10",
    ):
        open_item(page, address, item)
        found[item] = [*page.evaluate(TOO_WIDE), *axe_findings(page)]
        for name, text in {"low": "1", "high": "1000", "middle": "20", "own": "20"}.items():
            for field in page.locator(f"#drill-{name}").all():
                field.fill(text)
        for choice in page.get_by_label("Yes.").all():
            choice.check()
        page.get_by_role("button", name="Answer").click()
        expect(page.locator("[data-outcome]")).to_be_visible()
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        found[f"{item} answered"] = axe_findings(page)

    assert {name: each for name, each in found.items() if each} == {}


def test_a_team_hour_ends_in_a_line_and_a_ranking(page: Page, address: str) -> None:
    page.goto(f"{address}#team=monday")
    for at in range(13):
        expect(page.locator("[data-hour]")).to_contain_text(f"Question {at + 1} of 13")
        page.get_by_role("button", name="Next question").click()
    expect(page.get_by_role("heading", name="0 points")).to_be_visible()
    lines = [
        f"scope-to-scale monday {' '.join(['1'] * 13)} Ada",
        f"scope-to-scale monday {' '.join(['2'] * 13)} <i>Bo",
    ]
    page.get_by_label("Lines of the team").fill("\n".join(lines))

    expect(page.locator("sts-drills tbody th")).to_have_text(["<i>Bo", "Ada"])
    page.get_by_role("button", name="Next question").click()
    expect(page.locator("[data-drill]")).to_be_visible()


def test_a_link_to_a_question_that_there_is_not_asks_nothing_and_breaks_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}#item=<script>&team=%00")
    page.get_by_role("button", name="Next question").click()

    expect(page.locator("[data-drill]")).to_be_visible()


@pytest.mark.parametrize("garbage", ["{", '{"version": 1, "data": {"answers": [7, {"id": 1}], "boxes": {"a": 3}}}'])
def test_whatever_is_kept_it_goes_on(page: Page, address: str, garbage: str) -> None:
    page.add_init_script(
        f"localStorage.getItem({json.dumps(KEY)}) ?? localStorage.setItem({json.dumps(KEY)}, {json.dumps(garbage)})"
    )
    page.goto(address)
    page.get_by_role("button", name="Today’s question").click()
    expect(page.locator("[data-drill]")).to_be_visible()
    page.get_by_text("How sure your “surely” is", exact=True).click()

    expect(page.locator("[data-insight]")).to_contain_text("you have given 0.")
