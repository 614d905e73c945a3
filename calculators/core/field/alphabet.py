"""A field that takes how many characters there are, or an alphabet by name: `base62`, `hex`, `[a-zA-Z0-9]`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.core.field.number import Number

if TYPE_CHECKING:
    from calculators.core.quantity import Quantity
    from calculators.core.unit import Calendar

_BASE = re.compile(r"base[\s-]?([0-9]{1,3})$", re.IGNORECASE)
_CLASS = re.compile(r"[aA]-[zZ]|[aA]-[fF]|0-9")
_BETWEEN = re.compile(r"[\[\]\s,+]")
_SIZES = {"a-z": 26, "A-Z": 26, "a-f": 6, "A-F": 6, "0-9": 10}
_NAMES = {"binary": 2, "digits": 10, "decimal": 10, "hex": 16, "hexadecimal": 16, "alphanumeric": 62}


class Alphabet(Number):
    """So many characters, or an alphabet that people know by name."""

    def _single(self, text: str, calendar: Calendar) -> Quantity:
        return super()._single(_size_of(text.strip()) or text, calendar)


def _size_of(text: str) -> str:
    """How many characters an alphabet has; nothing where the text names none.

    >>> _size_of("base 62"), _size_of("hex"), _size_of("[a-zA-Z0-9]"), _size_of("62")
    ('62', '16', '62', '')
    """
    if base := _BASE.match(text):
        return base.group(1)
    if text.lower() in _NAMES:
        return str(_NAMES[text.lower()])
    classes = _CLASS.findall(text)
    if classes and set(classes) <= _SIZES.keys() and "".join(classes) == _BETWEEN.sub("", text):
        return str(sum(_SIZES[one] for one in {*classes}))
    return ""
