"""Sentences about a result."""

import pytest

from calculators.catalogue import find
from calculators.core.run import run
from calculators.text.sentence import measure_sentence, turn_sentence


def said(calculator: str, **texts: str) -> dict[str, str]:
    turns = run(find(calculator), texts).decision.turns
    return {turn.field.id: turn_sentence(turn) for turn in turns}


@pytest.mark.parametrize(
    ("calculator", "field", "expected"),
    [
        ("traffic", "users", "people above 120 million users (×120)"),
        ("storage", "growth", "growth above 41%"),
        ("storage", "overhead", "overhead above 72% (×2.4)"),
        ("shards", "fill", "fill below 35%"),
    ],
)
def test_a_factor_stands_only_where_it_says_how_far_a_field_must_move(
    calculator: str, field: str, expected: str
) -> None:
    """Growth of 41% against 20% is 1.18 times the factor it stands for, and not twice anything."""
    assert said(calculator)[field] == expected


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("0.71 TB", "Shards needed: 71% of one shard, 1 shard. That is near."),
        ("1 TB", "Shards needed: 100% of one shard, 1 shard. That is near."),
        ("0.7 TB", "Shards needed: 70% of one shard, 1 shard."),
        ("1.1 TB", "shards needed: 3.4% of that."),
    ],
)
def test_close_below_a_limit_it_is_said_to_be_near(data: str, said: str) -> None:
    result = run(find("shards"), {"data": data, "growth": "0%", "holds": "1 TB", "fill": "100%", "writes": "1/s"})

    assert measure_sentence(result.decision).endswith(said)
