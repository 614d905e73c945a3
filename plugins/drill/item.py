"""A drill: what is asked, the answer, and the steps that lead to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import isfinite
from typing import TYPE_CHECKING

from plugins.drill.drawing import apart

if TYPE_CHECKING:
    from collections.abc import Iterator

# A left-out factor that changes less than this is no slip that anybody would notice.
_NOTICED = 1.15


class Kind(Enum):
    """How it is asked, and so how it is scored."""

    RANGE = "range"
    SIDE = "side"
    STEP = "step"
    KNOWN = "known"
    UNITS = "units"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Slip:
    """A mistake that is known by its result: how many times the answer it comes to, as a number written out."""

    factor: str
    said: str


@dataclass(frozen=True, slots=True)
class OfUnit:
    """What people do wrong with a result in a unit, whatever it is about."""

    unit: str
    slips: tuple[Slip, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A limit that the answer lies below or above, and what each would mean for the design."""

    limit: str
    is_above: bool
    below: str
    above: str


@dataclass(frozen=True, slots=True)
class Drill:
    """One of them. Its `id` is its seed too: the same id is the same question for everybody.

    `value` is the answer in base units and `scale` how many of them are in the unit, both written out; `size` and
    `time` are the powers of bytes and seconds in it.
    """

    id: str
    kind: Kind
    subject: str
    asks: str
    answer: str
    value: str
    unit: str
    scale: str
    size: int
    time: int
    given: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    hidden: int = 0
    slips: tuple[Slip, ...] = ()
    side: Side | None = None
    url: str | None = None
    source: str | None = None


def left_out(label: str, factor: float) -> Iterator[Slip]:
    """That something was forgotten, which comes to so many times the answer.

    >>> [slip.said for factor in (0.5, 0.9, 0.0) for slip in left_out("copies", factor)]
    ['“copies” was left out']
    """
    if isfinite(factor) and factor > 0 and apart(factor, 1) >= _NOTICED:
        yield Slip(written(factor), f"“{label}” was left out")


def written(number: float) -> str:
    """A number as it stands in the file: six digits tell all that a comparison needs.

    >>> written(46296.296296), written(1 / 3)
    ('46296.3', '0.333333')
    """
    return f"{number:.6g}"
