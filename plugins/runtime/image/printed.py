"""Envelopes as they stand on pages, and numbers as a reader might put into them, sensible or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.catalogue import find, names
from calculators.core.field.number import Number

if TYPE_CHECKING:
    from collections.abc import Iterator

WHOLE = """# Photo sharing
-- What people do
people = {people}
habit = 0.2 photos/day                   -- a note
photo = 2 MB
share = 40%
uploads = people × habit in photos/s
peak = uploads × 3
topics = 10M..40M topics
load: traffic
  users = people
  actions = 0.2/day
kept = people × habit × photo × 5 years in PB
loose = people × habit × photo × 1 year × (1 - share)
table = topics × (20 B + 8 B) ÷ 2
servers = round up(load.peak ÷ 450/s × 1.5), short costs 2
spare = max(1; min(2; sqrt(4))) + round down(2.6) + ln(2) + log(100) + log2(8) - 2 ^ 3 ÷ 4
risk = 1 in 1,000
delay = [region trip] × 4 + 20 ms
out = peak × photo in Gbit/s
money = servers × [server hour] in $/month
monthly = kept × [storage price]
person = money ÷ people
use = peak ÷ (servers × 450/s) in %
servers < 10,000
use < 80%
uploads < [primary writes]
topics < 35M topics
grow people
scenario Black Friday
  people = 200M users
"""
PUT_IN = (
    *("50M users", "2 billion users", "1..5M users", "about 3 million", "10^7", "3 k", "0", "-4", "", "   ", "abc"),
    *(
        "5 MB",
        "12 s",
        "30%",
        "5 ×",
        "(",
        "9^9^9^9",
        "1e400",
        "peak",
        "people",
        "<b>",
        "5; 6",
        "1 Mb",
        "[x]",
        "2 × 3M",
    ),
)


def texts() -> Iterator[str]:
    yield from (WHOLE.format(people=text) for text in PUT_IN)
    yield from (text for name in names() for text in _fed(name))


def _fed(name: str) -> Iterator[str]:
    """A calculator of which one share comes from a quotient: a page of a case has one."""
    for field in find(name).of_kind(Number):
        if field.unit.text == "%":
            yield f"one: {name}\n  {field.id} = {field.default} ÷ 1.25"
