"""A drill: what is asked, the answer, and the steps that lead to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """How it is asked, and so how it is scored."""

    RANGE = "range"
    SIDE = "side"
    STEP = "step"
    KNOWN = "known"
    UNITS = "units"


@dataclass(frozen=True, slots=True)
class Slip:
    """A mistake that is known by its result: how many thousandths of the answer it comes to."""

    thousandths: int
    said: str


@dataclass(frozen=True, slots=True)
class Side:
    """A limit that the answer lies below or above, and what each would mean for the design."""

    limit: str
    is_above: bool
    below: str
    above: str


@dataclass(frozen=True, slots=True)
class Drill:
    """One of them. Its `id` is its seed too: the same id is the same question for everybody."""

    id: str
    kind: Kind
    subject: str
    asks: str
    answer: str
    unit: str
    given: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    hidden: int = 0
    slips: tuple[Slip, ...] = ()
    side: Side | None = None
    url: str | None = None
    source: str | None = None
