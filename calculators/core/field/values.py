"""A field that takes how many values there are, or the bits that tell them apart: `32 bits` are 2^32 values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.core.field.number import Number

if TYPE_CHECKING:
    from calculators.core.quantity import Quantity
    from calculators.core.unit import Calendar

_IN_BITS = re.compile(r"([0-9]{1,3})[\s-]?(bit|byte)s?$", re.IGNORECASE)
_BITS = {"bit": 1, "byte": 8}
# Birthdays: the days of a year are values like others.
_DAYS = re.compile(r"([0-9]+)\s+(?:birth)?days?$", re.IGNORECASE)


class Values(Number):
    """So many values, or so many bits or bytes."""

    def _single(self, text: str, calendar: Calendar) -> Quantity:
        if sized := _IN_BITS.match(text.strip()):
            text = f"2^{int(sized.group(1)) * _BITS[sized.group(2).lower()]}"
        if days := _DAYS.match(text.strip()):
            text = days.group(1)
        return super()._single(text, calendar)
