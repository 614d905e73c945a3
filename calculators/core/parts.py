"""A value as a sum, a mixture or a product: `280 B + 30 B`, `70% of 1 kB and 30% of 2 MB`, `10 × 20/day`.

>>> parts_of("20% of 200 kB + 10% of 2 MB"), parts_of("8 + 8 + 100 B"), parts_of("2 kB")
([(0.2, '200 kB'), (0.1, '2 MB')], [(1.0, '8 B'), (1.0, '8 B'), (1.0, '100 B')], [])
"""

from __future__ import annotations

import math
import re

from calculators.core.number import MULTIPLIERS, read_number
from calculators.core.problem import Unreadable

MOST_PARTS = 12

# Not the plus of 1e+6 or of 100 +- 20.
_PLUS = re.compile(r"\s*(?<![eE])\+(?!\s*/?-)\s*")
_SHARE = r"[0-9.]+\s*(?:%|percent|per cent)\s*of\s+"
_AND = re.compile(rf"(?:\s*,\s*|\s*,?\s+and\s+)(?={_SHARE})")
_SHARE_OF = re.compile(r"([0-9]+(?:\.[0-9]+)?|\.[0-9]+)\s*(?:%|percent|per cent)\s*of\s+(.+)$")
_TIMES = re.compile(r"\s*[×*]\s*|\s+x\s+(?=[0-9.])")
_TEN = re.compile(r"10\s*\^")
_SHARE_ALONE = re.compile(r"([0-9]+(?:\.[0-9]+)?|\.[0-9]+)\s*(?:%|percent|per cent)$")
_BARE = re.compile(r"[0-9][0-9.,_]*$")
_PLAIN_FACTOR = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$")
# Of the others nothing is said, so they add nothing; compiled where it is needed.
_CARRY = (
    r"(%|per ?cent)\s+(?:carry|have|include|contain)\s+(?:an?\s+)?([0-9.]+\s*[A-Za-z]+)?(?:\s+(?!and\b)[a-z]{3,})?"
)
# The period of 500M per day, which is that of the whole; compiled where it is needed.
_EACH = r"([0-9][0-9.,_]*\s*(?:[kKMBT]|bn|million|billion)?)(\s*/\s*[a-z]+|\s+(?:per|an?|each|every)\s+[a-z]+)$"
# A part may say what it is: id 8 bytes + 140 bytes text.
_NAMED = (
    r"^(?:[A-Za-z_][A-Za-z_ ]*[ :(])?\s*([0-9][0-9.,]*\s*(?:[kKMGTP]i?)?(?:B|bytes?|ms|us|s))\)?"
    r"(?:\s+(?!(?:per|an?|every|each|of|for)\b)[a-z_]+)*$"
)
_BEHIND = re.compile(r"[0-9.,_]+\s*(.*)$")


def parts_of(text: str) -> list[tuple[float, str]]:
    """Each part with its share, 1 for all of it; none where the text is one value.

    >>> parts_of("140 B, 30% carry a 2 MB image and 10% carry 8 MB")
    [(1.0, '140 B'), (0.3, '2 MB'), (0.1, '8 MB')]
    """
    carried, several = re.subn(_CARRY, r"\1 of \2", text)
    if several:
        if re.search(r"\bof (?![0-9])", carried):
            raise Unreadable("does not say how much they carry: write 30% carry 2 MB")
        text = _AND.sub(" + ", carried)
    mixed = _AND.split(text.strip())
    if len(mixed) > 1:
        parts = [_part(one) for one in mixed]
        total = math.fsum(share for share, _ in parts)
        if not math.isclose(total, 1, rel_tol=1e-9):
            raise Unreadable(f"has shares that add up to {total * 100:.6g}%: those of a mixture add up to 100%")
        return parts
    summed = _PLUS.split(text.strip())
    if len(summed) == 1 and not _SHARE_OF.match(summed[0]):
        return []
    if not all(summed) or len(summed) > MOST_PARTS:
        raise Unreadable(f"is not a sum of up to {MOST_PARTS} parts, such as 280 B + 30 B")
    return [_part(one) for one in _with_units(summed)]


def factors_of(text: str) -> tuple[float, str] | None:
    """What multiplies a value, and that value; nothing where a text is no product with at most one unit in it.

    >>> factors_of("10 × 20/day"), factors_of("300M × 50%"), factors_of("2 kB"), factors_of("2 B × 3 B")
    ((10.0, '20/day'), (0.5, '300M'), None, None)
    >>> factors_of("300M/day / 500M"), factors_of("1B × 40/day")
    ((2e-09, '300M/day'), (1000000000.0, '40/day'))
    """
    over, *under = (one.strip() for one in text.replace(" / ", "÷").split("÷"))
    period = ""
    if under and (each := re.match(_EACH, under[-1])):
        under[-1], period = each.groups()
    divisors = [_plain_factor(one) or _several(one) for one in under]
    if not all(divisors):
        return None
    found = _product(over + period)
    if found is None and under:
        found = 1.0, over + period
    return (found[0] / math.prod(one for one in divisors if one), found[1]) if found else None


def _product(text: str) -> tuple[float, str] | None:
    factors = _TIMES.split(text)
    if len(factors) == 1 or len(factors) > MOST_PARTS or not all(factors):
        return None
    if len(factors) == 2 and _TEN.match(factors[1]):
        return None  # one number: 5 × 10^6
    numbers = [_plain_factor(factor) for factor in factors]
    for ends in ("kKmMGTn", "bB"):
        if numbers.count(None) > 1:
            numbers = [
                _several(factor) if number is None and factor[-1] in ends else number
                for factor, number in zip(factors, numbers, strict=True)
            ]
    measured = [factor for factor, number in zip(factors, numbers, strict=True) if number is None]
    if len(measured) > 1:
        return None
    if not measured:
        return math.prod(number for number in numbers[1:] if number is not None), factors[0]
    return math.prod(number for number in numbers if number is not None), measured[0]


def _plain_factor(text: str) -> float | None:
    if share := _SHARE_ALONE.match(text):
        return float(share.group(1)) / 100
    return float(text.replace(",", "").replace("_", "")) if _PLAIN_FACTOR.match(text) else None


def _several(text: str) -> float | None:
    """Millions and the like, without a unit; 1B is a billion, and 1 B a byte."""
    try:
        value, rest = read_number(text)
    except Unreadable:
        return None
    name = rest if rest in {" B", " b"} else rest.strip()
    return value * MULTIPLIERS[name] if name in MULTIPLIERS else None


def _part(text: str) -> tuple[float, str]:
    share = _SHARE_OF.match(text)
    return (float(share.group(1)) / 100, share.group(2)) if share else (1.0, text)


def _with_units(summed: list[str]) -> list[str]:
    """What stands behind the last number holds for those that have nothing, 8 + 8 + 100 B; no name counts."""
    summed = [re.sub(_NAMED, r"\1", one) for one in summed]
    behind = _BEHIND.match(summed[-1])
    unit = behind.group(1) if behind else ""
    return [f"{one} {unit}".strip() if _BARE.match(one) else one for one in summed]
