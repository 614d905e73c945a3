"""Follow-ups: enough of them, each known where it belongs, with an answer that is more than a word."""

import re
from collections import Counter
from pathlib import Path

import pytest

from calculators import catalogue
from plugins.model.data import Library
from plugins.model.follow_up import Ladder
from plugins.model.problem import DataError
from plugins.model.reader import read

LIBRARY = Library(Path(__file__).parents[3] / "docs/data")
LADDERS = [*LIBRARY.follow_ups]
RUNGS = [rung for ladder in LADDERS for rung in ladder.rungs]
STAGES = {stage.id for phase in LIBRARY.guide.phases for stage in phase.stages}
# What people say in these interviews, by the ids of their ladders.
SUBJECTS = set(
    """
    cache queue sharding replication idempotency hot-keys search-index push-and-sockets unique-ids
    transactions-over-services rate-limits multi-region consistency-choice deletion-and-privacy cost
    """.split(),
)

ONE = """\
id: cache
title: Cache
said: We cache it.
stages: [bottlenecks]
rungs:
  - {id: cold, asks: Cold?, good: G., mid: M., senior: S., staff: T.}
  - {id: gone, asks: Gone?, good: G., mid: M., senior: S., staff: T.}
sources:
  - {text: A paper, as_of: "2013"}
"""


def test_the_subjects_that_come_up_are_there() -> None:
    assert set(LIBRARY.follow_ups.ids) >= SUBJECTS


def test_a_ladder_has_three_rungs() -> None:
    with pytest.raises(DataError, match="2 rungs"):
        read(Ladder, ONE, "cache.yml")


def test_every_anchor_of_the_page_stands_once() -> None:
    names = Counter([*(ladder.id for ladder in LADDERS), *(rung.id for rung in RUNGS)])

    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("ladder", LADDERS, ids=lambda ladder: ladder.id)
def test_it_leads_to_what_there_is(ladder: Ladder) -> None:
    assert {*ladder.stages} <= STAGES
    assert {*ladder.calculators} <= {*catalogue.names()}
    assert {*ladder.references} <= LIBRARY.references.keys()
    assert all(re.fullmatch(r"\d{4}-\d\d", source.as_of) for source in ladder.sources)


def test_every_mechanism_is_led_to_and_every_one_named_exists() -> None:
    """A row to which nothing leads is a row that nobody needs in an interview."""
    named = {name for ladder in LADDERS for name in ladder.mechanisms}

    assert named == {row.id for row in LIBRARY.reference["mechanisms"].rows}


def test_every_stage_of_the_dive_has_some() -> None:
    dive = {stage.id for stage in LIBRARY.guide.phase("deep-dive").stages} - {"choose-the-dives"}

    assert dive <= {stage for ladder in LADDERS for stage in ladder.stages}


def test_a_question_asks_and_an_answer_answers() -> None:
    assert [rung.id for rung in RUNGS if not re.search(r"[.?]$", rung.asks)] == []
    assert [rung.id for rung in RUNGS if not 25 <= len(rung.good.split()) <= 90] == []


def test_the_levels_of_a_rung_differ() -> None:
    assert [rung.id for rung in RUNGS if len({rung.mid, rung.senior, rung.staff, rung.good}) < 4] == []
