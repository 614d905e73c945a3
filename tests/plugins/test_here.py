"""Links lead where they should, whatever a builder makes of links in markup."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from plugins.here import here


@dataclass
class Telling:
    page: Any
    conf: dict[str, Any] = field(default_factory=lambda: {"site_url": "https://example.org/guide/"})


@pytest.mark.parametrize(
    ("url", "path", "there", "expected"),
    [
        ("a/b/", "a/b.md", "c/d/#e", "../c/d/#e"),
        ("a/b/", "a/b.md", "a/f/", "f/"),
        ("a/", "a/index.md", "a/b/", "b/"),
        ("", "index.md", "a/b/", "a/b/"),
        ("a/b/", "a/b.md", "a/b/#e", "#e"),
    ],
)
def test_zensical_is_told_links_from_the_file_and_tells_them_from_the_page(
    url: str, path: str, there: str, expected: str
) -> None:
    assert here(Telling(SimpleNamespace(url=url, path=path))).link(there) == expected


def test_other_builders_leave_them_as_they_are() -> None:
    page = here(Telling(SimpleNamespace(url="a/b/")))

    assert page.link("c/d/#e") == "../../c/d/#e"
    assert page.whole("c/d/") == "https://example.org/guide/c/d/"
