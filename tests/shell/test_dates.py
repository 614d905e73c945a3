"""A path by day: spread over the days there are, moved when one is missed, and read from what may be hostile."""

from __future__ import annotations

from tests.shell.node import run

STEPS = [{"id": name, "minutes": 30} for name in "abcd"]


def test_steps_are_spread_over_the_days_before_the_interview() -> None:
    script = "return given.map(([steps, from, aim]) => it.spread(steps, from, aim))"
    uneven = [{"id": "long", "minutes": 60}, {"id": "short", "minutes": 10}, {"id": "last", "minutes": 50}]
    eight, two, same_day, by_minutes = run(
        "dates.js", script, [[STEPS, 100, 108], [STEPS, 100, 102], [STEPS, 100, 100], [uneven, 100, 102]]
    )

    assert eight == {"a": 100, "b": 102, "c": 104, "d": 106}
    assert two == {"a": 100, "b": 100, "c": 101, "d": 101}
    assert same_day == dict.fromkeys("abcd", 100)
    assert by_minutes == {"long": 100, "short": 101, "last": 101}


def test_a_missed_day_moves_what_is_left_and_nothing_else_does() -> None:
    # Day 20784 is 27 November 2026.
    plan = {"aim": "2026-12-01", "days": {"a": 20784, "b": 20785, "c": 20786, "d": 20787}, "moved": None}
    script = "return given.map(([plan, left, now]) => it.kept(plan, left, now))"
    on_time, missed, past = run(
        "dates.js", script, [[plan, STEPS[1:], 20785], [plan, STEPS[1:], 20786], [plan, STEPS, 20790]]
    )

    assert on_time == plan
    assert missed == {
        **plan,
        "days": {"b": 20786, "c": 20786, "d": 20787},
        "moved": {"on": 20786, "count": 1},
    }
    assert past == plan


def test_a_day_is_a_date_that_there_is_and_not_one_that_has_passed() -> None:
    script = """const { dates, steps } = given;
    const aim = (each) => it.planned(steps, each, 20784)?.aim ?? null;
    return [dates.map((each) => it.dayOf(each) ?? null), dates.map(aim)];"""
    dates = ["2026-11-27", "2026-11-26", "2026-02-30", "tomorrow", "", None, 7, "2036-01-01"]
    days, aims = run("dates.js", script, {"dates": dates, "steps": STEPS})

    assert days == [20784, 20783, None, None, None, None, None, 24106]
    assert aims == ["2026-11-27", *[None] * 7]


def test_of_a_hostile_plan_only_what_fits_is_read() -> None:
    found = run(
        "dates.js",
        "return given.map((each) => it.readPlan(each) ?? null)",
        [
            None,
            "x",
            {"aim": "2026-12-01"},
            {"aim": "soon", "days": {}},
            {"aim": "2026-12-01", "days": {"a": "<b>", "b": 20784, "c": 1.5}, "moved": {"on": "x"}},
        ],
    )

    assert found == [None] * 4 + [{"aim": "2026-12-01", "days": {"b": 20784}, "moved": None}]
