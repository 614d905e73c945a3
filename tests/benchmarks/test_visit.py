"""A page that nobody drives tells what it took, once for each time that it was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.visit import visit
from benchmarks.ways import Way
from tests.browser.chromium import find_chromium
from tests.browser.server import Server
from tests.tree import plant

if TYPE_CHECKING:
    from pathlib import Path

SITE = """
site/
    page/
        index.html
            <!doctype html>
            <link rel="icon" href="data:,">
            <sts-calculator data-result></sts-calculator>
            <script type="module">
              const calculator = document.querySelector("sts-calculator");
              // The task in which somebody begins to look for long ones is not looked at itself.
              await new Promise((resolve) => setTimeout(resolve, 30));
              const start = performance.now();
              while (performance.now() < start + 80);
              calculator.dataset.state = "ready";
              calculator.innerHTML = "<b data-figure></b>";
              document.documentElement.dataset.boot = "own";
              globalThis.document$ = "the theme";
              await fetch("../some.txt");
            </script>
    some.txt
        text
"""
OWN = Way("own", "a page of its own", "site", "page/", "own")


@pytest.fixture
def chromium() -> str:
    found = find_chromium()
    if not found:
        pytest.skip("there is no Chromium but the driver's own")
    return found


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return plant(tmp_path, SITE) / "site"


def test_each_visit_is_told_with_what_it_fetched(chromium: str, site: Path, tmp_path: Path) -> None:
    with Server(site) as server:
        cold, warm = visit(chromium, server, OWN, tmp_path / "profile", 2)

    for found in (cold, warm):
        assert 80 <= found.long <= found.live + 50
        assert found.live < found.visible
    assert cold.requests == 2
    assert cold.kilobytes > warm.kilobytes > 0


def test_a_page_that_another_boot_started_is_no_measurement(chromium: str, site: Path, tmp_path: Path) -> None:
    other = Way("other", "another", "site", "page/", "other")

    with Server(site) as server, pytest.raises(RuntimeError, match="not started by its other boot"):
        visit(chromium, server, other, tmp_path / "profile", 1)
