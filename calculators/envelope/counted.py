"""Whether a line counts something by its name: users, and requests a day, are never a size.

>>> counts("Daily active users"), counts("requests/day"), counts("DAU (2025)")
(True, True, True)
>>> counts("size of rows"), counts("tweet")
(False, False)
"""

from __future__ import annotations

import re
from functools import lru_cache

_COUNTED = frozenset(
    """
    users people persons customers subscribers members accounts viewers visitors players drivers riders merchants
    devices phones sensors dau mau wau qps rps tps population
    requests queries calls reads writes operations searches lookups views pageviews visits hits clicks impressions
    messages msgs posts tweets comments likes follows shares uploads downloads photos images pictures videos songs
    files documents docs objects items products listings orders payments transactions trips rides bookings
    events notifications pushes emails urls links pages redirects redirections rows records entries keys tokens
    minutes hours
    """.split()
)
# What comes before it is what is counted.
_FOR_EACH = re.compile(r"\s*(?:/|\(|\b(?:per|an?|every|each|in|at|today|now)\b).*$")
_OF = re.compile(r"\b(?:of|for)\b")


@lru_cache(2_048)
def counts(name: str) -> bool:
    said = name.casefold()
    if _OF.search(said):
        return False
    words = _FOR_EACH.sub("", said.removeprefix("total ")).split()
    return bool(words) and words[-1] in _COUNTED
