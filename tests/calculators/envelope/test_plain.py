"""What is pasted is made plain; what cannot be seen is refused, and said by name where people meet it."""

from __future__ import annotations

import unicodedata

import pytest

from calculators.envelope.place import Misread
from calculators.envelope.plain import plain

LETTERS = [chr(code) for code in range(0x110000)]


def is_refused(letter: str) -> bool:
    try:
        plain(letter)
    except Misread:
        return True
    return False


def test_every_character_that_cannot_be_seen_is_refused_and_no_other() -> None:
    unseen = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}

    refused = [letter for letter in LETTERS if is_refused(letter)]

    assert [ord(one) for one in refused] == [
        ord(one) for one in LETTERS if unicodedata.category(one) in unseen and one != "\t"
    ]


def test_every_space_is_one() -> None:
    spaces = [letter for letter in LETTERS if unicodedata.category(letter) == "Zs"]

    assert {plain(f"a{space}b") for space in spaces} == {"a b"}


@pytest.mark.parametrize(
    "letter", "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
def test_those_that_people_paste_are_said_by_name(letter: str) -> None:
    with pytest.raises(Misread) as refused:
        plain(f"a{letter}b")

    name = unicodedata.name(letter).lower()
    assert f"U+{ord(letter):04X} ({name}) is here and cannot be seen" in str(refused.value)
