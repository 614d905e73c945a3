"""One interview is planned alike on every page that shows minutes, and what is none is refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

    from tests.browser.server import Server

KEPT = "sts:record:interview:mine"


def shown(page: Page, name: str) -> list[str]:
    """What each place for a number of the plan says, without repetition."""
    return sorted({*page.locator(f"[data-plan='{name}']").all_text_contents()})


def field(page: Page, name: str) -> Locator:
    return page.locator(f"sts-plan [name={name}]")


def test_an_interview_is_planned_alike_on_every_page(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}framework/")
    field(page, "slot").fill("60")
    field(page, "kind").select_option("infrastructure")
    expect(page.locator("sts-plan [data-said]")).to_have_text(
        "50 minutes for the design. The phases end at minute 7, 17, 45, 50."
    )
    expect(page.locator("[data-kind-of=infrastructure]")).to_be_visible()

    pages = ["framework/", "", "framework/deep-dive/", "framework/cheat-sheet/", "frameworks/"]
    for address in pages:
        page.goto(site_server.url + address)
        expect(page.locator("[data-plan=working]").first).to_have_text("50")
        planned = "deep-dive:end" if "cheat" in address else "deep-dive:planned"
        assert shown(page, planned) == (["45"] if "cheat" in address else ["28"])
    bars = page.locator(".sts-compared ol").all()[:3]
    assert [sum(map(int, bar.locator("[data-plan], [data-cell]").all_text_contents())) for bar in bars] == [50] * 3
    width = page.locator("[data-plan-bar=deep-dive]").evaluate("bar => bar.style.getPropertyValue('--minutes')")
    assert width == "28"


@pytest.mark.parametrize("slot", ["29", "91", "", "-45", "45.5", "1e9"])
def test_what_is_no_interview_is_refused_and_the_last_plan_stays(page: Page, site_server: Server, slot: str) -> None:
    page.goto(f"{site_server.url}framework/")
    field(page, "hello").fill("0")
    field(page, "slot").fill(slot)

    expect(page.locator("sts-plan [data-problem]")).to_have_text(
        "Type whole minutes: 30 to 90 for the interview, 0 to 20 for hello and questions."
    )
    assert shown(page, "working") == ["45"]

    field(page, "slot").fill("50")
    expect(page.locator("sts-plan [data-problem]")).to_be_hidden()
    assert shown(page, "deep-dive:planned") == ["25"]


@pytest.mark.parametrize(
    "data",
    [{"slot": 1e9, "hello": 0, "kind": "data"}, {"slot": 60, "hello": 0, "kind": "__proto__"}, ["slot"], "60", None],
)
def test_what_is_kept_is_hostile_until_read(page: Page, site_server: Server, data: object) -> None:
    kept = json.dumps({"version": 1, "data": data})
    page.add_init_script(f"localStorage.setItem({json.dumps(KEPT)}, {json.dumps(kept)})")
    page.goto(f"{site_server.url}framework/")
    expect(page.locator("sts-plan details")).to_be_visible()

    working = 60 if isinstance(data, dict) and data["slot"] == 60 else 35
    assert shown(page, "working") == [str(working)]
    assert sum(map(int, page.locator(".sts-timeline [data-plan]").all_text_contents())) == working
    expect(field(page, "kind")).to_have_value("product")


def test_without_javascript_the_usual_plan_stands_and_there_is_no_control(
    browser: Browser, site_server: Server
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site_server.url}framework/")

        assert shown(page, "deep-dive:end") == ["30"]
        expect(page.locator("sts-plan details")).to_be_hidden()
