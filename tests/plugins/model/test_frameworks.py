"""The five frameworks carry every point of their sources, each under the phase it belongs to."""

import json
from collections import Counter
from pathlib import Path

import pytest

from plugins.model.data import Library
from plugins.model.published import Published
from plugins.model.timing import is_timed, plan

ROOT = Path(__file__).parents[3]
POINTS: dict[str, str] = json.loads((ROOT / "tests/data/points.json").read_text())
COUNTS = {"a": 50, "b": 58, "c": 130, "d": 55, "e": 35}
PHASES = {"a": "01234", "b": "01234567", "c": "1234567", "d": "01234", "e": "012345"}
# B names two steps and leaves them unwritten: that it does is said before them, so that they stand empty.
UNWRITTEN = {"B3.1", "B4.1"}


@pytest.fixture(params=COUNTS)
def framework(request: pytest.FixtureRequest) -> Published:
    return Library(ROOT / "docs/data").published[request.param]


def own_points(framework: Published) -> dict[str, str]:
    return {point: kind for point, kind in POINTS.items() if point.startswith(framework.letter)}


def carried(framework: Published) -> Counter[str]:
    return Counter(point for item in framework.items for point in item.points)


def kinds(framework: Published, *sources: str) -> set[str]:
    """The kinds of the items that carry points of these kinds."""
    points = {point for point, kind in own_points(framework).items() if kind in sources}
    return {item.kind.value for item in framework.items if points & {*item.points}}


def test_the_sources_have_328_points() -> None:
    assert Counter(point[0].lower() for point in POINTS) == COUNTS
    assert len(POINTS) == 328


def test_every_point_is_carried(framework: Published) -> None:
    assert sorted(own_points(framework).keys() - carried(framework)) == []


def test_no_point_is_carried_twice(framework: Published) -> None:
    assert [point for point, times in carried(framework).items() if times > 1] == []


def test_every_item_carries_a_point(framework: Published) -> None:
    assert [item.id for item in framework.items if not item.points] == []


def test_points_stand_under_their_phase(framework: Published) -> None:
    points = ([point for item in phase.all_items for point in item.points] for phase in framework.phases)
    digits = ["".join(sorted({point[1] for point in phase if point not in UNWRITTEN})) for phase in points]

    expected = [*PHASES[framework.id]]
    if framework.id == "b":
        expected[3:5] = ["", ""]
    assert digits == expected


def test_unwritten_steps_of_b_stand_empty() -> None:
    b = Library(ROOT / "docs/data").published["b"]

    empty = [phase for phase in b.phases if not phase.all_items]

    assert [phase.id for phase in empty] == ["deep-dive", "wrap-up"]
    assert all("unwritten" in phase.lead and "merged framework" in phase.lead for phase in empty)


def test_questions_of_the_source_are_questions(framework: Published) -> None:
    assert kinds(framework, "question", "nfr") == {"ask"}
    assert [item.id for item in framework.items if item.kind.value == "ask" and "?" not in item.text] == []


def test_what_the_source_has_drawn_is_produced(framework: Published) -> None:
    assert kinds(framework, "output") == {"produce"}


@pytest.mark.parametrize(("name", "minutes"), [("a", "5–10 10–15 15–25 5–10"), ("d", "5 20 15 5")])
def test_minutes(name: str, minutes: str) -> None:
    framework = Library(ROOT / "docs/data").published[name]

    assert " ".join(str(phase.minutes) for phase in framework.numbered) == minutes
    assert sum(span.planned for span in plan(framework)) == 45


@pytest.mark.parametrize("name", ["b", "c", "e"])
def test_frameworks_without_minutes_say_so(name: str) -> None:
    framework = Library(ROOT / "docs/data").published[name]

    assert not is_timed(framework)
    assert framework.minutes_note
    assert "minutes" in framework.minutes_note


def test_steps_of_c_open_with_their_purpose() -> None:
    c = Library(ROOT / "docs/data").published["c"]

    assert all(phase.stages and phase.stages[0].title == "Purpose" for phase in c.phases)


def test_credits_name_only_what_is_known() -> None:
    links = {each.id: each.credit.url for each in Library(ROOT / "docs/data").published if each.credit}

    assert [name for name, url in links.items() if url] == ["b", "d"]
