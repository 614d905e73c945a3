"""Whatever another builder renders differently is found, unless it is known with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canary.builder import KNOWN, PACKAGES
from canary.differences import Difference, Known, compare_sites, read_known, sort_out
from tests.tree import plant

if TYPE_CHECKING:
    from pathlib import Path

PAGE = '<title>{title}</title><article class="md-content__inner">{said}</article>'
SAID = '<h1 id="top">One two</h1><p>three <a href="../b/">four</a></p>'


def site(folder: Path, said: str = SAID, title: str = "A", name: str = "a/index.html") -> Path:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(PAGE.format(title=title, said=said))
    return folder


def test_the_same_is_no_difference(tmp_path: Path) -> None:
    assert (
        list(compare_sites(site(tmp_path / "x"), site(tmp_path / "y", SAID.replace("<p>", '<p class="new">')))) == []
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("three", "thirty", Difference("a/index.html", "text", "three", "thirty")),
        (' id="top"', "", Difference("a/index.html", "ids", "top", "")),
        ("../b/", "../../b/", Difference("a/index.html", "links", "https://site.invalid/b/", "")),
    ],
)
def test_another_text_id_or_link_is_one(tmp_path: Path, old: str, new: str, expected: Difference) -> None:
    before, after = site(tmp_path / "x", name="a/index.html"), site(tmp_path / "y", SAID.replace(old, new))
    found = list(compare_sites(before, after))

    if expected.part == "links":  # at the top of a site both lead to the same
        before, after = (
            site(tmp_path / "deep" / name, said, name="c/a/index.html")
            for name, said in (("x", SAID), ("y", SAID.replace(old, new)))
        )
        found = list(compare_sites(before, after))
        expected = Difference("c/a/index.html", "links", "https://site.invalid/c/b/", "https://site.invalid/b/")
    assert found == [expected]


def test_another_title_is_one(tmp_path: Path) -> None:
    [found] = compare_sites(site(tmp_path / "x"), site(tmp_path / "y", title="B"))

    assert found == Difference("a/index.html", "title", "A", "B")


def test_a_page_that_only_one_has_is_one(tmp_path: Path) -> None:
    plant(tmp_path, "x/\n    503.html\ny/\n    more.html\n")

    assert list(compare_sites(tmp_path / "x", tmp_path / "y")) == [
        Difference("503.html", "page", less="503.html"),
        Difference("more.html", "page", more="more.html"),
    ]


def test_what_is_known_is_sorted_out_and_what_is_no_more_is_told() -> None:
    skip, other = Known("b", "*", "ids", "", "__skip", "why"), Known("b", "c/*", "text", "*", "*", "why")
    found = [Difference("a/index.html", "ids", more="__skip"), Difference("a/index.html", "ids", less="__skip")]

    assert sort_out(found, [skip, other]) == ([found[1]], [other])


@pytest.mark.parametrize("builder", PACKAGES)
def test_everything_known_has_its_reason(builder: str) -> None:
    assert all(len(known.reason) > 20 for known in read_known(KNOWN, builder))
