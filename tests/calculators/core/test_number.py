"""Words and letters that multiply, each held to what it stands for."""

from __future__ import annotations

from calculators.core.number import MULTIPLIERS

SAID = {
    10**3: "k K thousand",
    10**5: "lakh",
    10**6: "m M mn mln mio million millions",
    10**7: "crore",
    10**9: "G B b bn bln mrd billion billions",
    10**12: "T tn trillion",
    10**15: "P quadrillion",
}


def test_each_word_is_as_much_as_it_says() -> None:
    assert {word: times for times, words in SAID.items() for word in words.split()} == MULTIPLIERS
