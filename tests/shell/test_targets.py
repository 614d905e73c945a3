"""Which text of a picture a finger means that lands beside it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from tests.shell.node import run

if TYPE_CHECKING:
    from collections.abc import Sequence

type Box = tuple[float, float, float, float]

LEFT, TOP, RIGHT, BOTTOM = 0, 1, 2, 3
# Two numbers of a board and the name above the first, as a phone shows them: 14 pixels high.
BOXES: list[Box] = [(100, 100, 140, 114), (100, 84, 170, 98), (100, 140, 140, 154)]


def meant(points: list[tuple[float, float]], boxes: Sequence[Box] = BOXES) -> list[int]:
    given = {
        "points": points,
        "boxes": [dict(zip(("left", "top", "right", "bottom"), box, strict=True)) for box in boxes],
    }
    found: list[int] = run(
        "targets.js", "return given.points.map(([x, y]) => it.nearestBox(given.boxes, x, y));", given
    )
    return found


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        ((120, 107), 0),
        ((120, 120), 0),  # below it, and farther from the one that follows
        ((120, 135), 2),
        ((120, 90), 1),  # on the name
        ((120, 98.5), 1),
        ((88, 107), 0),  # beside it
        ((80, 130), -1),  # 15 pixels at most
        ((200, 107), -1),
    ],
)
def test_the_nearest_within_reach_is_meant(point: tuple[float, float], expected: int) -> None:
    assert meant([point]) == [expected]


def test_alone_a_text_takes_as_much_as_a_finger() -> None:
    """44 pixels high, and wider than it is by 15 on each side; the corners are round."""
    alone = [BOXES[0]]
    edges = [(120, 85.5), (120, 128.5), (85.5, 107), (154.5, 107)]
    beyond = [(120, 84.5), (120, 129.5), (84.5, 107), (155.5, 107)]

    assert meant([*edges, *beyond], alone) == [0, 0, 0, 0, -1, -1, -1, -1]


def test_no_point_is_given_to_a_text_when_another_is_nearer() -> None:
    points = [(float(x), float(y)) for x in range(70, 190, 5) for y in range(60, 180, 5)]

    for point, found in zip(points, meant(points), strict=True):
        ways = [way(box, *point) for box in BOXES]
        assert found == (ways.index(min(ways)) if min(ways) <= 15 else -1), point


def way(box: Box, x: float, y: float) -> float:
    return math.hypot(max(box[LEFT] - x, 0, x - box[RIGHT]), max(box[TOP] - y, 0, y - box[BOTTOM]))


def test_nothing_is_meant_where_there_is_nothing() -> None:
    assert meant([(1, 1)], []) == [-1]
