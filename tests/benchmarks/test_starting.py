"""The table of starts: medians of the visits, as multiples of plain Pyodide's at the same moment."""

from __future__ import annotations

import pytest

from benchmarks.starting import MOMENTS, RATIOS, ratios, starts
from benchmarks.visit import Visit
from benchmarks.ways import IMAGE, MAIN, PLAIN, WAYS, WORKER, Way


def visit(live: float) -> Visit:
    return Visit(live, live / 2, live / 4, live * 10, int(live / 100))


@pytest.fixture
def visits() -> dict[tuple[Way, str], list[Visit]]:
    """Every way at every moment, each three times: as long as asked, and twice with a neighbour in between."""
    took = {way: 100.0 * (at + 1) for at, way in enumerate(WAYS)}
    slower = {moment: float(at + 1) for at, moment in enumerate(MOMENTS)}
    return {
        (way, moment): [visit(live * slower[moment] * noise) for noise in (3, 1, 1)]
        for way, live in took.items()
        for moment in MOMENTS
    }


def test_each_way_has_a_line_for_each_moment(visits: dict[tuple[Way, str], list[Visit]]) -> None:
    table = starts(visits)

    assert {(start.way, start.moment) for start in table} == {
        (way.title, moment) for way in WAYS for moment in MOMENTS
    }
    assert {start.runs for start in table} == {3}


def test_plain_pyodide_is_the_measure_of_all(visits: dict[tuple[Way, str], list[Visit]]) -> None:
    table = {(start.way, start.moment): start for start in starts(visits)}

    for moment in MOMENTS:
        assert table[MAIN.title, moment].to_main == 1
        assert table[WORKER.title, moment].to_worker == 1
        assert table[WORKER.title, moment].to_main == 2
        assert table[IMAGE.title, moment].to_worker == 3


def test_values_are_medians(visits: dict[tuple[Way, str], list[Visit]]) -> None:
    first = starts(visits)[0]

    assert (first.live, first.visible, first.long, first.kilobytes, first.requests) == (100, 50, 25, 1000, 1)


def test_the_image_is_held_to_our_own_plain_boot(visits: dict[tuple[Way, str], list[Visit]]) -> None:
    rows = ratios(visits)

    expected = visits[IMAGE, "cold"][1].live / visits[PLAIN, "cold"][1].live
    assert [row.value for row in rows] == pytest.approx([expected] * len(RATIOS))
    assert [row.bound for row in rows] == [bound for _, bound in RATIOS.values()]
    assert [row.holds for row in rows] == [False] * len(RATIOS)
