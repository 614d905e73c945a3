"""Framework D carries every point of its source, under the phase it belongs to."""

import json
from collections import Counter
from pathlib import Path

import pytest

from plugins.model.framework import Framework
from plugins.model.library import Library
from plugins.model.timing import plan

ROOT = Path(__file__).parents[3]
POINTS: dict[str, str] = json.loads((ROOT / "tests/data/points.json").read_text())
D = {point: kind for point, kind in POINTS.items() if point.startswith("D")}


@pytest.fixture(scope="module")
def framework() -> Framework:
    return Library(ROOT / "docs/data").framework("d")


def test_the_source_has_55_points() -> None:
    assert len(D) == 55


def test_every_point_is_carried(framework: Framework) -> None:
    carried = {point for item in framework.items for point in item.points}

    assert carried == set(D)


def test_no_point_is_carried_twice(framework: Framework) -> None:
    carried = Counter(point for item in framework.items for point in item.points)

    assert [point for point, times in carried.items() if times > 1] == []


def test_points_stand_under_their_phase(framework: Framework) -> None:
    digits = [{point[1] for item in phase.all_items for point in item.points} for phase in framework.phases]

    assert digits == [{"0"}, {"1"}, {"2"}, {"3"}, {"4"}]


def test_questions_of_the_source_are_questions(framework: Framework) -> None:
    kinds = {str(point): item.kind.value for item in framework.items for point in item.points}

    assert {kinds[point] for point, kind in D.items() if kind in ("question", "nfr")} == {"ask"}
    assert {kinds[point] for point, kind in D.items() if kind == "output"} == {"produce"}


def test_minutes(framework: Framework) -> None:
    assert [span.planned for span in plan(framework)] == [5, 20, 15, 5]
