"""Decisions: what a number means for the design, and how far it is from meaning something else."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.core.field.choice import Choice
    from calculators.core.field.number import Number
    from calculators.core.figure import Figure
    from calculators.core.reference import Reference
    from calculators.core.term import Evaluation, Term

HAIR = 1e-9
# From here on a limit is near.
NEAR = 0.7


@dataclass(frozen=True, slots=True)
class Band:
    """What holds while the figure stays at or below `limit`; the last band of a decision has none.

    `name` says in a word or two what the limit is, where it stands among others on a ruler. Where little is left
    until the limit, `near` says so instead of the verdict.
    """

    limit: Reference | Term | None
    verdict: str
    advice: str
    name: str = ""
    near: str = ""

    def alone(self, *, is_near: bool) -> str:
        """The verdict where nothing beside it says that the limit is near."""
        return self.near or f"{self.verdict} That is near its limit." if is_near else self.verdict


@dataclass(frozen=True, slots=True)
class Decision:
    """A figure against named limits, lowest first.

    In its `safe` bands, by their places, the design holds as it is. What counts a few of something, or is a logarithm
    itself, is measured in `even` steps, all else in proportions. Where the figure cannot be under a `least`, as the
    attempts for one request cannot be under one, a limit is near when most of the way from there is gone.
    """

    figure: Figure
    bands: tuple[Band, ...]
    safe: range = range(1)
    even: bool = False
    least: float = 0.0

    def __post_init__(self) -> None:
        if [band.limit is None for band in self.bands] != [False] * (len(self.bands) - 1) + [True]:
            raise ValueError(f"the decision on {self.figure.id} needs a limit on each band but the last")

    def band_at(self, evaluation: Evaluation) -> Band:
        """The first band whose limit the figure does not pass; a hair above it, 70 × 0.01 say, is on it."""
        value = evaluation.number(self.figure)
        return next(
            band
            for band in self.bands
            if band.limit is None
            or value <= (limit := evaluation.number(band.limit))
            or math.isclose(value, limit, rel_tol=HAIR)
        )

    def is_near_at(self, evaluation: Evaluation) -> bool:
        """Whether little is left there until a limit that one should not pass."""
        place = self.bands.index(self.band_at(evaluation))
        limit = self.bands[place].limit
        # It is no worse beyond where safety lies above, nor where it has only begun.
        if limit is None or (self.safe[0] > 0 and place < self.safe[-1]):
            return False
        room = evaluation.number(limit) - self.least
        return evaluation.number(self.figure) - self.least > NEAR * room


@dataclass(frozen=True, slots=True)
class Otherwise:
    """The decision where an option is chosen that asks another question: whether what there is will do."""

    choice: Choice
    key: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Turn:
    """Where one field, the others left alone, turns the decision: above the value, or below it."""

    field: Number
    is_above: bool
    value: float
    text: str
    times: float
    verdict: str


@dataclass(frozen=True, slots=True)
class DecisionResult:
    """A decision of one run.

    `share` is the figure over the nearest limit above it (below it, in the last band); `is_near` says that little is
    left until a limit that one should not pass; `held` is the share of draws that agree with the verdict, 1 where
    nothing is uncertain.
    """

    figure: Figure
    band: Band
    limit: Reference | Term
    limit_words: str
    limit_text: str
    limit_sentence: str
    share: float
    is_near: bool
    held: float
    turns: tuple[Turn, ...]

    @property
    def verdict(self) -> str:
        return (self.is_near and self.band.near) or self.band.verdict
