"""A field that takes a share of the fastest: `99%`, `p99`, `p99.9`, `the 95th percentile`, `the median`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.core.field.number import Number

if TYPE_CHECKING:
    from calculators.core.quantity import Quantity
    from calculators.core.unit import Calendar

_P = re.compile(r"p\s?([0-9]{1,2}(?:\.[0-9]+)?|9{3,9})$", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:the\s+)?([0-9]{1,2}(?:\.[0-9]+)?)(?:st|nd|rd|th)?\s+percentile$", re.IGNORECASE)
_MEDIAN = re.compile(r"(?:the\s+)?median$", re.IGNORECASE)


class Percentile(Number):
    """A share of whatever is put in order by how long it takes."""

    def _single(self, text: str, calendar: Calendar) -> Quantity:
        plain = text.strip()
        if _MEDIAN.match(plain):
            return super()._single("50%", calendar)
        if named := _P.match(plain) or _ORDINAL.match(plain):
            digits = named.group(1)
            # p999 is how p99.9 is said.
            percent = f"{digits[:2]}.{digits[2:]}" if len(digits) > 2 and "." not in digits else digits
            return super()._single(f"{percent}%", calendar)
        return super()._single(text, calendar)
