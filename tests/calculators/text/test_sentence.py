"""Sentences about a result."""

import pytest

from calculators.catalogue import find
from calculators.core.run import run
from calculators.text.sentence import turn_sentence


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
