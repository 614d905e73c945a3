"""The table of starts: medians of the visits, as multiples of plain Pyodide's at the same moment."""

from __future__ import annotations

import pytest

from benchmarks.row import Row
from benchmarks.starting import MOMENTS, key_ratio, long_tasks, ratios, starts
from benchmarks.visit import Visit
from benchmarks.ways import IMAGE, JAVASCRIPT, MAIN, MICROPYTHON, WAYS, WORKER, Way


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


def test_the_image_is_held_to_plain_pyodide_and_to_micropython(visits: dict[tuple[Way, str], list[Visit]]) -> None:
    """Every other way, our own plain boot among them, is slow and heavy enough to flatter whoever is held to it."""
    for key in visits:
        visits[key] = [Visit(9e9, 9e9, 9e9, 9e9, 1)]
    visits[MAIN, "cold"] = [Visit(1000, 1, 1, 5000, 1)]
    visits[MAIN, "warm"] = [Visit(500, 1, 1, 1, 1)]
    visits[MAIN, "slow"] = [Visit(6000, 1, 1, 1, 1)]
    visits[MICROPYTHON, "cold"] = [Visit(100, 1, 1, 1, 1)]
    visits[IMAGE, "cold"] = [Visit(140, 1, 1, 2000, 1)]
    visits[IMAGE, "warm"] = [Visit(100, 1, 1, 1, 1)]
    visits[IMAGE, "slow"] = [Visit(3000, 1, 1, 1, 1)]

    assert [(row.what, row.value, row.bound, row.holds) for row in ratios(visits)] == [
        ("live on a first visit: this site, image, to plain Pyodide, main thread", 0.14, 0.15, True),
        ("live after a reload: this site, image, to plain Pyodide, main thread", 0.2, 0.17, False),
        ("live on a first visit at 10 Mbit/s: this site, image, to plain Pyodide, main thread", 0.5, 0.5, True),
        ("live on a first visit: this site, image, to PyScript with MicroPython", 1.4, 1, False),
        ("kilobytes of a first visit: this site, image, to plain Pyodide, main thread", 0.4, 0.6, True),
    ]


def test_ratios_are_those_of_medians(visits: dict[tuple[Way, str], list[Visit]]) -> None:
    to_main, to_micropython = visits[IMAGE, "cold"][1].live / visits[MAIN, "cold"][1].live, 2

    assert [row.value for row in ratios(visits)] == [to_main, to_main, to_main, to_micropython, to_main]


def test_long_tasks_stand_beside_those_of_the_page_itself(visits: dict[tuple[Way, str], list[Visit]]) -> None:
    visits[IMAGE, "cold"] = [Visit(1, 1, long, 1, 1) for long in (60, 55, 0)]
    visits[JAVASCRIPT, "cold"] = [Visit(1, 1, long, 1, 1) for long in (0, 50, 51)]

    ours, without = long_tasks(visits)

    assert (ours.what, ours.value, ours.unit) == ("long tasks of a first visit: this site, image", 55, "ms")
    assert ours.holds is False
    assert without.what == "long tasks of the same page without Python: plain JavaScript, no Python"
    assert (without.value, without.holds) == (50, None)


def test_a_first_visit_without_long_tasks_holds(visits: dict[tuple[Way, str], list[Visit]]) -> None:
    visits[IMAGE, "cold"] = [Visit(1, 1, 0, 1, 1)] * 3

    assert long_tasks(visits)[0].holds is True


def test_a_key_is_held_to_one_in_javascript() -> None:
    keys = {way: Row(way.title, 9e9, "ms") for way in WAYS} | {
        IMAGE: Row(IMAGE.title, 22, "ms"),
        JAVASCRIPT: Row(JAVASCRIPT.title, 10, "ms"),
    }

    row = key_ratio(keys)

    assert (row.value, row.bound, row.holds) == (2.2, 2, False)
    assert row.what == "keystroke to painted result: this site, image, to plain JavaScript, no Python"
