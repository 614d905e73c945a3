"""What an answer to a drill is worth, what comes next, and what twenty answers say of somebody."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from plugins.export.drills import write_drills
from plugins.model.data import Library
from tests.shell.node import ROOT, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    site: Path = tmp_path_factory.mktemp("site")
    write_drills(ROOT, site, Library(ROOT / "docs/data"))
    found: dict[str, Any] = json.loads((site / "api/drills.json").read_text("utf-8"))
    return found


def test_every_printed_answer_is_read_as_the_answer(facts: dict[str, Any]) -> None:
    """Who types what the page then shows has it right, in each question's own units."""
    script = """return given.drills.map((drill) => {
      const own = it.readOwn(drill.answer, drill, given);
      return [drill.id, drill.answer, own, own && Math.abs(own / Number(drill.value) - 1) < 0.006];
    }).filter(([, , , isRight]) => !isRight);"""

    assert run("drills/scoring.js", script, facts) == []


def test_points() -> None:
    """By hand: ten, less a third for each tenfold of width, less 66.7 for each tenfold by which it misses."""
    script = """return [
      it.scoreRange(10, 100, 50), it.scoreRange(1, 1000, 50), it.scoreRange(40, 60, 50), it.scoreRange(60, 90, 50),
      it.scoreRange(500, 600, 50),
      it.scoreSide(true, 1), it.scoreSide(true, 0.5), it.scoreSide(false, 0.5), it.scoreSide(false, 0.9),
      it.scoreSingle(50, 50), it.scoreSingle(52, 50), it.scoreSingle(100, 50), it.scoreSingle(5, 50),
    ];"""

    assert run("drills/scoring.js", script) == [6.7, 0, 9.4, 4.1, -10, 10, 0, 0, -22.4, 10, 10, 4.4, 0]


def test_a_wide_range_does_not_pay_and_neither_does_a_narrow_one() -> None:
    """Somebody whose error is lognormal scores best, over many questions, with the range that holds nine in ten."""
    script = """
    const errors = Array.from({ length: 999 }, (_, at) => (at + 1) / 1000).map((share) => {
      // The logistic distribution has its quantiles in one line.
      return Math.log10(share / (1 - share)) / 4;
    });
    const mean = (reach) => errors.reduce((sum, error) =>
      sum + it.scoreRange(10 ** -reach, 10 ** reach, 10 ** error), 0) / errors.length;
    const nine = Math.log10(0.95 / 0.05) / 4;
    return [mean(nine) > mean(nine / 2), mean(nine) > mean(nine * 2), mean(nine) > mean(nine * 4)];"""

    assert run("drills/scoring.js", script) == [True, True, True]


def test_the_slip_is_named(facts: dict[str, Any]) -> None:
    script = """const drill = given.drills.find(({ id }) => id.startsWith("range.bandwidth.out-peak"));
    const value = Number(drill.value);
    const said = (own) => it.verdict({ low: own, high: own }, drill, given);
    return [said(value), said(value * 8), said(value * Number(drill.slips[0].factor))];"""

    right, bits, factor = run("drills/scoring.js", script, facts)
    assert right.startswith("Right: ")
    assert "multiplied by 8" in bits
    assert "“Busiest second against the average” was left out" in factor


def test_what_went_wrong_comes_back_first_and_what_went_well_waits_longer_each_time() -> None:
    script = """
    const days = [];
    let boxes = {};
    let today = 100;
    for (const points of [9, 8, 7, 10, 10, 2]) {
      boxes = it.placed(boxes, "range.a.b.7", points, today);
      days.push(boxes["range.a.b"].due - today);
      today = boxes["range.a.b"].due;
    }
    const drills = ["range.a.b.1", "range.a.b.2", "range.c.d.1"].map((id) => ({ id }));
    const due = { "range.a.b": { box: 0, due: 100 }, "range.c.d": { box: 2, due: 100 } };
    const late = { "range.a.b": { box: 3, due: 109 }, "range.c.d": { box: 1, due: 100 } };
    const first = (boxes, recent = []) => it.next(drills, boxes, 100, recent, () => 0).id;
    return [days, first(due), first(due, ["range.a.b.1", "range.x.y.1"]),
      first(due, ["range.a.b.1", "range.x.y.1", "range.x.z.1"]), first(late), first({})];"""

    assert run("drills/choosing.js", script) == [
        [1, 3, 7, 21, 21, 0],
        "range.a.b.1",
        "range.c.d.1",
        "range.a.b.2",
        "range.c.d.1",
        "range.a.b.1",
    ]


def test_who_is_always_wrong_meets_other_kinds_and_what_was_wrong_comes_back_soon(facts: dict[str, Any]) -> None:
    """Whatever chance says: twenty answers, all wrong."""
    script = """
    const wrong = (random) => {
      const asked = [];
      let boxes = {};
      for (let at = 0; at < 20; at++) {
        const { id } = it.next(given.drills, boxes, 100, asked, random);
        asked.push(id);
        boxes = it.placed(boxes, id, 0, 100);
      }
      return asked;
    };
    const sortOf = (id) => id.replace(/\\.\\d+$/, "");
    return [() => 0, () => 0.999, ...Array.from({ length: 50 }, () => Math.random)].map((random) => {
      const asked = wrong(random);
      const sorts = asked.map(sortOf);
      return {
        kinds: new Set(asked.map((id) => id.split(".")[0])).size,
        sorts: new Set(sorts).size,
        first: sorts.indexOf(sorts[0], 1),
        closest: Math.min(...sorts.flatMap((sort, at) => (sorts.indexOf(sort) < at
          ? [at - sorts.lastIndexOf(sort, at - 1)] : []))),
      };
    });"""

    for run_of in run("drills/choosing.js", script, facts):
        assert run_of["kinds"] >= 4, run_of
        assert run_of["sorts"] >= 10, run_of
        # Two others first, then what was wrong.
        assert run_of["first"] == 3, run_of
        assert run_of["closest"] >= 3, run_of


def test_the_one_of_a_day_and_those_of_a_team_are_the_same_for_everybody() -> None:
    drills = [{"id": f"range.a.{at}", "kind": "range" if at % 2 else "side"} for at in range(100)]
    script = """
    const team = it.ofTeam(given, "abc").map(({ id }) => id);
    return [it.daily(given, "2026-11-27").id === it.daily(given, "2026-11-27").id,
      new Set(Array.from({ length: 50 }, (_, at) => it.daily(given, `day ${at}`).id)).size > 20,
      team.length, new Set(team).size, team.join() === it.ofTeam(given, "abc").map(({ id }) => id).join(),
      team.join() === it.ofTeam(given, "abd").map(({ id }) => id).join(), given.length];"""

    assert run("drills/choosing.js", script, drills) == [True, True, 13, 13, True, False, 100]


def test_twenty_answers_tell_by_what_to_widen() -> None:
    """Twelve of twenty held; the eighteenth in order lies twice as far from the middle as its bound."""
    answers = [
        {"id": "x", "subject": "S", "points": 1, "range": {"low": 0.1, "middle": 1, "high": 10, "answer": 10**reach}}
        for reach in [0.5] * 12 + [1.5] * 5 + [2.0] + [3.0] * 2
    ]
    sides = [{"id": "y", "subject": "S", "points": 1, "side": {"sure": 0.9, "isRight": at < 3}} for at in range(5)]
    script = "return [it.ranges(given), it.ranges(given.slice(1)), it.bySubject(given), it.bands(given)];"

    whole, few, subjects, bands = run("drills/calibration.js", script, [*answers, *sides])
    assert whole == {"count": 20, "held": 12, "widen": pytest.approx(2)}
    assert few is None
    assert subjects == [{"subject": "S", "count": 20, "held": 12}]
    assert bands == [{"from": 0.9, "count": 5, "right": 3}]


def test_lines_of_a_team_are_ranked_and_others_are_left_out() -> None:
    script = """
    const mine = it.lineOf("abc", { name: " Ada \\n  L. ", points: [1, 2.5, -3] });
    const text = [mine, "scope-to-scale abc 9 9 9 Bo <b>", "scope-to-scale xyz 9 9 9 Eve", "hello",
      "scope-to-scale abc 9 9 Al", "scope-to-scale abc 1e9 9 9 Max"].join("\\n");
    return [mine, it.readLines(text, "abc", 3)];"""

    line, scores = run("drills/team.js", script)
    assert line == "scope-to-scale abc 1 2.5 -3 Ada L."
    assert scores == [{"name": "Bo <b>", "points": [9, 9, 9]}, {"name": "Ada L.", "points": [1, 2.5, -3]}]


def test_a_unit_that_is_a_letter_is_said_in_words(facts: dict[str, Any]) -> None:
    asked = sorted({drill["unit"] for drill in facts["drills"]})
    said = run("drills/words.js", "return given.map(it.unitInWords);", asked)

    # Prefixes are known to whoever sizes systems; a lone letter is a word that is missing.
    assert [unit for unit in said if len(unit.partition("/")[0]) == 1 and unit[0] != "$"] == []


def test_a_number_is_said_back_in_words() -> None:
    script = "return given.map(([value, unit, size, time]) => it.inWords(value, { unit, size, time }))"
    asked = [[1, "B", 1, 0], [2100, "B", 1, 0], [0.125, "bit/s", 1, -1], [60, "s", 0, 1], [7200, "s", 0, 1]]

    said = ["1 byte", "2.1 kB", "1 bit a second", "1 minute", "2 hours"]
    assert run("drills/words.js", script, asked) == said
