"""Links that were handed out open with the numbers they had; tests/browser opens them in earnest."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

import pytest

from plugins.published.links import FILE, PublishedLink, add, figures_today, named_by, read, wanted

if TYPE_CHECKING:
    from pathlib import Path

LINKS = read(FILE)
FIGURES = {"peak": 462.962962963}


@pytest.mark.parametrize("link", LINKS, ids=lambda link: link.address[:80])
def test_a_link_opens_with_the_numbers_it_had(link: PublishedLink) -> None:
    today = figures_today(link)

    assert {name: today.get(name) for name, was in link.figures.items() if not is_close(was, today.get(name))} == {}


def is_close(was: float | list[float], now: float | list[float] | None) -> bool:
    """Also where a figure was certain and is no longer, or the other way round."""
    ends, today = ([each] if isinstance(each, float) else each or [] for each in (was, now))
    return len(ends) == len(today) and all(
        math.isclose(*pair, rel_tol=1e-9, abs_tol=1e-300) for pair in zip(ends, today, strict=True)
    )


@pytest.mark.parametrize(
    ("was", "now"), [(1.0, 1.001), (1.0, None), (1.0, [1.0, 1.0, 1.0]), ([1.0, 2.0, 3.0], [1.0, 2.0, 3.1])]
)
def test_another_number_would_be_told(was: float | list[float], now: float | list[float] | None) -> None:
    assert is_close(was, was)
    assert not is_close(was, now)


def test_some_link_names_whatever_can_be_named() -> None:
    assert sorted(wanted().difference(*map(named_by, LINKS))) == [], "run: python -m plugins.published"


def test_what_was_mended_says_what_and_when() -> None:
    assert [link.address for link in LINKS if link.mended and not link.mended.startswith("20")] == []


def test_a_link_is_read_as_a_browser_reads_it() -> None:
    link = PublishedLink("calculators/traffic/#users=1.5+million&ratio=10:1&payload=2+kB&day=", {})

    assert (link.room, link.name, link.page) == ("calculators", "traffic", "calculators/traffic/")
    assert link.texts == {"users": "1.5 million", "ratio": "10:1", "payload": "2 kB", "day": ""}


def test_only_what_no_link_names_is_added(tmp_path: Path) -> None:
    """A link stays as it is, whatever a calculator would hand out now."""
    file = tmp_path / "links.jsonl"
    kept = {
        "address": "calculators/traffic/#users=1..2&actions=1/day&day=100000",
        "figures": FIGURES,
        "mended": "2026",
    }
    file.write_text(json.dumps(kept) + "\n")
    added = add(file)

    assert added > 100
    assert json.loads(file.read_text().splitlines()[0]) == kept
    assert wanted().difference(*map(named_by, read(file))) == set()
    assert add(file) == 0
