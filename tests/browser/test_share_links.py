"""Links that were handed out, opened in earnest: each shows the numbers that it had."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from calculators.catalogue import find
from calculators.core.run import run
from calculators.sheet import read_sheet, run_sheet
from plugins.model.data import Library
from plugins.published.links import FILE, Link, read
from tests.browser.conftest import ROOT
from tests.browser.patience import until, wait_for

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from calculators.core.result import Result
    from tests.browser.server import Server

LINKS = read(ROOT / FILE)
PAGES = sorted({link.page for link in LINKS})
BATCHES = 6  # which machines with several cores open side by side
SHEETS = Library(ROOT / "docs/data")
# Whether each figure on the page says what is wanted; what is large sets its unit apart.
SHOWS = """(wanted) => {
  const compact = (text) => text.replace(/\\s/g, "");
  const shown = Object.fromEntries([...document.querySelectorAll("[data-figure]")].map((figure) => [
    [figure.closest("[data-link]")?.dataset.link, figure.dataset.figure].filter(Boolean).join("."),
    compact(figure.querySelector(".sts-big, .sts-value").textContent),
  ]));
  return Object.entries(wanted).every(([id, text]) => shown[id] === compact(text));
}"""
# The numbers behind it, of what stands in the form.
ASK = """async (file) => {
  const {engine} = await import(file);
  const {calculator, sheet} = document.querySelector(".sts-estimate").dataset;
  const controls = [...document.querySelectorAll("form.sts-fields [name]")];
  const texts = Object.fromEntries(controls.map(({name, value}) => [name, value]));
  const question = sheet ? {sheet: JSON.parse(sheet), changes: texts} : {calculator, inputs: texts};
  return JSON.parse((await engine.answer({...question, as: "json"}, "links")).text);
}"""


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_link_opens_with_the_numbers_it_had(page: Page, site_server: Server, shell: str, batch: int) -> None:
    """The first of a page is opened as it is, the others in the page that is there: it takes up a new fragment."""
    links = [link for link in LINKS if PAGES.index(link.page) % BATCHES == batch]
    assert links
    for link in links:
        page.goto(site_server.url + link.address)
        expect(page.locator('.sts-estimate[data-state="ready"]')).to_be_visible()
        until(page, SHOWS, texts_of(link))

        # What a link of old leaves open is chosen a moment after its fields are filled in.
        wait_for(page, partial(is_answered, page, site_server.url + shell, link), link.address)


def test_every_calculator_and_every_sheet_has_a_link() -> None:
    assert {f"sheets/{name}/" for name in SHEETS.sheets.ids} <= {*PAGES}
    assert len(PAGES) > 30


def is_answered(page: Page, shell: str, link: Link) -> bool:
    wanted = {name: pytest.approx(was, rel=1e-9, abs=1e-300) for name, was in link.figures.items()}
    return numbers_of(link, page.evaluate(ASK, f"{shell}live.js")) == wanted


def texts_of(link: Link) -> dict[str, str]:
    """What each figure says, by its number on the host."""
    if link.room == "calculators":
        return _texts(run(find(link.name), link.texts))
    results = run_sheet(read_sheet(SHEETS.sheets[link.name].plain()), link.texts)
    return {f"{id_}.{name}": text for id_, result in results.items() for name, text in _texts(result).items()}


def _texts(result: Result) -> dict[str, str]:
    return {found.figure.id: found.text for found in result.figures}


def numbers_of(link: Link, answer: dict[str, Any]) -> dict[str, float | list[float]]:
    """The numbers in an answer that the link has on record."""
    chain = {"": answer} if link.room == "calculators" else answer
    every = {
        f"{id_}.{name}".lstrip("."): figure
        for id_, record in chain.items()
        for name, figure in record["figures"].items()
    }
    return {name: _number(every[name]) for name in link.figures if name in every}


def _number(figure: dict[str, float]) -> float | list[float]:
    low, value, high = figure["low"], figure["value"], figure["high"]
    return value if low == high else [low, value, high]
