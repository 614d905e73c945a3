"""Links that were handed out, opened in earnest: each shows the numbers that it had."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from calculators.catalogue import find
from calculators.core.run import run
from calculators.envelope.numbers import with_numbers
from calculators.envelope.run import run_envelope
from calculators.envelope.texts import figures
from calculators.text.typeset import in_words
from plugins.model.data import Library
from plugins.published.links import FILE, PublishedLink, read
from tests.browser.conftest import ROOT
from tests.browser.patience import until, wait_for

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

LINKS = read(ROOT / FILE)
PAGES = sorted({link.page for link in LINKS})
BATCHES = 6  # which machines with several cores open side by side
ENVELOPES = Library(ROOT / "docs/data").envelopes
FORMERLY, GONE = "sheets/", "status of 404"
# Whether each figure on the page says what is wanted; what is large sets its unit apart.
SHOWS = """(wanted) => {
  const compact = (text) => text.replace(/\\s/g, "");
  const shown = Object.fromEntries([...document.querySelectorAll("[data-figure], sts-numbers [data-line]")].map(
    (figure) => [
      figure.dataset.figure ?? figure.dataset.line,
      compact((figure.querySelector(".sts-big, .sts-value") ?? figure).textContent),
    ],
  ));
  return Object.entries(wanted).every(([id, text]) => shown[id] === compact(text));
}"""
# The numbers behind it, of what stands in the form.
ASK = """async (file) => {
  const {engine} = await import(file);
  const {calculator} = document.querySelector(".sts-estimate").dataset;
  const controls = [...document.querySelectorAll("form.sts-fields [name]")];
  const inputs = Object.fromEntries(controls.map(({name, value}) => [name, value]));
  return JSON.parse((await engine.answer({calculator, inputs, as: "json"}, "links")).text);
}"""


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_link_opens_with_the_numbers_it_had(page: Page, site_server: Server, shell: str, batch: int) -> None:
    """The first of a page is opened as it is, the others in the page that is there: it takes up a new fragment."""
    links = [link for link in LINKS if link.room == "calculators" and PAGES.index(link.page) % BATCHES == batch]
    assert links
    for link in links:
        page.goto(site_server.url + link.address)
        expect(page.locator('.sts-estimate[data-state="ready"]')).to_be_visible()
        until(page, SHOWS, texts_of(link))

        # What a link of old leaves open is chosen a moment after its fields are filled in.
        wait_for(page, partial(is_answered, page, site_server.url + shell, link), link.address)


@pytest.mark.parametrize("link", [link for link in LINKS if link.room != "calculators"], ids=lambda link: link.page)
def test_a_link_to_an_envelope_shows_every_figure_also_from_where_it_was(
    page: Page, site_server: Server, link: PublishedLink, expected_errors: list[str]
) -> None:
    expected_errors += [GONE] if link.address.startswith(FORMERLY) else []
    page.goto(site_server.url + link.address)

    page.wait_for_url(f"**/envelopes/{link.name}/#*")
    # There may be numbers that the envelope did not have when the link was made.
    expect(page.locator("sts-numbers input").last).to_be_visible()
    assert {name: page.locator(f'sts-numbers [name="{name}"]').input_value() for name in link.texts} == link.texts
    until(page, SHOWS, texts_of(link))
    assert len(texts_of(link)) >= 10


def test_a_former_link_with_other_numbers_opens_with_those(
    page: Page, site_server: Server, expected_errors: list[str]
) -> None:
    """2M people, 10 messages a day, five times that at the peak: 1,157/s. A unit left out is the printed one."""
    expected_errors.append(GONE)
    page.goto(f"{site_server.url}{FORMERLY}messaging/#users=2M&message=300&traffic.actions=10/day&colour=red")

    wanted = {"traffic.peak": "1,160 requests/s", "message": "300 B", "traffic.average": "231 requests/s"}
    until(page, SHOWS, wanted)
    page.wait_for_url("**/envelopes/messaging/#users=2M&message=300&traffic.actions=10%2Fday")


def test_everything_with_numbers_has_a_link() -> None:
    assert {f"envelopes/{name}/" for name in ENVELOPES.ids} <= {*PAGES}
    assert {f"{FORMERLY}{name}/" for name in ("messaging", "shortener", "trending")} <= {*PAGES}
    assert len(PAGES) > 30


def is_answered(page: Page, shell: str, link: PublishedLink) -> bool:
    wanted = {name: pytest.approx(was, rel=1e-9, abs=1e-300) for name, was in link.figures.items()}
    record = page.evaluate(ASK, f"{shell}live.js")
    return {name: _number(record["figures"][name]) for name in link.figures} == wanted


def texts_of(link: PublishedLink) -> dict[str, str]:
    """What each figure says, by its number on the host."""
    if link.room == "calculators":
        return {found.figure.id: in_words(found.text) for found in run(find(link.name), link.texts).figures}
    opened = figures(run_envelope(with_numbers(ENVELOPES[link.name].run.program, link.texts)))
    # What the link itself says is counted as it is printed: 1M are users.
    return {name: text for name, text in opened.items() if name not in link.texts}


def _number(figure: dict[str, float]) -> float | list[float]:
    low, value, high = figure["low"], figure["value"], figure["high"]
    return value if low == high else [low, value, high]
