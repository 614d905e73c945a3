"""Numbers as they are set on a page: a true minus, raised exponents, small chances in words.

Only for the eye: what is copied, linked or read by a program keeps the signs that a keyboard has.
"""

from __future__ import annotations

import re

from calculators.core.writing import write_number

_MINUS = re.compile(r"(?<![\w.)\]])-(?=[$\d])")
_POWER = re.compile(r"10\^(-?)(\d+)")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CHANCE = re.compile(r"([\d.]+)(?: × 10\^-(\d+))?%")
# As many as there are words for; chances above one in a hundred thousand are read well as a percentage.
_CROWDS = ((1e6, "million"), (1e9, "billion"), (1e12, "trillion"), (1e15, "quadrillion"))
_SMALL = 1e-5


def typeset(text: str) -> str:
    """A text with its numbers well set.

    >>> typeset("-$83.04/month"), typeset("e^−(1.54 × 10^-11)"), typeset("2026-03 and 3 - 1")
    ('−$83.04/month', 'e^−(1.54 × 10⁻¹¹)', '2026-03 and 3 - 1')
    """
    if "-" not in text and "^" not in text:
        return text
    return _MINUS.sub("−", _POWER.sub(_raised, text))


def in_words(text: str) -> str:
    """A small chance as one would say it, anything else well set.

    >>> in_words("1.54 × 10^-9%"), in_words("3.7 × 10^-8%"), in_words("42%"), in_words("1 × 10^-20%")
    ('15 in a trillion', '370 in a trillion', '42%', '1 × 10⁻²⁰%')
    """
    found = _CHANCE.fullmatch(text)
    if found is None:
        return typeset(text)
    chance = float(found[1]) * 10.0 ** -(2 + int(found[2] or 0))
    crowd = next(((size, word) for size, word in _CROWDS if chance * size >= 1), None)
    if not 0 < chance < _SMALL or crowd is None:
        return typeset(text)
    return f"{write_number(chance * crowd[0], 2)} in a {crowd[1]}"


def _raised(power: re.Match[str]) -> str:
    return f"10{'⁻' if power[1] else ''}{power[2].translate(_RAISED)}"
