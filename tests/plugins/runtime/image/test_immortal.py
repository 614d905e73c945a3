"""Whatever an image begins with is in no list of the collector's, and is never let go of."""

from __future__ import annotations

from array import array

import pytest

from plugins.runtime.image.immortal import IMMORTAL, immortal

BEGINNING, FIRST, SECOND = 8, 32, 56
HEAP = (24, 80)
OBJECT = 8
COUNT, KIND = 2, 4_000


def memory(links: dict[int, tuple[int, int]]) -> bytes:
    """Objects of some kind, two references to each, behind the addresses of the next and the one before."""
    words = array("I", bytes(HEAP[1]))
    for place, (following, before) in links.items():
        words[place // 4 : place // 4 + 2] = array("I", [following, before])
        if place >= HEAP[0]:
            words[place // 4 + 2 : place // 4 + 4] = array("I", [COUNT, KIND])
    return words.tobytes()


LIST = {BEGINNING: (FIRST, SECOND), FIRST: (SECOND, BEGINNING), SECOND: (BEGINNING, FIRST)}


@pytest.mark.parametrize("one", [FIRST, SECOND])
def test_each_in_the_list_is_out_of_it_and_has_the_count_of_what_stays(one: int) -> None:
    words = array("I", immortal(memory(LIST), one + OBJECT, HEAP))

    for place in (FIRST, SECOND):
        assert list(words[place // 4 : place // 4 + 4]) == [0, 0, IMMORTAL, KIND]


def test_the_list_is_left_empty() -> None:
    words = array("I", immortal(memory(LIST), FIRST + OBJECT, HEAP))

    assert list(words[:6]) == [0, 0, BEGINNING, BEGINNING, 0, 0]


def test_what_is_not_in_the_list_stays_as_it_was() -> None:
    alone = {BEGINNING: (FIRST, FIRST), FIRST: (BEGINNING, BEGINNING), SECOND: (0, 0)}

    settled = immortal(memory(alone), FIRST + OBJECT, HEAP)

    assert settled[SECOND:] == memory(alone)[SECOND:]


def test_another_layout_of_objects_is_told() -> None:
    with pytest.raises(AssertionError, match="not in a list"):
        immortal(memory(LIST | {SECOND: (BEGINNING, BEGINNING)}), FIRST + OBJECT, HEAP)


def test_a_list_without_a_beginning_is_told() -> None:
    with pytest.raises(AssertionError, match="does not begin once"):
        immortal(memory({FIRST: (SECOND, SECOND), SECOND: (FIRST, FIRST)}), FIRST + OBJECT, HEAP)
