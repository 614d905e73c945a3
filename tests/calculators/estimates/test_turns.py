"""Where a result is said to turn, it turns: of every calculator, whatever its formulas are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculators.catalogue import find, names
from calculators.core.field.number import Number
from calculators.core.inputs import read_inputs
from calculators.core.run import evaluation, run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.decision import Turn

# Turning points are given to six digits and said with two.
CLOSE = 1e-4
# Beside a likelier disaster these hardly move the result, and where they turn it is known to three digits only.
LESS_EXACT = {("durability", "afr"), ("durability", "repair")}


def asked() -> Iterator[tuple[str, str, str]]:
    """Each calculator with one of its fields as it is usually, and as each of its picks.

    Not the clock: it shares out whole minutes, in steps that go to and fro.
    """
    for name in set(names()) - {"clock"}:
        for field in find(name).fields:
            if isinstance(field, Number):
                yield from ((name, field.id, text) for text in {field.default, *(pick.text for pick in field.picks)})


def ends(turn: Turn) -> tuple[float, float]:
    """The last value on this side, and one on the other."""
    onward = 1 if turn.is_above else -1
    if turn.field.whole:
        return turn.value, turn.value + onward
    # A share near 100%, and a rate of change, move by what is left of them.
    step = CLOSE * min(abs(turn.value), 1 - turn.value if turn.field.most == 1 else abs(turn.value))
    return turn.value - onward * step, turn.value + onward * step


@pytest.mark.parametrize(("name", "field_id", "text"), sorted(asked()))
def test_a_result_turns_where_it_is_said_to(name: str, field_id: str, text: str) -> None:
    calculator, texts = find(name), {field_id: text}
    middle = evaluation(read_inputs(calculator, texts))
    decision = run(calculator, texts).decision
    for turn in (turn for turn in decision.turns if (name, turn.field.id) not in LESS_EXACT):
        decided = calculator.decision_in(middle)
        here, there = (decided.band_at(middle.moving(turn.field.id)(value)) for value in ends(turn))
        said = f"{turn.field.id} {'above' if turn.is_above else 'below'} {turn.text}"
        assert here is decision.band, said
        assert there.verdict == turn.verdict != here.verdict, said


def test_a_field_that_only_the_limit_depends_on_turns_the_verdict_too() -> None:
    """What is promised decides how many slow requests are too many, and changes none of them."""
    moved = {turn.field.id: turn for turn in run(find("tail"), {"calls": "1", "promise": "99.9%"}).decision.turns}

    assert moved["promise"].value == pytest.approx(0.99)
    assert not moved["promise"].is_above
