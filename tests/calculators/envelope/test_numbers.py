"""The numbers an envelope says itself: which they are, and the text with others in their place."""

from __future__ import annotations

import pytest

from calculators.envelope.numbers import numbers, with_numbers
from calculators.envelope.run import run_envelope

TEXT = """\
# Two steps
people = 1k..4k users        -- on a weekday
price = $3, short costs 2×
load: traffic
  users = people
  actions = 10/day           -- each
kept: storage
  items = load.daily
  scheme = erasure
  size = 2 × 1 kB
doubled = people × 2
people < 1M
scenario Sunday
  people = 5k
"""
PROGRAM = run_envelope(TEXT).program


def test_they_are_what_stands_alone_on_a_line_or_in_a_field() -> None:
    assert {name: one.text for name, one in numbers(PROGRAM).items()} == {
        "people": "1k..4k users",
        "price": "$3",
        "load.actions": "10/day",
        "kept.scheme": "erasure",
    }


def test_others_stand_in_their_place_and_everything_else_stays() -> None:
    changed = with_numbers(
        PROGRAM, {"people": "2k", "price": "$5", "load.actions": "20/day", "kept.scheme": "copies"}
    )

    wanted = TEXT.replace("1k..4k users  ", "2k  ").replace("$3", "$5").replace("10/day", "20/day")
    assert changed == wanted.replace("erasure", "copies")
    assert with_numbers(PROGRAM, {}) == TEXT


@pytest.mark.parametrize(
    "name", ["", "nobody", "load", "load.users", "kept.items", "kept.size", "doubled", "load.peak"]
)
def test_what_is_worked_out_or_fed_cannot_be_changed_by_name(name: str) -> None:
    assert with_numbers(PROGRAM, {name: "5"}) == TEXT


def test_a_calculator_that_cannot_be_read_has_none_and_the_others_have_theirs() -> None:
    program = run_envelope("a1 = 5 MB\nload: traffic\n  users = abc\n  peak = 2\n").program

    assert numbers(program).keys() == {"a1"}
