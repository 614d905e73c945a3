"""The plan in JavaScript is the plan in Python."""

from __future__ import annotations

import random

import pytest

from plugins.model.data import Library
from plugins.model.minutes import Minutes
from plugins.model.plan import HELLO, HELLOS, SLOT, SLOTS, WORKING, orders, spans
from plugins.model.timing import LONGEST, SHORTEST, USUAL, divide
from tests.shell.node import ROOT, run

GOLDEN = [
    # Worked out by hand, as in tests/plugins/model/test_timing.py.
    ([(5, 5), (20, 20), (15, 15), (5, 5)], 30, [4, 13, 10, 3]),
    ([(5, 10), (10, 20), (15, 20), (5, 5)], 45, [8, 15, 17, 5]),
    ([(1, 1), (1, 1), (1, 1)], 20, [7, 7, 6]),
    # Nobody can have less than a minute, however little there is.
    ([(5, 5), (20, 20)], 1, [1, 1]),
    ([(5, 5), (20, 20)], -3, [1, 1]),
]


def divided(cases: list[tuple[list[tuple[int, int]], int]]) -> list[list[int]]:
    given = [
        {"phases": [{"low": low, "high": high} for low, high in phases], "session": session}
        for phases, session in cases
    ]
    found: list[list[int]] = run(
        "practice/plan.js", "return given.map(({ phases, session }) => it.divide(phases, session));", given
    )
    return found


@pytest.mark.parametrize(("phases", "session", "expected"), GOLDEN)
def test_golden(phases: list[tuple[int, int]], session: int, expected: list[int]) -> None:
    assert divided([(phases, session)]) == [expected]


def test_it_divides_as_python_does() -> None:
    draw = random.Random(27)  # noqa: S311 -- any phases will do, the same each time
    cases = []
    for _ in range(2000):
        lows = [draw.randint(1, 30) for _ in range(draw.randint(1, 9))]
        phases = [(low, low + draw.choice([0, 0, 5, draw.randint(1, 30)])) for low in lows]
        cases.append((phases, draw.randint(SHORTEST, LONGEST)))

    expected = [
        [span.planned for span in divide(tuple(Minutes(*each) for each in phases), session)]
        for phases, session in cases
    ]
    assert divided(cases) == expected


def test_the_guide_is_planned_as_on_its_own_pages() -> None:
    """At 45 minutes what is added to 5, 10, 15 and 5 goes to the deep dive, as far as it can use it."""
    guide = Library(ROOT / "docs/data").guide
    phases = [{"id": phase.id, "minutes": {"low": 1, "high": 1}} for phase in guide.numbered]
    script = """return given.minutes.map((minutes) => it.planned(given.phases, minutes, given.order));"""
    lengths = [*range(4, 121)]
    given = {"phases": phases, "minutes": lengths, "order": orders(guide)["product"]}

    found = run("practice/plan.js", script, given)
    assert found[45 - 4] == [5, 10, 25, 5]
    assert found == [[max(1, span.planned) for span in spans(guide, each)] for each in lengths]


def test_cases_count_their_minutes_among_those_of_the_usual_interview() -> None:
    assert run("practice/plan.js", "return it.WORKING;") == WORKING


def test_what_is_taken_for_a_session_or_an_interview_is_what_the_forms_take() -> None:
    tried = [SHORTEST - 1, SHORTEST, LONGEST, LONGEST + 1]
    script = "return given.map((slot) => it.setupOf({ slot }).slot);"
    assert run("practice/setup.js", script, tried) == [USUAL, SHORTEST, LONGEST, USUAL]

    slots = [[slot, HELLO] for slot in (SLOTS[0] - 1, SLOTS[0], SLOTS[-1], SLOTS[-1] + 1)]
    hellos = [[SLOT, hello] for hello in (HELLOS[0] - 1, HELLOS[0], HELLOS[-1], HELLOS[-1] + 1)]
    script = """const isRead = ([slot, hello]) => it.read({ slot, hello, kind: "product" }) !== undefined;
    return [it.interview.data.slot, it.interview.data.hello, ...given.map(isRead)];"""
    found = run("interview.js", script, [*slots, *hellos], kept={})
    assert found == [SLOT, HELLO, *[False, True, True, False] * 2]
