"""A reader changes a number of a case, and all that was made from it follows, by the same Python as at build."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from calculators.envelope.run import run_envelope
from calculators.envelope.texts import figures
from calculators.text.envelope.brief import brief
from tests.browser.conftest import ROOT
from tests.browser.patience import until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

CASE = "cases/messaging/"
TEXT = (ROOT / "docs/data/cases/messaging.txt").read_text(encoding="utf-8")
TOLD = """() => {
  window.told = 0;
  document.querySelector("sts-numbers").addEventListener("result", () => window.told++);
}"""
SHOWN = """() => [...document.querySelectorAll("article [data-line]")].map((one) =>
  [one.dataset.line, one.textContent, one instanceof SVGElement])"""


def opened(page: Page, site_server: Server, fragment: str = "") -> Page:
    page.goto(f"{site_server.url}{CASE}{fragment}")
    expect(page.get_by_label("people", exact=True)).to_be_visible()
    page.evaluate(TOLD)
    return page


def told(page: Page, times: int) -> None:
    until(page, "(times) => window.told >= times", times)


def wrong(page: Page, text: str) -> list[tuple[str, str]]:
    """Figures on the page that are not those of this text."""
    wanted = figures(run_envelope(text))
    shown = page.evaluate(SHOWN)
    assert len(shown) > 150
    return [
        (line, there)
        for line, there, is_drawn in shown
        if there != (brief(wanted[line]) if is_drawn else wanted[line])
    ]


def test_every_figure_follows_a_number_and_nothing_is_fetched_before(page: Page, site_server: Server) -> None:
    opened(page, site_server)
    fetched = "performance.getEntriesByType('resource').filter(({name}) => name.includes('/runtime/')).length"
    assert page.evaluate(fetched) == 0
    assert wrong(page, TEXT) == []

    page.get_by_label("people", exact=True).fill("2 billion users")
    told(page, 1)

    assert wrong(page, TEXT.replace("people = 500M users", "people = 2 billion users")) == []
    assert page.locator("[data-check][data-holds=false]").count() > 0
    expect(page.locator("#line-peak b[data-changed-figure]")).to_be_attached()
    expect(page.locator("#line-message b[data-changed-figure]")).to_have_count(0)
    page.wait_for_url("**/#people=2+billion+users")
    expect(page.locator("[data-if=cursors]")).to_have_text("more cursors than messages")

    page.get_by_label("burst", exact=True).fill("50")
    told(page, 2)
    turned = page.locator("[data-if=cursors]")
    expect(turned).to_have_text("more messages than cursors")
    expect(turned).to_have_attribute("data-changed-figure", "")

    page.get_by_role("button", name="As it was").click()
    told(page, 3)
    assert wrong(page, TEXT) == []
    expect(turned).to_have_text("more cursors than messages")
    expect(page.locator("[data-changed-bar]")).to_be_hidden()


def test_what_is_no_number_is_told_at_its_line_and_costs_nothing_else(page: Page, site_server: Server) -> None:
    opened(page, site_server)
    expect(page.get_by_role("button", name="New Year")).to_have_attribute("aria-pressed", "false")
    page.get_by_label("replicas", exact=True).fill("<img src=x>")
    told(page, 1)

    said = "“<img src=x>” is not a number. Type one such as 3."
    expect(page.locator("#line-replicas .sts-line-problem")).to_have_text(said)
    expect(page.locator("#line-replicas input")).to_have_attribute("aria-invalid", "true")
    assert wrong(page, TEXT) == []

    page.get_by_label("replicas", exact=True).press("Escape")
    told(page, 2)
    expect(page.get_by_label("replicas", exact=True)).to_have_value("3")
    expect(page.locator("[data-changed-bar]")).to_be_hidden()

    page.get_by_label("replicas", exact=True).fill("5")
    told(page, 3)
    expect(page.locator("#line-replicas .sts-line-problem")).to_have_count(0)
    assert wrong(page, TEXT.replace("replicas = 3", "replicas = 5")) == []


def test_an_address_brings_its_numbers_and_nothing_else(page: Page, site_server: Server) -> None:
    hostile = "#busiest=10&nothing=5&constructor=1&group+share=%0Apeople%20%3D%201"
    page.goto(f"{site_server.url}{CASE}{hostile}")
    expect(page.locator("#line-group-share .sts-line-problem")).to_be_visible()
    expect(page.locator("#line-busiest input")).to_have_value("10")
    expect(page.locator("[data-changed]")).to_have_text("You have changed 2 numbers.")

    page.evaluate(TOLD)
    scenario = page.get_by_role("button", name="New Year")
    scenario.click()
    told(page, 1)
    assert wrong(page, TEXT.replace("busiest = 3", "busiest = 10")) == []
    expect(scenario).to_have_attribute("aria-pressed", "true")
    scenario.click()
    expect(scenario).to_have_attribute("aria-pressed", "false")
    expect(page.locator("[data-changed-bar]")).to_be_hidden()

    # A link of the time when the line had another name.
    page.locator("sts-numbers").evaluate("""(numbers) => {
      numbers.dataset.renamed = '{"peak factor": "busiest"}';
      numbers.open("peak+factor=12&people=3");
    }""")
    expect(page.locator("#line-busiest input")).to_have_value("12")
    expect(page.locator("#line-people input")).to_have_value("3")


def test_what_is_wrong_with_a_calculator_s_field_is_told_there_and_the_others_go_on(
    page: Page, site_server: Server
) -> None:
    page.goto(f"{site_server.url}envelopes/trending/")
    how = page.get_by_label("exact.how", exact=True)
    row = page.locator("[data-row]", has=how)
    sketch = page.locator('#line-sketch > .sts-line-result [data-line="sketch.memory"]').inner_text()

    how.fill("<b>guess</b>")
    expect(row.locator(".sts-line-problem")).to_contain_text("<b>guess</b>")
    expect(page.locator("#line-exact")).to_have_attribute("data-stale", "")
    expect(page.locator("#line-sketch")).not_to_have_attribute("data-stale", "")
    expect(row).not_to_have_attribute("data-stale", "")

    how.fill("sketch")
    expect(page.locator('#line-exact > .sts-line-result [data-line="exact.memory"]')).to_have_text(sketch)
    expect(row.locator(".sts-line-problem")).to_have_count(0)


def test_the_envelope_opens_with_the_numbers_as_they_are_now(page: Page, site_server: Server) -> None:
    opened(page, site_server, "#people=2+billion+users")
    page.get_by_role("link", name="Open in the envelope").click()

    expect(page.locator("sts-envelope textarea")).to_have_value(re.compile(r"\npeople = 2 billion users "))
