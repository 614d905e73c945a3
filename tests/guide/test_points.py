"""Each of the 328 points can be read: on its own framework's page, and in the merged guide or a table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from plugins.model.data import Library
from tests.guide.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.guide.conftest import Sight

LIBRARY = Library(ROOT / "docs/data")
POINTS: set[str] = {*json.loads((ROOT / "tests/data/points.json").read_text())}


def shown(sights: Mapping[str, Sight], page: str, items: Iterable[tuple[str, Iterable[str]]]) -> set[str]:
    """The points of those items, by id, that stand on the page."""
    return {point for name, points in items if name in sights[page].ids for point in points}


def test_every_point_stands_on_its_own_frameworks_page(sights: dict[str, Sight]) -> None:
    found = {
        point
        for each in LIBRARY.published
        for point in shown(sights, f"frameworks/{each.id}/", ((item.id, item.points) for item in each.items))
        if point.startswith(each.letter)
    }

    assert len(POINTS) == 328
    assert sorted(POINTS - found) == []


def test_every_point_stands_on_a_page_of_the_guide_or_of_the_reference(sights: dict[str, Sight]) -> None:
    merged = {
        point
        for phase in LIBRARY.guide.phases
        for point in shown(sights, f"framework/{phase.id}/", ((item.id, item.carried) for item in phase.all_items))
    }
    tables = {
        point
        for name in LIBRARY.reference.ids
        for table in LIBRARY.reference[name].tables
        for point in shown(sights, f"reference/{name}/", ((row.id, row.points) for row in table.rows))
    }

    assert sorted(POINTS - merged - tables) == []
    assert tables  # so that the line above is about both
