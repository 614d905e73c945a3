"""A field that takes what fails yearly: `1.4%`, or the mean time to failure, `1,000,000 hours`, `MTTF 114 years`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.core.field.number import Number
from calculators.core.quantity import Quantity
from calculators.core.reading import read
from calculators.core.unit import parse_unit

if TYPE_CHECKING:
    from calculators.core.unit import Calendar

_NAMED = re.compile(r"(?:an?\s+)?(?:mttf|mtbf)\s*(?:of|=|:)?\s*", re.IGNORECASE)
_TIME = re.compile(r"[0-9.,_]\s*(?:[kKM]|million|thousand)?\s*(?:h|hrs?|hours?|days?|months?|yrs?|years?)$")


class FailureRate(Number):
    """A share that fails in each year, or how long one lasts on average."""

    def _single(self, text: str, calendar: Calendar) -> Quantity:
        plain = _NAMED.sub("", text.strip(), count=1)
        if not _TIME.search(plain):
            return super()._single(text, calendar)
        lasts = read(plain, parse_unit("s"), calendar=calendar)
        if lasts.value <= 0:
            return super()._single(text, calendar)
        return Quantity.exactly(calendar.seconds("year") / lasts.value)
