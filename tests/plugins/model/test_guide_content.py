"""The merged framework carries every point, keeps to its time and is worth the reader's."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.model.data import Library
from plugins.model.guide import GuidePhase, GuideStage
from plugins.model.item import Item, Kind
from plugins.model.plan import WORKING

ROOT = Path(__file__).parents[3]
LIBRARY = Library(ROOT / "docs/data")
GUIDE = LIBRARY.guide
POINTS: dict[str, str] = json.loads((ROOT / "tests/data/points.json").read_text())
STAGES = [(phase, stage) for phase in GUIDE.phases for stage in phase.stages]
CALCULATORS = set(
    """
    traffic storage bandwidth memory cache servers connections shards growth keyspace snowflake topk cardinality bloom
    hashring availability errorbudget durability quorum latency tail queue ratelimit retry replication fanout index
    cdn cost speedup throughput clock
    """.split(),
)
REFERENCES = set(
    """
    qualities systems interface-styles data-models communication caching-and-balancing consistency mechanisms
    numbers glossary
    """.split(),
)
# Codes of HTTP, and one percentile in words people use: every other figure is a calculator's.
FIGURES = {"400", "404", "429", "99", "100"}


@pytest.fixture(params=GUIDE.numbered, ids=lambda phase: phase.id)
def phase(request: pytest.FixtureRequest) -> GuidePhase:
    found: GuidePhase = request.param
    return found


@pytest.fixture(params=[stage for _, stage in STAGES], ids=lambda stage: stage.id)
def stage(request: pytest.FixtureRequest) -> GuideStage:
    found: GuideStage = request.param
    return found


def item_texts(item: Item) -> Iterator[str]:
    yield from filter(None, (item.text, item.why, item.changes, item.example, getattr(item, "essential", None)))


def stage_texts(stage: GuideStage) -> Iterator[str]:
    yield from (stage.why, stage.example, stage.signal)
    yield from (stage.answers.mid, stage.answers.senior, stage.answers.staff)
    yield from (step.says for step in stage.steps)
    for item in stage.items:
        yield from item_texts(item)


def guide_texts() -> Iterator[str]:
    yield from filter(None, (GUIDE.lead, GUIDE.minutes_note))
    yield from (text for kind in GUIDE.kinds for text in (kind.like, kind.why))
    for phase in GUIDE.phases:
        yield from filter(None, (phase.lead, phase.enter_when, phase.leave_when, phase.checkpoint, *phase.cut))
    for _, stage in STAGES:
        yield from stage_texts(stage)


def framework_texts() -> Iterator[str]:
    for framework in LIBRARY.published:
        yield framework.lead
        yield from (phase.lead for phase in framework.phases)
        yield from filter(None, (stage.lead for phase in framework.phases for stage in phase.stages))
        for item in framework.items:
            yield from filter(None, (item.text, item.why, item.example))


def long_sentences(texts: Iterator[str]) -> Iterator[str]:
    """Sentences of eight words or more, without case and punctuation."""
    for text in texts:
        for sentence in re.split(r"[.?!]”? ", text):
            words = re.findall(r"[\w’']+", sentence.lower())
            if len(words) >= 8:
                yield " ".join(words)


def test_every_point_is_carried() -> None:
    carried = {point for item in GUIDE.items for point in item.carried}

    assert sorted(POINTS.keys() - carried) == []
    assert sorted(carried - POINTS.keys()) == []


def test_what_a_framework_leaves_empty_lights_no_letter() -> None:
    assert {point for item in GUIDE.items for point in item.points} & {"B3.1", "B4.1"} == set()


def test_no_item_names_a_point_twice() -> None:
    assert [item.id for item in GUIDE.items if len({*item.carried}) < len(item.carried)] == []


def test_points_of_an_item_stand_in_order() -> None:
    def order(point: str) -> list[str | int]:
        step, number = point.split(".")
        return [step, int(number)]

    assert [item.id for item in GUIDE.items if [*item.points] != sorted(item.points, key=order)] == []


def test_the_phases_and_stages() -> None:
    assert {phase.id: [stage.id for stage in phase.stages] for phase in GUIDE.phases} == {
        "scope": ["requirements", "qualities", "constraints-and-priorities", "estimates"],
        "high-level-design": [
            "interface",
            "entities-and-data-model",
            "components-and-flow",
            "walk-through-and-buy-in",
        ],
        "deep-dive": [
            "choose-the-dives",
            "detailed-design",
            "contracts",
            "scaling-and-failover",
            "consistency",
            "bottlenecks",
        ],
        "wrap-up": ["recap", "failure-and-operations", "next-scale-curve", "limits-and-refinements"],
        "throughout": ["working-together", "when-stuck", "keeping-time"],
    }
    assert [phase.id for phase in GUIDE.phases if phase.aside] == ["throughout"]


def test_what_the_phases_need_is_what_the_usual_interview_leaves() -> None:
    minutes = [phase.minutes for phase in GUIDE.numbered if phase.minutes]

    assert sum(each.low for each in minutes) == WORKING


def test_every_phase_lies_within_what_the_timed_frameworks_give_it(phase: GuidePhase) -> None:
    given = [
        each.minutes
        for name in "ad"
        for each in LIBRARY.published[name].numbered
        if each.id == phase.id and each.minutes
    ]

    assert phase.minutes
    assert len(given) == 2
    assert min(each.low for each in given) <= phase.minutes.low
    assert phase.minutes.high <= max(each.high for each in given)


def test_stages_fill_their_phase(phase: GuidePhase) -> None:
    minutes = [stage.minutes for stage in phase.stages if stage.minutes]

    assert phase.minutes
    # In the dive each problem is gone through as a whole; what may be asked about it has no minutes of its own.
    assert len(minutes) == (2 if phase.id == "deep-dive" else len(phase.stages))
    assert sum(each.low for each in minutes) == phase.minutes.low
    assert sum(each.high for each in minutes) == phase.minutes.high


def test_a_problem_of_the_dive_takes_five_to_eight_minutes_and_two_of_them_fit() -> None:
    (stage,) = (each for _, each in STAGES if each.steps)
    low, high = (sum(getattr(step.minutes, end) for step in stage.steps) for end in ("low", "high"))

    assert stage.minutes
    assert (low, high) == (5, 8)
    assert 2 * low <= stage.minutes.low
    assert 2 * high <= stage.minutes.high


def test_the_levels_are_three() -> None:
    assert GUIDE.levels
    assert [level.id for level in GUIDE.levels.levels] == ["mid", "senior", "staff"]


@pytest.mark.parametrize("phase", GUIDE.phases, ids=lambda phase: phase.id)
def test_a_phase_has_six_to_eight_essentials(phase: GuidePhase) -> None:
    assert 6 <= len(phase.essentials) <= 8


def test_every_essential_has_a_reason_of_its_own() -> None:
    essentials = [item for phase in GUIDE.phases for item in phase.essentials]

    assert len({item.essential for item in essentials}) == len(essentials)
    assert [item.id for item in essentials if item.essential == item.why] == []


def test_every_phase_says_what_to_cut(phase: GuidePhase) -> None:
    assert len(phase.cut) >= 3


def test_a_checkpoint_completes_its_sentence(phase: GuidePhase) -> None:
    """“By minute 5 of 35 you have …”, so that it neither begins nor ends like a sentence."""
    assert phase.checkpoint
    assert phase.checkpoint[0].islower()
    assert not phase.checkpoint.endswith(".")


def test_a_stage_has_a_handful_of_items(stage: GuideStage) -> None:
    assert 6 <= len(stage.items) <= 14


def test_a_stage_leaves_something_on_the_whiteboard_and_knows_its_mistakes(stage: GuideStage) -> None:
    assert {Kind.ASK, Kind.PRODUCE, Kind.WATCH_FOR} <= {item.kind for item in stage.items}


def test_a_stage_can_be_read_in_one_sitting(stage: GuideStage) -> None:
    assert sum(len(text.split()) for text in stage_texts(stage)) <= 900


def test_a_stage_names_known_calculators_and_references(stage: GuideStage) -> None:
    assert {*stage.calculators} <= CALCULATORS
    assert {*stage.references} <= REFERENCES


def test_questions_are_questions() -> None:
    asked = [item for item in GUIDE.items if item.kind is Kind.ASK]

    assert [item.id for item in asked if "?" not in item.text] == []
    assert [item.id for item in GUIDE.items if item.changes and item.kind is not Kind.ASK] == []


def test_items_are_sentences() -> None:
    texts = [text for item in GUIDE.items for text in item_texts(item)]

    assert [text for text in texts if not re.search(r"[.?!]”?$", text)] == []


def test_no_figure_is_typed_that_a_calculator_gives() -> None:
    """A figure that belongs to an estimate comes from the estimate; prose says it in round words."""
    assert {figure for text in guide_texts() for figure in re.findall(r"\d+", text)} <= FIGURES


def test_no_long_sentence_stands_twice() -> None:
    mine = Counter(long_sentences(guide_texts()))

    assert [sentence for sentence, times in mine.items() if times > 1] == []
    assert sorted(mine.keys() & {*long_sentences(framework_texts())}) == []


def test_the_file_names_its_schema() -> None:
    first = (ROOT / "docs/data/framework.yml").read_text().splitlines()[0]

    assert first == "# yaml-language-server: $schema=schema/guide.json"
