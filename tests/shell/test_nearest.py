"""A mistyped address is answered with the pages that are nearest to it."""

from __future__ import annotations

import pytest

from tests.shell.node import ROOT, run

PAGES = sorted(
    {
        line.partition("#")[0]
        for line in (ROOT / "docs/data/permalinks.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    }
)
MAP = "".join(f"<url><loc>https://example.org/guide/{page}</loc></url>" for page in ["", *PAGES])

FIRST = {
    "calculators/trafic/": "calculators/traffic/",
    "calculators/traffic.html": "calculators/traffic/",
    "traffic": "calculators/traffic/",
    "Framework/Scope": "framework/scope/",
    "framework/highleveldesign/": "framework/high-level-design/",
    "framework/deep_dive/index.html": "framework/deep-dive/",
    "reference/number/": "reference/numbers/",
    "cases/url-shortner/": "cases/url-shortener/",
    "framework/cheatsheet": "framework/cheat-sheet/",
}


def test_the_nearest_page_is_named_first() -> None:
    found = run(
        "nearest.js",
        "return given.asked.map((one) => it.nearest(one, given.pages)[0]);",
        {"asked": [*FIRST], "pages": PAGES},
    )

    assert dict(zip(FIRST, found, strict=True)) == FIRST


@pytest.mark.parametrize("asked", ["", "wp-login.php", "blog/hello/", "x"])
def test_nothing_is_named_that_is_not_near(asked: str) -> None:
    assert run("nearest.js", "return it.nearest(given.asked, given.pages);", {"asked": asked, "pages": PAGES}) == []


def test_pages_are_read_from_the_map_of_the_site() -> None:
    assert run("nearest.js", "return it.pages(given);", MAP) == PAGES
