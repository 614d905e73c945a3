"""Envelopes as people might write them, sensible or not, so that reading and running one is never new to an image."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

from calculators.catalogue import find, names

if TYPE_CHECKING:
    from collections.abc import Iterator

WHOLE = """# Photo sharing
day = 100,000 s
people = 50M..80M users
each = 0.2 photos a day          -- a note
photo = 2 MB ± 10%
uploads = people × each
load: traffic
  users = people
  actions = 0.2/day
  payload = photo
kept = uploads × photo × 5 years in TB
mixed = 70% of 1 kB and 30% of 2 MB
servers = round up(load.peak ÷ 450/s), short costs 2
spare = max(1, min(2, sqrt(4))) + round(2.4) + round down(2.6) + log(100) + ln(2) + log2(8) - 2^3 ÷ 4
hit = 1 in 100
left = 1 - hit
ratio = 10:1
up = 3 nines
monthly = kept × [storage price] in $/month
1 M
kept per 3
servers < 40
up > 99%
kept <= [volume data]
servers ≥ 2
10 users + 3 users
grow people
scenario Black Friday
  people = 200M
  load.actions = 3/day
  nothing = 5
"""
MISTAKES = (
    *("x", "kept = ", "= 5", "a: nothing", "load: trafic", "scenario", "people = 5 MB + 3 s", "kept = foto × 2"),
    *("kept = (1 + 2", "kept = [object pric]", "kept = 1/0 s", "kept = 9^9^9^9", "kept = other\nother = kept"),
    *("kept = 1\nkept = 2", "load: traffic\n  user = 5\n  users = abc", "kept = 5..3", "kept = 2 MB in s"),
    *("kept = ?", "kept = 2 MB + ?", "kept = \u202e5", "kept < 3 MB", "B = 5", "5 = 3", "load: traffic\nx1 = load"),
    *("load: traffic\nx1 = load.nothing", "kept = sqrt(0 - 4)", "kept = 1 Mb", "kept = 5 × × 3", "grow nothing"),
    *("month = 30 days\nkept = $5/month × 2 months", "load: traffic\n  users = ?", "-- only a note", "kept = #"),
)
# What is typed of these at each place may go on.
TYPED = (
    "kept = people × pho",
    "kept = [object pri",
    "load: traf",
    "kept = load.pe",
    "kept = 5 M",
    "  users = peo",
    "a <",
)


def questions() -> Iterator[dict[str, Any]]:
    for opened in (None, [], ["scenarios"], ["growth"], ["chain"]):
        yield {"envelope": WHOLE, "line": 11, "opened": opened, "kept": {"kept": "5 TB"}, "column": 3}
    count = WHOLE.count("\n") + 1
    yield from ({"envelope": WHOLE, "line": line, "as": "closely"} for line in range(count + 1))
    yield from ({"envelope": text, "as": "lines"} for text in (WHOLE, *MISTAKES))
    yield from ({"envelope": WHOLE, "line": 3, "as": copy, "link": "https://example.org/"} for copy in _COPIES)
    for target in ("100 TB", "5 s", "abc", "1e9 TB"):
        yield {"envelope": WHOLE, "backwards": {"name": "kept", "target": target, "move": "people"}}
    yield {"envelope": WHOLE, "backwards": {"name": "nothing", "target": "5", "move": "nothing"}}
    for text in MISTAKES:
        lines = text.split("\n")
        yield {"envelope": text, "line": len(lines), "column": len(lines[-1]), "opened": [], "kept": {"kept": "1"}}
    for typed in TYPED:
        for part in accumulate(typed):
            yield {"envelope": f"{WHOLE}{part}", "line": count, "column": len(part), "opened": []}
    yield from ({"envelope": _calling(name), "line": 1, "opened": None} for name in names())
    # The envelope that was asked about last is remembered, and would be sent to all.
    yield {"envelope": "", "line": 1, "opened": []}


_COPIES = ("markdown", "csv", "plain")


def _calling(name: str) -> str:
    """A calculator with each field as it begins."""
    fields = (f"  {field.id} = {field.default}" for field in find(name).fields)
    return "\n".join([f"{name}: {name}", *fields])
