"""A link that was sent before something was renamed, opened after that."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from plugins.fingerprint import shell_of, tell_manifest
from plugins.runtime.assembly import assemble
from tests.browser.conftest import ROOT
from tests.browser.traffic import PAGE, READY, expect_figure, field, problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.server import Server

# Pyodide without an image, on a machine that does many things at once.
PLAIN_START_MS = 90_000
# The calculators of a later version: a field and an option are called differently.
LATER = {
    "estimates/traffic.py": (
        ('    "users",\n    "People', '    "people",\n    "People'),
        ('    short="people",\n', '    short="people",\n    was=("users",),\n'),
    ),
    "core/convention.py": (
        ('Option("100000", "100,000 s", ("100k", "10^5", "1e5"))', 'Option("1e5", "100,000 s", was=("100000",))'),
    ),
}
# What is wrong with a link is told beside the field of today.
WRONG = (
    ("users=5M&people=6M", "people", "“people” and “users” are names of one field"),
    ("users=abc", "people", "“abc” does not start with a number"),
    ("colour=red", "", "Traffic has no field “colour”"),
)
# And its page, as it would be printed.
PRINTED = (('="users"', '="people"'), ('value="100000"', 'value="1e5"'))


@pytest.fixture(scope="module")
def later(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("later")
    made, package = folder / "site", folder / "calculators"
    shutil.copytree(site, made)
    shutil.copytree(ROOT / "calculators", package)
    for name, changes in LATER.items():
        edit(package / name, changes)
    edit(made / PAGE / "index.html", PRINTED)
    assemble(ROOT, made / "assets/runtime", folder / "cache", package)
    tell_manifest(shell_of(made) / "worker.js", made / "assets/runtime/manifest.json")
    return made


def edit(file: Path, changes: tuple[tuple[str, str], ...]) -> None:
    text = file.read_text()
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    file.write_text(text)


@pytest.mark.timeout(600)  # it makes a site and a runtime
def test_it_opens_with_its_numbers_in_the_fields_of_today(
    page: Page, later: Path, serve: Callable[[Path], Server]
) -> None:
    """5M people 20 times a day at three times the average, of a day of 100,000 seconds: 3,000 a second."""
    page.goto(f"{serve(later).url}{PAGE}#users=5M&peak=3&day=100000")
    expect(page.locator(READY)).to_be_visible(timeout=PLAIN_START_MS)

    expect_figure(page, "3,000 requests/s")
    expect(field(page, "people")).to_have_value("5M")
    expect(field(page, "day")).to_have_value("1e5")
    expect(page).to_have_url(re.compile(r"#people=5M&actions=20/day&peak=3&.*&day=1e5$"))
    field(page, "people").fill("10M")
    expect_figure(page, "6,000 requests/s")
    for fragment, name, said in WRONG:
        page.evaluate("fragment => { location.hash = fragment }", fragment)
        expect(problem(page, name)).to_contain_text(said)
