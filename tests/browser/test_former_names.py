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
from tests.browser.traffic import PAGE, expect_figure, field, open_ready, problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.server import Server

# The calculators of a later version: a field and an option are called differently.
LATER = {
    "estimates/traffic.py": (
        ('    "users",\n    "People', '    "people",\n    "People'),
        ('    short="people",\n', '    short="people",\n    was=("users",),\n'),
    ),
    "core/convention.py": (('Option("100000", "100,000 s")', 'Option("1e5", "100,000 s", was=("100000",))'),),
}
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


def test_it_opens_with_its_numbers_in_the_fields_of_today(
    page: Page, later: Path, serve: Callable[[Path], Server]
) -> None:
    """5M people 20 times a day at three times the average, of a day of 100,000 seconds: 3,000 a second."""
    open_ready(page, serve(later), "#users=5M&peak=3&day=100000")

    expect_figure(page, "3,000 requests/s")
    expect(field(page, "people")).to_have_value("5M")
    expect(field(page, "day")).to_have_value("1e5")
    expect(page).to_have_url(re.compile(r"#people=5M&actions=20/day&peak=3&.*&day=1e5$"))
    field(page, "people").fill("10M")
    expect_figure(page, "6,000 requests/s")


@pytest.mark.parametrize(
    ("fragment", "name", "said"),
    [
        ("#users=5M&people=6M", "people", "“users” and “people” are two names of one field"),
        ("#users=abc", "people", "“abc” does not start with a number"),
        ("#colour=red", "", "Traffic has no field “colour”"),
    ],
)
def test_what_is_wrong_with_it_is_told_beside_the_field_of_today(
    page: Page, later: Path, serve: Callable[[Path], Server], fragment: str, name: str, said: str
) -> None:
    open_ready(page, serve(later), fragment)

    expect(problem(page, name)).to_contain_text(said)
