r"""The many ways to write the same thing, made one before it is read.

>>> tidy("about 1\N{NARROW NO-BREAK SPACE}500 ms"), tidy("once every 30 s"), tidy("one in a million")
('1500 ms', '1 every 30 s', '1 in 1 million')
"""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}\t]")
_ABOUT = re.compile(r"^(?:[~≈]|(?:about|around|roughly|approximately|approx\.?|circa|ca\.)\s)\s*", re.IGNORECASE)
_GROUPS = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:[ '\N{RIGHT SINGLE QUOTATION MARK}][0-9]{3})+(?![0-9])")
_PERCENT = re.compile(r"\s*\b(?:per\s?cent|percent|pct)\b", re.IGNORECASE)
_MONEY = re.compile(r"\bUS\$")
# A 7-day window and 64-bit numbers are 7 days and 64 bits; 1-5 stays a range, and GB-month a unit.
_JOINED = re.compile(r"(?<=[0-9])-(?=[A-Za-z])")
NUMBERS = {
    word: str(number)
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": "1", "an": "1", "once": "1", "twice": "2"}
_WORD = re.compile(rf"(^|\bin )({'|'.join(NUMBERS)})\s+", re.IGNORECASE)
_HALF = re.compile(r"^half\s+(?:of\s+)?(?:an?\s+)?", re.IGNORECASE)


def tidy(text: str) -> str:
    """A text with plain blanks and signs, groups of digits joined, and numbers in digits where words begin it."""
    plain = _BLANKS.sub(" ", text).replace("\N{MINUS SIGN}", "-").strip()
    if plain.isascii() and plain.replace(".", "").isalnum():
        return plain
    plain = _ABOUT.sub("", _MONEY.sub("$", _PERCENT.sub("%", plain)))
    plain = _GROUPS.sub(lambda digits: re.sub(r"[^0-9]", "", digits.group()), plain)
    plain = _HALF.sub("0.5 ", plain)
    plain = _WORD.sub(lambda word: f"{word.group(1)}{NUMBERS[word.group(2).lower()]} ", plain)
    return _JOINED.sub(" ", plain).strip()
