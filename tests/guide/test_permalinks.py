"""What was published keeps working."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from plugins.model.case.rename import Rename
from plugins.model.data import Library
from plugins.model.line import LineName
from plugins.model.problem import DataError
from plugins.model.reader import read
from plugins.model.redirect import Redirects
from plugins.published.addresses import FILE, add, published, recorded
from plugins.redirects import redirects as all_redirects
from plugins.redirects import write_redirects
from plugins.step import StepError
from tests.guide.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (
    '<main id="__main"><article><h1 id="top"></h1><input id="tick_one"><li id="one">'
    '<form><p id="users-problem"></form><input id="find"></article><p id="no"></main>'
)


def redirects() -> dict[str, str]:
    return all_redirects(Library(ROOT / "docs/data"))


def test_no_published_address_is_lost_without_a_redirect(site: Path) -> None:
    assert sorted(recorded(ROOT / FILE) - published(site) - redirects().keys()) == []


def test_every_address_is_listed(site: Path) -> None:
    assert sorted(published(site) - recorded(ROOT / FILE)) == [], "run: python -m plugins.published"


def test_redirects_lead_somewhere(site: Path) -> None:
    assert sorted({*redirects().values()} - published(site)) == []


def test_only_what_is_new_is_added(tmp_path: Path) -> None:
    page = tmp_path / "site/framework/scope/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE)
    (tmp_path / "site/index.html").write_text(PAGE)
    file = tmp_path / "permalinks.txt"
    file.write_text("framework/old/\n")

    assert add(file, tmp_path / "site") == 5
    assert file.read_text().split() == [
        "#one",
        "#top",
        "framework/old/",
        "framework/scope/",
        "framework/scope/#one",
        "framework/scope/#top",
    ]
    assert add(file, tmp_path / "site") == 0


def test_redirects_are_written_for_the_shell(tmp_path: Path) -> None:
    (tmp_path / "docs/data").mkdir(parents=True)
    (tmp_path / "docs/assets").mkdir()
    data = tmp_path / "docs/data/redirects.yml"
    data.write_text('redirects:\n  - {was: "framework/scope/#old", now: "framework/scope/#new"}\n')
    write_redirects(tmp_path)

    assert '"framework/scope/#old": "framework/scope/#new"' in (tmp_path / "docs/assets/redirects.json").read_text()

    data.write_text("redirects: 1\n")
    with pytest.raises(StepError, match="redirects"):
        write_redirects(tmp_path)


def test_a_line_of_a_case_is_found_by_its_former_name() -> None:
    library = Library(ROOT / "docs/data")
    messaging = replace(library.cases["messaging"], renamed=(Rename("people here", LineName("people")),))
    found = all_redirects(cast("Library", SimpleNamespace(redirects=library.redirects, cases=[messaging])))

    assert found["cases/messaging/#line-people-here"] == "cases/messaging/#line-people"
    assert found["sheets/"] == "envelopes/"


@pytest.mark.parametrize("address", ["/framework/", "framework", "https://example.org/", "framework/#a b"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(DataError, match="an address from the top of the site"):
        read(Redirects, f'redirects:\n  - {{was: "{address}", now: "framework/"}}\n', "redirects.yml")
