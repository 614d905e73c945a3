"""What is dropped of an image's data is what nothing left can come to, and only long runs of constants."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from plugins.runtime.image.address import DISTANCE, find_addresses, moved
from plugins.runtime.image.documentation import blank_documentation
from plugins.runtime.image.memory import read_data
from plugins.runtime.image.reference import References
from plugins.runtime.image.unreachable import BEFORE, BEHIND, DataGraph, find_written
from plugins.runtime.pyodide import find_pyodide

ROOT = Path(__file__).parents[4]
# Three objects, far enough from each other that none is kept for being near another.
DATA = (1_000, 91_000)
FIRST, SECOND, THIRD = 1_000, 31_000, 61_000
OBJECTS = [FIRST, SECOND, THIRD]
# In the heap.
OUTSIDE = 95_000


def unreachable(
    addresses: dict[int, int], roots: tuple[int, ...] = (), written: tuple[int, ...] = ()
) -> list[tuple[int, int]]:
    return DataGraph(DATA, addresses).unreachable(OBJECTS, roots, written)


def test_what_nothing_points_to_is_dropped() -> None:
    assert unreachable({}) == [DATA]


@pytest.mark.parametrize(
    ("addresses", "roots", "written"),
    [
        ({}, (SECOND,), ()),
        ({OUTSIDE: SECOND}, (), ()),
        ({}, (), (SECOND,)),
        ({}, (SECOND + 29_000 - BEHIND,), ()),
        ({}, (SECOND + BEFORE,), ()),
    ],
    ids=["by code", "by the heap", "for it was written to", "into its middle", "near its beginning"],
)
def test_what_is_pointed_to_stays(
    addresses: dict[int, int], roots: tuple[int, ...], written: tuple[int, ...]
) -> None:
    dropped = unreachable(addresses, roots, written)

    assert dropped
    assert all(end <= SECOND or start >= THIRD for start, end in dropped)


def test_what_is_reached_over_something_else_stays_and_what_only_the_dropped_points_to_does_not() -> None:
    chain = {SECOND + 15_000: THIRD + 15_000}

    assert unreachable(chain, (SECOND + 15_000,)) == [(FIRST, SECOND)]
    assert unreachable(chain, (FIRST + 15_000,)) == [(SECOND, DATA[1])]


@pytest.mark.parametrize(("distance", "stays"), [(-BEHIND, True), (-BEHIND - 1, False)])
def test_what_lies_behind_what_is_pointed_to_stays(distance: int, stays: bool) -> None:
    assert ((THIRD, DATA[1]) not in unreachable({}, (THIRD + distance,))) is stays


@pytest.mark.parametrize(("distance", "stays"), [(BEFORE - 1, True), (BEFORE, False)])
def test_what_lies_before_what_is_pointed_to_stays(distance: int, stays: bool) -> None:
    assert ((FIRST, THIRD) not in unreachable({}, (THIRD + distance,))) is stays


def test_a_word_that_moves_with_the_data_is_an_address_and_no_other() -> None:
    data = struct.pack("<4I", 8, 8, 7, 0)
    further = bytes(DISTANCE) + struct.pack("<4I", 8 + DISTANCE, 8, 7, 5)

    assert find_addresses(data, further, (0, len(data))) == {0: 8}


def test_what_stands_in_another_order_is_an_address_where_it_is_found_again_and_no_other_number_is() -> None:
    ours = struct.pack("<6I", 8, 12, 0, 0x0010FFFF, 0x00050001, 20) + bytes(40_000)
    theirs = struct.pack("<6I", 12 + DISTANCE, 0, 8 + DISTANCE, 0x0030FFFF, 0x0020FFFF, 24) + bytes(40_000)

    assert find_addresses(ours, theirs, (0, 0)) == {0: 8, 4: 12}


def test_two_runs_that_did_not_do_the_same_tell_nothing() -> None:
    heap = struct.pack("<2I", 5, 6)

    assert find_addresses(heap, heap, (0, 0)) == {}
    assert find_addresses(heap, struct.pack("<2I", 6, 5), (0, 0)) is None


def test_glue_that_tells_otherwise_where_the_data_is_is_told_in_a_sentence() -> None:
    with pytest.raises(AssertionError, match="no longer says in the same way"):
        moved(b"var x = 1")


def test_the_interpreters_glue_says_where_its_data_is() -> None:
    glue = find_pyodide(ROOT).read_files()["pyodide.asm.js"]

    assert b"mutable:false},%d)" % (1024 + DISTANCE) in moved(glue)


def test_a_function_may_come_to_any_constant_once_it_has_the_base_by_itself() -> None:
    references = References([1_000, 5_000])
    together, alone = b"\x23\0\x41\x05\x6a\x41\x09", b"\x23\0\x21\x01\x41\x09"

    assert references.possible(together, BEHIND) == {1_005}
    assert references.possible(alone, BEHIND) == {1_009}
    assert references.possible(b"\x23\x01", BEHIND) == {5_000}


def test_a_function_may_come_far_from_what_it_takes_the_address_of() -> None:
    far = b"\x23\0\x41\x05\x6a\x28\x02\x80\xa0\x01"  # loads from 20,480 behind it

    assert References([1_000]).possible(far, BEHIND) == {1_005, 1_005 + 20_480}


def test_what_was_written_is_what_differs_and_is_no_address() -> None:
    assert list(find_written(b"aaaabbbbcccc", b"aaaaxxxxyyyy", {8: 1}, (0, 12))) == [4]


def test_documentation_that_something_points_into_stays() -> None:
    text = b"\0f($self)\n--\n\nHelp.\0"

    assert blank_documentation(text, (0, len(text)), [1]) == bytes(len(text))
    assert blank_documentation(text, (0, len(text)), [1, 9]) == text
    assert blank_documentation(text, (0, len(text)), []) == text


@pytest.mark.parametrize(
    ("text", "is_blanked"),
    [
        ("Heaps.\n\nBy François.", True),
        ("Return an estimate of its length.", True),
        ("cannot open %s", False),
        ("cannot open %s\n", False),
        ("\x80\n\x81", False),
    ],
)
def test_several_lines_and_whole_sentences_are_documentation_and_a_message_is_not(
    text: str, is_blanked: bool
) -> None:
    memory = b"\0" + text.encode("latin-1" if "\x80" in text else "utf-8") + b"\0"

    assert (blank_documentation(memory, (0, len(memory)), [1]) == bytes(len(memory))) is is_blanked


def test_data_in_two_runs_is_told_in_a_sentence() -> None:
    with pytest.raises(AssertionError, match="is not one run"):
        read_data(b"\2")
