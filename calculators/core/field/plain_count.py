"""A field that takes whatever is counted as a plain number, so that several of them compare."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.core.field.number import Number
from calculators.core.problem import Unreadable

if TYPE_CHECKING:
    from calculators.core.quantity import Quantity
    from calculators.core.unit import Calendar

_SIZE = re.compile(r"([0-9][0-9.,]*)\s*[kKMGTP]i?B\b")


class PlainCount(Number):
    """Users, rows, gigabytes: the number alone, in one unit with the others."""

    def _single(self, text: str, calendar: Calendar) -> Quantity:
        try:
            return super()._single(text, calendar)
        except Unreadable:
            size = _SIZE.match(text.strip())
            if size is None:
                raise
            said = f"is a size, and these are plain numbers: write {size.group(1)}, and the others in the same unit"
            raise Unreadable(said) from None
