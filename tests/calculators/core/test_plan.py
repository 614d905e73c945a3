"""Whole minutes that add up, worked out by hand for some interviews and held to their promises for all of them."""

from __future__ import annotations

import itertools

import pytest

from calculators.core.plan import LONGEST, Part, order, plan

# Five, ten, fifteen and five minutes are needed. Infrastructure moves three of the drawing's to the dive; data takes
# two from the dive, one for scope and one for the drawing.
KINDS = {
    "product": (Part("s", 5, 10), Part("h", 10, 20), Part("d", 15, 25, first=True), Part("w", 5, 5)),
    "infrastructure": (Part("s", 5, 10), Part("h", 7, 17), Part("d", 18, 28, first=True), Part("w", 5, 5)),
    "data": (Part("s", 6, 11), Part("h", 11, 21), Part("d", 13, 23, first=True), Part("w", 5, 5)),
}
INTERVIEWS = [slot - hello for slot in range(30, 91) for hello in range(21)]
every_kind = pytest.mark.parametrize("kind", KINDS)


@pytest.mark.parametrize(
    ("kind", "minutes", "expected"),
    [
        # What is needed is there and nothing else.
        ("product", 35, [5, 10, 15, 5]),
        ("infrastructure", 35, [5, 7, 18, 5]),
        ("data", 35, [6, 11, 13, 5]),
        # The dive gets the first ten that are added.
        ("product", 45, [5, 10, 25, 5]),
        ("infrastructure", 45, [5, 7, 28, 5]),
        ("data", 42, [6, 11, 20, 5]),
        # Five more over rooms of five and ten: 1.67 and 3.33, rounded.
        ("product", 50, [7, 13, 25, 5]),
        ("data", 50, [8, 14, 23, 5]),
        # Everybody has what they can use.
        ("product", 60, [10, 20, 25, 5]),
        # Twenty more: ten to the dive, and of the other ten 2.86, 5.71 and 1.43 by ten, twenty and five.
        ("product", 80, [13, 26, 35, 6]),
        # Twenty of thirty-five: 2.86, 5.71, 8.57 and 2.86 round to one too many; 8.57 is nearest to rounding down.
        ("product", 20, [3, 6, 8, 3]),
        # 2.86, 4, 10.29 and 2.86, rounded.
        ("infrastructure", 20, [3, 4, 10, 3]),
        ("product", 4, [1, 1, 1, 1]),
        ("product", 0, [0, 0, 0, 0]),
    ],
)
def test_by_hand(kind: str, minutes: int, expected: list[int]) -> None:
    assert [*plan(KINDS[kind], minutes).values()] == expected


@every_kind
def test_minutes_add_up_in_every_interview_and_nobody_goes_without(kind: str) -> None:
    for minutes in INTERVIEWS:
        planned = plan(KINDS[kind], minutes)
        assert sum(planned.values()) == minutes
        assert min(planned.values()) >= 1


@every_kind
def test_a_longer_interview_takes_nothing_from_any_part(kind: str) -> None:
    for minutes in range(LONGEST):
        shorter, longer = plan(KINDS[kind], minutes), plan(KINDS[kind], minutes + 1)
        assert sum(longer[name] - shorter[name] for name in shorter) == 1
        assert all(longer[name] >= shorter[name] for name in shorter)


@every_kind
def test_whoever_is_on_time_finds_the_same_plan_for_what_is_left(kind: str) -> None:
    parts = KINDS[kind]
    for minutes, begun in itertools.product(INTERVIEWS, range(1, len(parts))):
        whole = plan(parts, minutes)
        left = {part.name: whole[part.name] for part in parts[begun:]}
        assert plan(parts, sum(left.values()), left) == left


@every_kind
def test_what_is_left_adds_up_however_late_it_is(kind: str) -> None:
    names = [part.name for part in KINDS[kind]]
    for begun, minutes in itertools.product(range(len(names)), range(121)):
        assert sum(plan(KINDS[kind], minutes, names[begun:]).values()) == minutes


@every_kind
def test_what_is_added_to_the_usual_interview_goes_to_the_dive_first(kind: str) -> None:
    assert order(KINDS[kind])[35:45] == ("d",) * 10
