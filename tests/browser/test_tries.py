"""Own estimates in a case: read, held against the worked one, explained, and kept on the machine."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ROOT
from tests.browser.patience import until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.server import Server

CASE = "cases/messaging/"
PEAK = '[data-try="peak"]'

PAGE = """<!doctype html>
<html lang="en">
<title>Typed</title>
<link rel="icon" href="data:,">
<script type="module">
  import { judged } from "./assets/shell/judged.js";
  import { typed } from "./assets/shell/typed.js";
  Object.assign(window, { judged, typed });
</script>
"""
UNITS = {
    "sizes": {"B": 1, "kB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "PB": 1e15, "Gbit": 1.25e8},
    "times": {"ms": 0.001, "s": 1, "second": 1, "minute": 60, "hour": 3600, "day": 86400, "month": 2628000},
}
RATE = {"unit": "messages/s", "scale": 1, "size": 0, "time": -1}
SIZE = {"unit": "PB", "scale": 1e15, "size": 1, "time": 0}
FLOW = {"unit": "Gbit/s", "scale": 1.25e8, "size": 1, "time": -1}
MONEY = {"unit": "$/month", "scale": 1 / 2628000, "size": 0, "time": -1}
COUNT = {"unit": "servers", "scale": 1, "size": 0, "time": 0}
WAIT = {"unit": "ms", "scale": 0.001, "size": 0, "time": 1}

READ: list[tuple[str, dict[str, Any], float, float]] = [
    ("174k", RATE, 174e3, 174e3),
    ("1.5 million messages a second", RATE, 1.5e6, 1.5e6),
    ("15 billion/day", RATE, 15e9 / 86400, 15e9 / 86400),
    ("1..2M", RATE, 1e6, 2e6),
    ("400k to 600k", RATE, 400e3, 600e3),
    ("5 × 10^5", RATE, 5e5, 5e5),
    ("10^6/s", RATE, 1e6, 1e6),
    ("1", SIZE, 1e15, 1e15),
    ("900 TB", SIZE, 9e14, 9e14),
    ("300–600 TB", SIZE, 3e14, 6e14),
    ("1M", SIZE, 1e6, 1e6),
    ("750", FLOW, 750 * 1.25e8, 750 * 1.25e8),
    ("94 GB/s", FLOW, 94e9, 94e9),
    ("$40k a month", MONEY, 40e3 / 2628000, 40e3 / 2628000),
    ("40k..60k", MONEY, 40e3 / 2628000, 60e3 / 2628000),
    ("1,200", COUNT, 1200, 1200),
    ("2 minutes", WAIT, 120, 120),
]
REFUSED = [
    ("", RATE),
    ("many", RATE),
    ("5 TB", RATE),
    ("5 minutes", COUNT),
    ("9 s", SIZE),
    ("1..2..3", RATE),
    ("0", RATE),
]


@pytest.fixture
def reader(page: Page, tmp_path: Path, serve: Callable[[Path], Server]) -> Page:
    shutil.copytree(ROOT / "docs/assets/shell", tmp_path / "assets/shell")
    (tmp_path / "index.html").write_text(PAGE)
    page.goto(serve(tmp_path).url)
    until(page, "window.typed !== undefined")
    return page


def test_figures_are_read_as_people_write_them(reader: Page) -> None:
    found = reader.evaluate(
        "([rows, units]) => rows.map(([text, wanted]) => typed(text, wanted, units))", [READ, UNITS]
    )

    assert found == [
        {"low": pytest.approx(low, rel=1e-12), "high": pytest.approx(high, rel=1e-12)} for _, _, low, high in READ
    ]


def test_what_cannot_be_read_is_answered_by_a_sentence(reader: Page) -> None:
    found = reader.evaluate(
        "([rows, units]) => rows.map(([text, wanted]) => typed(text, wanted, units))", [REFUSED, UNITS]
    )

    assert [[*each] for each in found] == [["problem"]] * len(REFUSED)
    assert "such as 40k" in found[0]["problem"]
    assert "messages/s" in found[2]["problem"]


FAR = "Your range misses it: its nearer end is 2 times 100 MB."
TWICE = "It would be right if “a” or “b” were 2 times as much, or “c” were only 50% of that."
LITTLE = "It would be right if “a” or “b” were only 1/20 of that, or “c” were 20 times as much."
JUDGED = [
    (104, 104, "Right: 100 MB."),
    (115, 115, "Close enough to say aloud. Yours is 1.2 times 100 MB."),
    (
        91,
        91,
        (
            "Close enough to say aloud. Yours is 91% of 100 MB. "
            "Unless you rounded, 1,024 was used where 1,000 was meant."
        ),
    ),
    (800, 800, "Yours is 8 times 100 MB. That is what comes out when bits were mistaken for bytes."),
    (50, 200, "Your range holds it: 100 MB."),
    (1, 200, "Your range holds it, 100 MB, and nearly everything else: its ends are 200 times apart."),
    (200, 400, f"{FAR} {TWICE}"),
    (5, 5, f"Yours is 1/20 of 100 MB. {LITTLE}"),
]


def test_a_figure_is_judged_by_how_far_it_is_off(reader: Page) -> None:
    known = {
        "value": 100,
        "text": "100 MB",
        "slips": [[8, "bits were mistaken for bytes"], [0.9095, "1,024 was used where 1,000 was meant"]],
        "causes": [["“a”", 1], ["“b”", 1], ["“c”", -1]],
    }
    found = reader.evaluate(
        "([rows, known]) => rows.map(([low, high]) => judged({low, high}, known))", [JUDGED, known]
    )

    assert found == [said for *_, said in JUDGED]


@pytest.fixture
def case(page: Page, site_server: Server) -> Page:
    page.goto(site_server.url + CASE)
    page.get_by_role("button", name="Estimates hidden").click()
    expect(page.locator(f"{PEAK} input")).to_be_visible()
    return page


def attempt(page: Page, text: str) -> None:
    page.locator(f"{PEAK} input").fill(text)
    page.locator(f"{PEAK} input").press("Enter")


def test_an_own_figure_opens_the_worked_one_and_is_kept_until_it_is_forgotten(case: Page) -> None:
    shown = case.locator('.sts-told .sts-value[data-line="peak"]').first
    expect(shown).to_have_css("color", "rgba(0, 0, 0, 0)")

    attempt(case, "174k")
    expect(case.locator(f"{PEAK} [data-verdict]")).to_contain_text("“busiest” (3) was left out")
    expect(case.locator(f"{PEAK} details")).to_have_attribute("open", "")
    expect(shown).not_to_have_css("color", "rgba(0, 0, 0, 0)")

    case.reload()
    expect(case.locator(f"{PEAK} input")).to_have_value("174k")
    expect(case.locator(f"{PEAK} [data-verdict]")).to_contain_text("was left out")

    case.get_by_role("button", name="Estimates hidden").click()
    case.get_by_role("button", name="Forget what I tried").click()
    expect(case.locator(f"{PEAK} input")).to_have_value("")
    expect(shown).to_have_css("color", "rgba(0, 0, 0, 0)")
    assert case.evaluate("Object.keys(localStorage).filter((key) => key.includes('tries'))") == []


def test_what_cannot_be_read_keeps_the_worked_one_closed(case: Page) -> None:
    attempt(case, "<b>many</b>")

    expect(case.locator(f"{PEAK} [data-verdict]")).to_contain_text("such as 40k")
    expect(case.locator(f"{PEAK} input")).to_be_focused()
    expect(case.locator(f"{PEAK} details")).not_to_have_attribute("open", "")


@pytest.mark.parametrize("kept", ['{"version":1,"data":{"peak":7,"__proto__":"9","nothing":"5"}}', "rubbish", "[]"])
def test_what_is_found_on_the_machine_is_not_trusted(page: Page, site_server: Server, kept: str) -> None:
    page.add_init_script(f"localStorage.setItem('sts:record:tries:messaging', {kept!r})")
    page.goto(site_server.url + CASE)
    page.get_by_role("button", name="Estimates hidden").click()

    expect(page.locator(f"{PEAK} input")).to_have_value("")


def test_without_javascript_the_worked_ones_wait_closed(browser: Browser, site_server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_server.url + CASE)

    expect(page.locator(f"{PEAK} .sts-line-steps")).to_be_hidden()
    page.get_by_text("Work out the estimates yourself").click()
    expect(page.locator(f"{PEAK} .sts-asked")).to_be_visible()
    expect(page.locator(f"{PEAK} form")).to_be_hidden()
    page.locator(f"{PEAK} summary").click()
    expect(page.locator(f"{PEAK} .sts-line-steps")).to_be_visible()
    context.close()
