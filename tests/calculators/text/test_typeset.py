"""Small chances in words: each crowd is the smallest in which one would be hit."""

from __future__ import annotations

import pytest

from calculators.text.typeset import in_words


@pytest.mark.parametrize(
    ("share", "said"),
    [
        ("0.0002%", "2 in a million"),
        ("0.0001%", "1 in a million"),
        ("0.00009%", "900 in a billion"),
        ("1 × 10^-7%", "1 in a billion"),
        ("9.9 × 10^-8%", "990 in a trillion"),
        ("1 × 10^-10%", "1 in a trillion"),
        ("9.9 × 10^-11%", "990 in a quadrillion"),
        ("1 × 10^-13%", "1 in a quadrillion"),
        ("9 × 10^-14%", "9 × 10⁻¹⁴%"),
    ],
)
def test_a_small_chance_is_said_of_a_crowd_that_has_a_word(share: str, said: str) -> None:
    assert in_words(share) == said
