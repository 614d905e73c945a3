"""Figures as they are written on a board: without what is counted, which the arrow says, and in few letters.

>>> brief("2.81 million messages/s"), brief("521,000 messages/s"), brief("1,160 payments/s"), brief("3.29 PB")
('2.81M/s', '521k/s', '1,160/s', '3.29 PB')
>>> brief("100 million users"), brief("300"), brief("12 servers"), brief("$1.2 million/month")
('100M', '300', '12', '$1.2M/month')
"""

from __future__ import annotations

import re

from calculators.core.unit import is_unit

_LETTERS = {"thousand": "k", "million": "M", "billion": "bn", "trillion": "T"}
_FIGURE = re.compile(r"(\$?)([0-9][0-9.,]*)(?: (thousand|million|billion|trillion))?(?: ?([^/]*))?(/.*)?")
_THOUSANDS = re.compile(r"([0-9]{2,3}),([0-9])([0-9])[0-9]")


def brief(text: str) -> str:
    """A figure's text for a picture; what is not such a text stays as it is."""
    found = _FIGURE.fullmatch(text)
    if found is None:
        return text
    money, number, word, unit, per = (part or "" for part in found.groups())
    unit = unit.strip()
    kept = f" {unit}" if unit and is_unit(unit) else ""
    return f"{money}{_letters(number, word)}{kept}{per}"


def _letters(number: str, word: str) -> str:
    if word:
        return f"{number}{_LETTERS[word]}"
    thousands = _THOUSANDS.fullmatch(number)
    if not thousands:
        return number
    whole, tenth, hundredth = thousands.groups()
    # Three digits are all there are.
    rest = f".{tenth}" if len(whole) == 2 and tenth != "0" and hundredth == "0" else ""
    return f"{whole}{rest}k" if rest or tenth == hundredth == "0" else number
