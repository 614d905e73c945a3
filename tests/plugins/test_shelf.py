"""The list of what may be kept, and the name of the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.shelf import write_shelf
from plugins.step import StepError
from tests.plugins.built import SITE, listed
from tests.tree import picture, plant

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    plant(tmp_path, SITE)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "shell_changes"),
    [
        ("assets/shell/late.js", True),
        ("assets/runtime/manifest.json", True),
        ("assets/styles/a.css", False),
        ("index.html", False),
    ],
)
def test_a_change_of_anything_is_another_build(tmp_path: Path, file: str, shell_changes: bool) -> None:
    first, second = plant(tmp_path / "a", f"x/\n{SITE}"), plant(tmp_path / "b", f"x/\n{SITE}")
    changed = second / file
    changed.write_text(changed.read_text().replace("3.13", "3.14") + "\n")

    one, other = listed(first), listed(second)

    assert one["build"] != other["build"]
    assert (one["shell"] != other["shell"]) is shell_changes


def test_the_day_of_the_build_is_no_change(tmp_path: Path) -> None:
    first, second = plant(tmp_path / "a", f"x/\n{SITE}"), plant(tmp_path / "b", f"x/\n{SITE}")
    (second / "sitemap.xml").write_text("tomorrow")

    assert listed(first) == listed(second)


def test_the_service_worker_is_told_its_build(tiny: Path) -> None:
    build = listed(tiny)["build"]

    assert (tiny / "service-worker.js").read_text() == f'const BUILD = "{build}";\n'


def test_what_every_page_needs_is_what_modules_import_at_once(tiny: Path) -> None:
    shelf = listed(tiny)
    core = [name.removeprefix(shelf["shell"]).partition("?")[0] for name in shelf["core"]["files"]]

    assert sorted(core) == ["503.html", "assets/styles/a.css", "deep.js", "part.js", "shell.js"]
    assert shelf["parts"]["files"] == [f"{shelf['shell']}late.js", f"{shelf['shell']}worker.js"]


def test_pages_are_listed_with_their_names(tiny: Path) -> None:
    assert [(page["path"], page["title"]) for page in listed(tiny)["pages"]] == [
        ("deep/page/", "R&D · one"),
        ("", "Home"),
    ]


def test_a_listed_site_listed_again_is_the_same_build(tiny: Path) -> None:
    shelf = listed(tiny)
    before = picture(tiny)

    write_shelf(tiny)

    assert picture(tiny) == before
    assert f'const BUILD = "{shelf["build"]}";' in before


def test_a_service_worker_that_cannot_be_told_stops_the_build(tiny: Path) -> None:
    (tiny / "service-worker.js").write_text("")

    with pytest.raises(StepError, match="one line for the name of the build"):
        listed(tiny)


def test_a_site_without_our_shell_has_no_list(tmp_path: Path) -> None:
    plant(tmp_path, "index.html\n    Home\n")

    write_shelf(tmp_path)

    assert picture(tmp_path) == "index.html\n    Home"


@pytest.mark.parametrize("index", ["search/search_index.json", "search.json"])
def test_the_search_is_among_it_under_whatever_name_a_builder_gives_it(tiny: Path, index: str) -> None:
    (tiny / index).parent.mkdir(exist_ok=True)
    (tiny / index).write_text("{}")

    assert index in listed(tiny)["search"]["files"]
