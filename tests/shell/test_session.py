"""A session is a value: what happens to it, whatever the clock of the machine does."""

from __future__ import annotations

from typing import Any

import pytest

from tests.shell.node import run

MINUTE = 60_000
NOON = 1_795_780_800_000
PHASES = [
    {"id": "scope", "title": "Scope", "minutes": {"low": 5, "high": 10}},
    {"id": "high-level-design", "title": "High-level design", "minutes": {"low": 10, "high": 20}},
    {"id": "deep-dive", "title": "Deep dive", "minutes": {"low": 15, "high": 20}},
    {"id": "wrap-up", "title": "Wrap-up", "minutes": {"low": 5, "high": 5}},
]
SETUP = {"slot": 45, "hello": 0, "questions": 0, "role": "alone", "case": "feed", "framework": "framework"}


def lived(script: str, setup: dict[str, Any] | None = None) -> Any:  # noqa: ANN401 -- JSON
    """What a script returns of a session `s` that began at `noon`."""
    begin = """
const { setup, phases, noon } = given;
const minute = 60000;
const spent = (found, now) => found.parts.map((_, at) => it.spentIn(found, at, now) / minute);
let s = it.start(setup, { title: "T", prompt: "P" }, phases, noon);
"""
    given = {"setup": SETUP | (setup or {}), "phases": PHASES, "noon": NOON}
    return run("practice/session.js practice/time.js practice/entries.js", begin + script, given)


def test_time_is_told_from_stamps() -> None:
    """Nobody looks between the beginning and minute 8, and again until minute 20."""
    script = """
s = it.next(s, noon + 8 * minute);
return [spent(s, noon + 20 * minute), it.elapsed(s, noon + 20 * minute) / minute];"""

    assert lived(script) == [[8, 12, 0, 0], 20]


def test_a_pause_takes_no_time() -> None:
    script = """
s = it.pause(s, noon + 3 * minute);
s = it.resume(s, noon + 63 * minute);
return spent(s, noon + 65 * minute);"""

    assert lived(script) == [5, 0, 0, 0]


def test_back_adds_to_what_was_spent_there() -> None:
    script = """
s = it.next(s, noon + 8 * minute);
s = it.drive(it.back(s, noon + 10 * minute), "interviewer");
return [s.at, spent(s, noon + 11 * minute), s.moves];"""

    assert lived(script) == [
        0,
        [9, 2, 0, 0],
        [
            {"at": 8 * MINUTE, "to": "high-level-design", "by": ""},
            {"at": 10 * MINUTE, "to": "scope", "by": "interviewer"},
        ],
    ]


@pytest.mark.parametrize(("counts", "left"), [("true", [15, 0, 0, 0]), ("false", [5, 0, 0, 0])])
def test_ten_minutes_asleep_count_or_do_not(counts: str, left: list[int]) -> None:
    script = f"""
for (const at of [1, 2, 3, 4, 5, 15]) s = it.look(s, noon + at * minute);
const gap = s.gap && (s.gap.to - s.gap.from) / minute;
return [gap, spent(it.settle(s, {counts}), noon + 15 * minute)];"""

    assert lived(script) == [10, left]


def test_a_page_that_is_woken_once_a_minute_was_not_asleep() -> None:
    script = """
for (let at = 1; at <= 30; at++) s = it.look(s, noon + at * minute);
return [s.gap, spent(s, noon + 30 * minute)];"""

    assert lived(script) == [None, [30, 0, 0, 0]]


def test_a_clock_that_is_set_back_takes_nothing_away() -> None:
    """At minute 2 somebody sets the clock back by an hour; two minutes later four have passed."""
    script = """
s = it.look(s, noon + 1 * minute);
s = it.look(s, noon + 2 * minute);
s = it.look(s, noon - 58 * minute);
s = it.look(s, noon - 57 * minute);
return [s.gap, spent(s, noon - 56 * minute)];"""

    assert lived(script) == [None, [4, 0, 0, 0]]


def test_hello_and_questions_are_outside_the_plan() -> None:
    script = "return s.parts.map((one) => [one.id, one.planned]);"

    assert lived(script, {"slot": 60, "hello": 5, "questions": 10}) == [
        ["hello", 5],
        ["scope", 8],
        ["high-level-design", 15],
        ["deep-dive", 17],
        ["wrap-up", 5],
        ["questions", 10],
    ]


def test_the_rest_is_planned_anew_over_what_is_left() -> None:
    """Scope took 20 of its 8 minutes: 25 are left, which ranges from 10, 15 and 5 share as 8.3, 12.5 and 4.2."""
    script = """
s = it.planAnew(s, noon + 20 * minute);
const plan = s.parts.map((one) => one.planned);
const late = it.planAnew(s, noon + 50 * minute).parts.map((one) => one.planned);
return [plan, late, s.parts.map((one) => one.first)];"""

    assert lived(script) == [[20, 8, 13, 4], [50, 1, 1, 1], [8, 15, 17, 5]]


def test_the_plan_says_what_was_changed_and_a_phase_of_seconds_takes_none_of_the_slot() -> None:
    """What has passed is planned as it was used, which is no plan."""
    script = """
s = it.next(s, noon + minute / 3);
s = it.planAnew(s, noon + minute / 2);
return s.parts.map((one) => [one.planned, one.again]);"""

    found = lived(script)
    assert found[:2] == [[0, 0], [15, 0]]
    assert [again for _, again in found[2:]] == [planned for planned, _ in found[2:]]
    assert sum(planned for planned, _ in found) == 45


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (4, "You are not behind."),
        (20, "As planned, it would end 12 minutes after the slot."),
    ],
)
def test_who_asks_is_told_whether_the_slot_is_at_risk(minutes: int, said: str) -> None:
    script = f"return it.inHand(given.session, {NOON} + {minutes} * 60000);"
    session = lived("return s;")

    assert run("practice/face.js", script, {"session": session}) == said
    early = lived("return it.next(s, noon + 3 * minute);")
    assert run("practice/face.js", script, {"session": early}).startswith(
        "You are not behind: 5 minutes in hand."
    ) == (minutes == 4)


@pytest.mark.parametrize(("scope", "design"), [(2, 6.4), (11.5, 3.5), (8, 20)])
def test_planned_anew_all_of_it_is_the_slot_again(scope: float, design: float) -> None:
    """Too quick or too slow before: the clock goes on telling what is left of the 45 minutes."""
    script = f"""
s = it.next(s, noon + {scope} * minute);
s = it.planAnew(s, noon + {scope + design} * minute);
return s.parts.reduce((sum, one) => sum + one.planned, 0);"""

    assert lived(script) == 45


def test_with_the_guides_order_minutes_go_where_its_plan_has_them() -> None:
    """Three, two, two and two in each nine minutes; with two left, the last two phases have one each."""
    script = """
s = it.start(setup, { title: "T", prompt: "P" }, phases, noon, "012301230".repeat(5));
const plan = s.parts.map((one) => one.planned);
return [plan, it.planAnew(it.next(s, noon + 33 * minute), noon + 33 * minute).parts.map((one) => one.planned)];"""

    assert lived(script) == [[15, 10, 10, 10], [33, 10, 1, 1]]


def test_minutes_are_added_to_the_phase_that_runs() -> None:
    script = "s = it.addMinutes(s, 3); return [s.parts[0].planned, it.addMinutes(s, -40).parts[0].planned];"

    assert lived(script) == [11, 1]


def test_notes_and_hints_have_their_minute_and_a_hint_opens_once() -> None:
    script = """
s = it.note(s, "  two kinds of user ", "quality", noon + 2 * minute);
s = it.note(s, "   ", "", noon + 2 * minute);
s = it.hint(it.hint(s, 0, noon + 3 * minute), 0, noon + 4 * minute);
return [s.notes, s.hints];"""

    assert lived(script) == [
        [{"at": 2 * MINUTE, "part": "scope", "about": "quality", "text": "two kinds of user"}],
        [{"at": 3 * MINUTE, "number": 0}],
    ]


def test_after_the_last_phase_it_is_over_and_nothing_moves_it() -> None:
    script = """
for (let at = 1; at <= 4; at++) s = it.next(s, noon + at * 10 * minute);
const later = it.resume(it.next(it.back(s, noon + 90 * minute), noon + 90 * minute), noon + 90 * minute);
return [s.state, spent(later, noon + 95 * minute), later.at];"""

    assert lived(script) == ["done", [10, 10, 10, 10], 3]


def test_what_happens_leaves_the_value_as_it_was() -> None:
    script = """
const before = JSON.stringify(s);
for (const act of [it.pause, it.next, it.planAnew, it.look, it.finish]) act(s, noon + 5 * minute);
it.tick(s, "x", true); it.note(s, "x", "", noon); it.hint(s, 1, noon); it.answer(s, 1, "x"); it.estimate(s, "a", "1");
return JSON.stringify(s) === before;"""

    assert lived(script) is True


HOSTILE: list[object] = [
    None,
    7,
    [],
    {},
    {"setup": {}},
    {"setup": {}, "parts": [], "begun": "2026-11-27T10:00:00Z", "state": "running"},
    {"setup": {}, "parts": [{"id": "x", "title": "X", "minutes": {}}], "begun": "never", "state": "running"},
    {"setup": {}, "parts": [{"id": "x", "title": "X", "minutes": {}}], "begun": "2026-11-27T10:00:00Z", "state": "?"},
]


def test_what_is_no_session_is_none() -> None:
    script = "return given.map((each) => it.readSession(each) ?? null);"

    assert run("practice/reading.js", script, HOSTILE) == [None] * len(HOSTILE)


def test_what_is_strange_in_a_session_is_left_out() -> None:
    part = {"id": "x", "title": "X" * 10_000, "minutes": {"low": -3, "high": "9"}, "planned": 1e99, "spent": "1"}
    found = run(
        "practice/reading.js",
        "return it.readSession(given);",
        {
            "begun": "2026-11-27T10:00:00Z",
            "setup": {"case": "../../evil", "slot": 9999, "role": "root"},
            "parts": [part, "no", None],
            "state": "running",
            "at": 12,
            "since": -1,
            "seen": "now",
            "gap": {"from": 9, "to": 3},
            "ticks": ["a", {}, 3],
            "notes": [{"text": {"a": 1}, "at": "x"}, 5],
            "figures": {"peak": 3, "mean": "5k/s"},
            "extra": "x",
        },
    )

    assert found["setup"] == {
        "case": "surprise",
        "prompt": "",
        "framework": "framework",
        "slot": 45,
        "hello": 5,
        "questions": 5,
        "role": "alone",
        "level": "senior",
    }
    assert (len(found["parts"]), found["at"], found["since"], found["seen"], found["gap"]) == (1, 0, 0, 0, None)
    assert (found["parts"][0]["planned"], len(found["parts"][0]["title"])) == (1, 200)
    assert (found["ticks"], found["figures"]) == (["a"], {"mean": "5k/s"})
    assert found["notes"] == [{"at": 0, "part": "", "about": "", "text": ""}]
    assert "extra" not in found


def test_a_link_says_a_set_up_and_nothing_else() -> None:
    script = """
const setup = it.readFragment("case=feed&slot=60&hello=5&role=pair&level=staff&framework=d&x=1");
return [setup, it.fragmentOf(setup), it.readFragment(it.fragmentOf(setup)).slot,
  it.readFragment("slot=1e9&hello=-1&questions=x&role=<b>&case=%00").slot,
  it.readFragment("slot=20&hello=15&questions=15").hello, it.fragmentOf(it.USUAL)];"""

    setup, link, slot, hostile, hello, usual = run("practice/setup.js", script)
    assert setup == {
        "case": "feed",
        "prompt": "",
        "framework": "d",
        "slot": 60,
        "hello": 5,
        "questions": 5,
        "role": "pair",
        "level": "staff",
    }
    assert link == "case=feed&framework=d&slot=60&role=pair&level=staff"
    assert (slot, hostile, hello, usual) == (60, 45, 0, "case=surprise")
