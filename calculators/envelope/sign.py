"""The signs between the parts of an expression, as people type them, and the one that each stands for."""

from __future__ import annotations

import re

SUM = re.compile(r" *([+-]|plus\b|minus\b)")
PRODUCT = re.compile(r" *(×|÷|/|x(?=[ \d($\[])|times\b|per\b|every\b)")
# 300 MB a day for 5 years, 10M requests in 5 minutes.
FOR = re.compile(r" *(for|in|over) +(?=[0-9][0-9.,]* *([^\W\d_]+))")
POWER = re.compile(r" *(?:\^|××)")
COMPARISON = re.compile(r" *(<=|>=|≤|≥|<|>)")
UNDER = frozenset(("÷", "/", "per", "every", "in", "over"))
_SYMBOLS = {"plus": "+", "minus": "-", "x": "×", "times": "×", "for": "×", "/": "÷", "per": "÷", "every": "÷"} | {
    "in": "÷",
    "over": "÷",
    "<=": "≤",
    ">=": "≥",
}


def symbol(sign: re.Match[str]) -> str:
    """What it stands for.

    >>> symbol(PRODUCT.match(" per "))
    '÷'
    """
    return _SYMBOLS.get(sign.group(1), sign.group(1))
