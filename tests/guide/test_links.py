"""Every link within the site leads to a page that is there, and to an anchor that is on it."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.guide.conftest import Sight


def test_internal_links_and_anchors_resolve(site: Path, sights: dict[str, Sight]) -> None:
    lost = [
        f"{page}: {link}"
        for page, sight in sights.items()
        for link in sight.links
        if leads_nowhere(site, sights, page, link)
    ]

    assert lost == []


def leads_nowhere(site: Path, sights: dict[str, Sight], page: str, link: str) -> bool:
    there = urlsplit(link)
    if there.scheme or there.netloc:
        return False
    target = posixpath.normpath(posixpath.join(page, there.path)) + "/" if there.path else page
    if target not in sights:
        return not (site / posixpath.normpath(posixpath.join(page, there.path))).is_file()
    # What has an = in it are a calculator's inputs.
    names_a_place = there.fragment and "=" not in there.fragment
    return bool(names_a_place) and unquote(there.fragment) not in sights[target].ids


def test_no_id_stands_twice_on_a_page(sights: dict[str, Sight]) -> None:
    twice = {
        page: [name for name, times in Counter(sight.ids).items() if times > 1] for page, sight in sights.items()
    }

    assert {page: names for page, names in twice.items() if names} == {}


def test_every_page_says_what_it_is(sights: dict[str, Sight]) -> None:
    fallback = sights["./"].meta["description"] if "./" in sights else ""
    guide = {page: sight.meta for page, sight in sights.items() if page.startswith(("framework/", "frameworks/"))}

    assert [page for page, meta in guide.items() if not 60 <= len(meta["description"]) <= 200] == []
    assert [page for page, meta in guide.items() if meta["og:description"] != meta["description"]] == []
    assert [page for page, meta in guide.items() if meta["description"] == fallback] == []
    assert len({meta["og:title"] for meta in guide.values()}) == len(guide)
