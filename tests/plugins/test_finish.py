"""What happens to the built pages, in which order, and what is said when it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.finish import TOUCHES, Touch, finish, leave_out_parts, quick
from plugins.step import StepError
from tests.tree import plant

if TYPE_CHECKING:
    from pathlib import Path


def test_names_and_lists_come_last() -> None:
    """The one names, the other lists, what all before them have made."""
    names = "parts, bundle, export, answers, offline page, icons, switching, policy, fingerprint, shelf"
    assert ", ".join(touch.name for touch in TOUCHES) == names


def test_a_quick_build_leaves_to_the_full_one_what_no_page_shows(tmp_path: Path) -> None:
    assert [touch.name for touch in quick(tmp_path)] == [
        "parts",
        "bundle",
        "offline page",
        "icons",
        "switching",
        "policy",
        "fingerprint",
    ]


def test_what_is_part_of_the_pages_is_no_file_besides(tmp_path: Path) -> None:
    plant(tmp_path, "index.html\n    1\npartials/\n    start.js\n        1\n")

    for _again in range(2):
        leave_out_parts(tmp_path, tmp_path)

        assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_each_is_given_the_root_and_the_built_site(tmp_path: Path) -> None:
    given: list[tuple[str, Path, Path]] = []

    def first(root: Path, site: Path) -> None:
        given.append(("first", root, site))

    def second(root: Path, site: Path) -> None:
        given.append(("second", root, site))

    finish(tmp_path, tmp_path / "site", [Touch("first", first), Touch("second", second)])

    assert given == [(name, tmp_path, tmp_path / "site") for name in ("first", "second")]


def test_the_first_that_fails_ends_the_build_and_is_named(tmp_path: Path) -> None:
    def fail(_root: Path, _site: Path) -> None:
        raise StepError("index.html is wrong.")

    after: list[Path] = []
    touches = [Touch("wrong", fail), Touch("after", lambda _, site: after.append(site))]

    with pytest.raises(StepError, match=r"^wrong: index\.html is wrong\.$"):
        finish(tmp_path, tmp_path, touches)

    assert after == []
