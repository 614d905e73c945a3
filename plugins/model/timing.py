"""Timing: how the minutes of a session fall to the phases of a framework.

Inside the span that a framework's own minutes allow (35 to 60 for four ranges that add up so) its ranges stand as
published and the plan moves within them; outside, everything is scaled. A plan is whole minutes that add up exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import accumulate, pairwise
from math import ceil, floor
from typing import TYPE_CHECKING

from plugins.model.minutes import Minutes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.model.framework import Framework

SHORTEST, USUAL, LONGEST = 20, 45, 120
SESSIONS = range(SHORTEST, LONGEST + 1)


@dataclass(frozen=True, slots=True)
class Span:
    """The minutes of one phase: planned, as a range where the framework gives one, and by the clock."""

    planned: int
    allowed: Minutes
    start: int
    end: int


def is_timed(framework: Framework) -> bool:
    return bool(framework.numbered) and all(phase.minutes for phase in framework.numbered)


def plan(framework: Framework, session: int = USUAL) -> tuple[Span, ...]:
    """A span for each phase of a timed framework."""
    if type(session) is not int or session not in SESSIONS:
        raise ValueError(f"a session of {session!r} minutes; accepted: whole minutes from {SHORTEST} to {LONGEST}")
    return within(framework, session)


def within(framework: Framework, minutes: int) -> tuple[Span, ...]:
    """The same for so many minutes as a session of any length leaves for the design."""
    if not is_timed(framework):
        raise ValueError(f"{framework.name} gives no minutes, so there is nothing to scale")
    return divide(tuple(phase.minutes for phase in framework.numbered if phase.minutes), minutes)


@cache
def divide(minutes: tuple[Minutes, ...], session: int) -> tuple[Span, ...]:
    """The session among ranges of minutes; several pages ask for every length there is.

    >>> [span.planned for span in divide((Minutes(5, 5), Minutes(20, 20), Minutes(15, 15), Minutes(5, 5)), 30)]
    [4, 13, 10, 3]
    >>> [str(span.allowed) for span in divide((Minutes(5, 10), Minutes(30, 50)), 90)]
    ['7–15', '45–75']
    """
    low, high = sum(each.low for each in minutes), sum(each.high for each in minutes)
    natural = min(max(session, low), high)
    factor = Fraction(session, natural)
    position = Fraction(natural - low, high - low) if high > low else Fraction(0)
    shares = [(each.low + position * (each.high - each.low)) * factor for each in minutes]
    planned = whole(shares)
    clock = accumulate(planned, initial=0)
    rows = zip(planned, minutes, pairwise(clock), strict=True)
    return tuple(Span(own, _allowed(each, factor, own), start, end) for own, each, (start, end) in rows)


def whole(shares: Sequence[Fraction]) -> list[int]:
    """Shares as whole numbers of at least 1 with the same sum: the largest remainders are rounded up.

    >>> whole([Fraction(10, 3), Fraction(40, 3), Fraction(10), Fraction(10, 3)])
    [4, 13, 10, 3]
    """
    total = int(sum(shares))
    small = {at for at, share in enumerate(shares) if share <= 1}
    if not small or len(small) == len(shares):
        return _largest_remainders(shares, total)
    large = [share for at, share in enumerate(shares) if at not in small]
    factor = (total - len(small)) / sum(large, Fraction(0))
    rest = iter(whole([share * factor for share in large]))
    return [1 if at in small else next(rest) for at in range(len(shares))]


def _largest_remainders(shares: Sequence[Fraction], total: int) -> list[int]:
    floors = [floor(share) for share in shares]
    by_remainder = sorted(range(len(shares)), key=lambda at: floors[at] - shares[at])
    lifted = set(by_remainder[: total - sum(floors)])
    return [each + (at in lifted) for at, each in enumerate(floors)]


def _allowed(minutes: Minutes, factor: Fraction, planned: int) -> Minutes:
    if not minutes.is_range:
        return Minutes(planned, planned)
    low, high = max(1, floor(minutes.low * factor)), ceil(minutes.high * factor)
    return Minutes(min(low, planned), max(high, planned))
