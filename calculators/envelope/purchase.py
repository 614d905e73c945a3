"""Buying under uncertainty: where a count is rounded up from a range, how many to have.

Each count falls short in some draws and is too many in others. Which is regretted least depends on how much worse it
is to be short than to be long: of the needs in order, it is the one at the share c ÷ (1 + c), where being short by
one costs c times what being long by one does (the newsvendor's rule: Arrow, Harris and Marschak, 1951).
"""

from __future__ import annotations

import bisect
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.term import Function

if TYPE_CHECKING:
    from calculators.envelope.outcome import LineOutcome

USUAL = 1.25
_SHARES = (0.5, 0.95)
_MOST_OFFERS = 4


@dataclass(frozen=True, slots=True)
class Offer:
    """So many, and the share of draws in which they are too few."""

    count: int
    short: float


@dataclass(frozen=True, slots=True)
class Purchase:
    """What to choose from, the fewest first, and which count is regretted least."""

    offers: tuple[Offer, ...]
    least_regret: int
    short_costs: float


def purchase(outcome: LineOutcome) -> Purchase | None:
    """What a rounded count leaves to choose; nothing where nothing is rounded or nothing is uncertain."""
    needs, formula = outcome.value.draws, outcome.line.term.formula
    is_rounded = isinstance(formula, Function) and formula.name == "round up"
    if not isinstance(needs, list) or not is_rounded:
        return None
    ordered = sorted(needs)
    if ordered[0] == ordered[-1] or ordered[-1] > 1e12:
        return None
    costs = outcome.line.statement.short_costs or USUAL
    least = _at(ordered, costs / (1 + costs))
    counts = {least, *(_at(ordered, share) for share in _SHARES)}
    # One fewer and one more show what a machine is worth.
    for near in (least - 1, least + 1):
        if len(counts) < _MOST_OFFERS and ordered[0] <= near <= ordered[-1]:
            counts.add(near)
    offers = tuple(Offer(count, _short(ordered, count)) for count in sorted(counts))
    return Purchase(offers, least, costs)


def _at(ordered: list[float], share: float) -> int:
    """The smallest count that is enough in at least this share of draws."""
    return int(ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)])


def _short(ordered: list[float], count: int) -> float:
    return (len(ordered) - bisect.bisect_right(ordered, count)) / len(ordered)
