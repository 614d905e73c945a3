"""Drills are good questions, whatever the seed, and their answers are right."""

from __future__ import annotations

import math
from collections import Counter
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from calculators.core.reading import read
from calculators.core.unit import parse_unit
from plugins.drill.calculated import SIDES, TEMPLATES, calculated
from plugins.drill.item import Drill, Kind
from plugins.drill.known import known
from plugins.drill.units import units
from plugins.drill.worked import Template, templates, worked
from plugins.export.drills import drills
from plugins.model.data import Library

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LIBRARY = Library(Path(__file__).parents[3] / "docs/data")
SEEDS = 1000
EACH_SEED = 6


def every(seeds: range) -> Iterator[Drill]:
    for seed in seeds:
        yield from calculated(seed)
        yield from units(seed)


@pytest.fixture(scope="module")
def thousand() -> list[Drill]:
    return list(every(range(SEEDS)))


def is_degenerate(drill: Drill) -> bool:
    value = float(drill.value)
    return not (math.isfinite(value) and value > 0) or "× 10^" in drill.answer or not drill.steps or not drill.asks


def test_no_seed_of_a_thousand_gives_a_degenerate_question(thousand: list[Drill]) -> None:
    assert [drill for drill in thousand if is_degenerate(drill)] == []
    kinds = Counter(drill.kind for drill in thousand)
    assert kinds[Kind.RANGE] == kinds[Kind.STEP] == SEEDS * len(TEMPLATES)
    assert kinds[Kind.UNITS] == SEEDS * EACH_SEED
    # Of a side, one that is too near or too far is left out.
    assert SEEDS < kinds[Kind.SIDE] <= SEEDS * len(SIDES)


def test_steps_are_those_that_lead_to_the_answer(thousand: list[Drill]) -> None:
    """Objects have no index; of an alternative that is not asked about there is no step."""
    steps = [step for drill in thousand if ".memory." in drill.id for step in drill.steps]

    assert steps
    assert [step for step in steps if "vector" in step] == []


def test_there_is_one_right_answer(thousand: list[Drill]) -> None:
    """A limit is never where the answer is, and both sides occur."""
    sides = [(float(drill.value), drill.unit, drill.side) for drill in thousand if drill.side]

    for value, unit, side in sides:
        limit = read(side.limit, parse_unit(unit)).value
        assert (value > limit) is side.is_above
        assert max(value / limit, limit / value) > 1.2
        assert side.below != side.above
    above = sum(side.is_above for _, _, side in sides)
    assert 0.2 < above / len(sides) < 0.8


def test_the_same_seed_is_the_same_question_and_no_two_share_an_id() -> None:
    assert list(every(range(3, 6))) == list(every(range(3, 6)))
    ids = [drill.id for drill in drills(LIBRARY)]
    assert len(ids) == len(set(ids))


def given(drill: Drill) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in drill.given)


def called(name: str, among: Iterable[Drill]) -> list[Drill]:
    """Those whose id begins so; of none at all anything would be true."""
    found = [drill for drill in among if drill.id.startswith(name)]
    assert found
    return found


def test_the_answer_is_the_sum_done_by_hand(thousand: list[Drill]) -> None:
    """Peak requests a second: people × actions a day ÷ 86,400 × the peak; lost writes: writes a second × lag."""
    for drill in called("range.traffic.peak.", thousand):
        facts = given(drill)
        people = read(facts["People using it each day"], parse_unit("users")).value
        actions = float(facts["Actions each takes"].removesuffix("/day").replace(",", ""))
        peak = float(facts["Busiest second against the average"].removesuffix("×"))
        assert float(drill.value) == pytest.approx(people * actions / 86_400 * peak, rel=1e-5)
    for drill in called("range.replication.lost.", thousand):
        facts = given(drill)
        writes = read(facts["Writes at the peak"], parse_unit("writes/s")).value
        lag = read(facts["Replica behind by"], parse_unit("s")).value
        assert float(drill.value) == pytest.approx(writes * lag, rel=1e-5)


def test_a_slip_is_what_comes_out_without_the_factor(thousand: list[Drill]) -> None:
    for drill in called("range.traffic.peak.", thousand):
        peak = float(given(drill)["Busiest second against the average"].removesuffix("×"))
        assert [slip.said for slip in drill.slips] == ["“Busiest second against the average” was left out"]
        assert float(drill.slips[0].factor) == pytest.approx(1 / peak, rel=1e-5)


def test_a_missing_step_is_missing_and_not_the_whole_sum(thousand: list[Drill]) -> None:
    steps = [drill for drill in thousand if drill.kind is Kind.STEP]

    assert {drill.hidden for drill in steps} == {1, 2}
    assert all(1 <= drill.hidden <= len(drill.steps) for drill in steps)
    assert all(drill.hidden == 0 for drill in thousand if drill.kind is not Kind.STEP)


def test_what_is_asked_from_memory_has_a_source_and_a_date() -> None:
    found = list(known())

    assert len(found) > 40
    assert all(drill.source and drill.source.rpartition(", ")[2][:4].isdigit() for drill in found)


@pytest.fixture(scope="module")
def cases() -> list[Template]:
    return templates(LIBRARY)


def test_every_case_is_asked_about_and_no_seed_whatever_draws_a_degenerate_question(cases: list[Template]) -> None:
    """The numbers that may be drawn are few: all that any seed can draw of them is worked out."""
    assert {template.case.id for template in cases} == {case.id for case in LIBRARY.cases}

    count = 0
    for template in cases:
        for numbers in product(*(one.others or (None,) for one in template.given)):
            ids = (one.assumption.id for one in template.given)
            drawn = {id_: number for id_, number in zip(ids, numbers, strict=True) if number is not None}
            value = template.value(drawn)
            assert math.isfinite(value.middle), (template.line.name, drawn)
            assert value.middle > 0, (template.line.name, drawn)
            assert "× 10^" not in value.text, (template.line.name, drawn)
            count += 1
    assert count > SEEDS


def test_an_estimate_of_a_case_says_all_that_it_takes_and_is_the_sum_done_by_hand(cases: list[Template]) -> None:
    found = {drill.id: drill for seed in range(40) for drill in worked(cases, seed)}
    assert len(found) == 40 * len(cases)
    assert [drill for drill in found.values() if is_degenerate(drill)] == []
    asked = {drill.asks for drill in found.values()}
    assert len(asked) == len(cases)
    assert [each for each in asked if " that second" in each or " is that" in each] == []

    for drill in called("case.url-shortener.data.", found.values()):
        facts = bare(drill)
        links = read(facts["links"], parse_unit("links/month")).value
        kept, row = read(facts["kept for"], parse_unit("s")).value, read(facts["row"], parse_unit("B")).value
        assert float(drill.value) == pytest.approx(links * kept * row, rel=1e-5)
    for drill in called("case.feed.pushed.", found.values()):
        facts = bare(drill)
        people, posts = (
            read(facts[name], parse_unit(unit)).value for name, unit in (("people", "users"), ("posts", "/day"))
        )
        assert float(drill.value) == pytest.approx(people * posts * 200 * 2, rel=1e-5)
        assert {slip.said: float(slip.factor) for slip in drill.slips} == {
            "“followers” was left out": 0.005,
            "“busiest” was left out": 0.5,
        }


def bare(drill: Drill) -> dict[str, str]:
    """What is given, without notes."""
    return {name: text.partition(" (")[0] for name, text in given(drill).items()}
