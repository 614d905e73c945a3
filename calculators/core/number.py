"""Plain numbers as people type them: `1,000,000`, `1.5`, `1e6`, `10^6`, `5 × 10^6`, with `k`, `million` and the like.

>>> read_number("1,500,000 users")
(1500000.0, ' users')
>>> read_number("2^20"), read_number("10⁵ s")
((1048576.0, ''), (100000.0, ' s'))
"""

from __future__ import annotations

import math
import re

from calculators.core.problem import Unreadable

# Words and letters that multiply. `m` and `B` are millions and billions only where nothing is timed or
# measured in bytes; `reading` decides that.
MULTIPLIERS: dict[str, float] = {
    "k": 1e3,
    "K": 1e3,
    "thousand": 1e3,
    "lakh": 1e5,
    "m": 1e6,
    "M": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "million": 1e6,
    "millions": 1e6,
    "crore": 1e7,
    "G": 1e9,
    "B": 1e9,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "mrd": 1e9,
    "billion": 1e9,
    "billions": 1e9,
    "T": 1e12,
    "tn": 1e12,
    "trillion": 1e12,
    "P": 1e15,
    "quadrillion": 1e15,
}

_DIGITS = re.compile(r"[0-9][0-9_,]*(?:\.[0-9]+)?|\.[0-9]+")
# 1,000,000 and, in lakh and crore, 10,00,000.
_GROUPED = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?|[0-9]{1,2}(,[0-9]{2})+,[0-9]{3}(\.[0-9]+)?")
_EXPONENT = re.compile(r"[eE]([+-]?[0-9]{1,4})(?![0-9A-Za-z])")
# 10^5, 10⁵
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
_LOWERED = str.maketrans(_RAISED, "0123456789-")
_TO = rf"\s*(?:\^\s*(-?[0-9]{{1,4}})|(⁻?[{_RAISED[:-1]}]{{1,4}}))"
_POWER = re.compile(_TO)
_TIMES_TEN = re.compile(rf"\s*[×x*]\s*10{_TO}")


def read_number(text: str) -> tuple[float, str]:
    """The number at the start of a text, and what stands behind it."""
    digits = _DIGITS.match(text)
    if digits is None:
        raise Unreadable("does not start with a number")
    value, rest = _plain(digits.group()), text[digits.end() :]
    if exponent := _EXPONENT.match(rest):
        value, rest = _scaled(value, 10.0, exponent.group(1)), rest[exponent.end() :]
    if power := _POWER.match(rest):
        value, rest = _raised(value, int(_exponent(power))), rest[power.end() :]
    elif ten := _TIMES_TEN.match(rest):
        value, rest = _scaled(value, 10.0, _exponent(ten)), rest[ten.end() :]
    if not math.isfinite(value):
        raise Unreadable("is too large a number to work with")
    return value, rest


def _exponent(power: re.Match[str]) -> str:
    return power[1] or power[2].translate(_LOWERED)


def _plain(digits: str) -> float:
    if "," in digits and not _GROUPED.fullmatch(digits):
        plain = digits.replace(",", "").replace("_", "")
        is_point = digits.count(",") == 1 and "." not in digits and not digits.endswith(",")
        said = f"{float(plain):,.15g} or {digits.replace(',', '.')}" if is_point else "1,000,000 or 1.5"
        raise Unreadable(f"has a comma in an odd place: write {said}")
    return float(digits.replace(",", "").replace("_", ""))


def _scaled(value: float, base: float, exponent: str) -> float:
    return value * _raised(base, int(exponent)) if value else 0.0


def _raised(base: float, exponent: int) -> float:
    try:
        return base**exponent
    except (OverflowError, ZeroDivisionError):
        return math.inf
