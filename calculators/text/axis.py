"""Axes: two to four round numbers along a scale, each as one would say it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.writing import sizes, write
from calculators.text.scale import HAIR, Scale
from calculators.text.typeset import typeset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calculators.core.term import Evaluation
    from calculators.core.unit import Unit

_MOST, _FEWEST = 4, 2
# Beyond this ratio of largest to smallest, even steps would hide the small end.
_LOGARITHMIC = 50.0
# No more than twice the one before, so that one of them fits two to four times.
# Ten hours stand too close to a day, a hundred days not to a year.
_NEAR = 3.0
_STEPS, _BETWEEN = (1.0, 2.0, 2.5, 5.0), (1.0, 2.0, 5.0)


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale with its round numbers, and how they are written."""

    scale: Scale
    ticks: tuple[tuple[float, str], ...]

    @property
    def is_logarithmic(self) -> bool:
        return not self.scale.even


def axis(values: Sequence[float], unit: Unit, evaluation: Evaluation, *, from_nothing: bool = False) -> Axis:
    """An axis with a place for all the values; even steps may begin `from_nothing`, where that is not far off."""
    low, high = min(values), max(values)
    even = not (low > 0 and high / low > _LOGARITHMIC)
    if even and from_nothing and 0 < low < high / 2:
        low = 0.0
    scale = Scale(low, high, even=even)
    units = sizes(unit, evaluation.calendar, binary=evaluation.binary)
    bare = unit.without_noun
    written = (
        # Nothing is nothing in any unit, and seconds would not go with minutes.
        (tick, _round(write(tick, bare, calendar=evaluation.calendar, binary=evaluation.binary)) if tick else "0")
        for tick in round_numbers(scale, units)
    )
    return Axis(scale, tuple(written))


def _round(text: str) -> str:
    return typeset(text.replace(".00 ×", " ×").removeprefix("1 × "))


def round_numbers(scale: Scale, units: Sequence[float]) -> list[float]:
    """Round in the unit they are written in, which is one of those that are so many base units.

    >>> round_numbers(Scale(0, 47, even=True), [1]), round_numbers(Scale(3, 40_000), [1])
    ([0.0, 20.0, 40.0], [10.0, 100.0, 1000.0, 10000.0])
    >>> round_numbers(Scale(0, 7000, even=True), [1, 60, 3600])
    [0.0, 1800.0, 3600.0, 5400.0]
    """
    if not scale.even:
        powers = list(_powers(scale, units, _BETWEEN[:1]))
        found = powers if len(powers) >= _FEWEST else list(_powers(scale, units, _BETWEEN))
        stride = math.ceil(len(found) / _MOST)
        return found[(len(found) - 1) % stride :: stride] if found else []
    reach = max(abs(scale.low), abs(scale.high))
    unit = max((size for size in units if size <= reach), default=units[0])
    if not scale.low < scale.high:
        return []
    step = unit * 10.0 ** math.floor(math.log10((scale.high - scale.low) / unit / 10) + HAIR)
    return next(found for size in _rising(step) if len(found := _multiples(scale, size)) <= _MOST)


def _rising(step: float) -> Iterator[float]:
    """Ever larger round steps."""
    while True:
        yield from (step * times for times in _STEPS)
        step *= 10


def _multiples(scale: Scale, step: float) -> list[float]:
    first, last = math.ceil(scale.low / step - HAIR), math.floor(scale.high / step + HAIR)
    return [step * n for n in range(first, last + 1)] if last - first < 10 * _MOST else [math.nan] * (_MOST + 1)


def _powers(scale: Scale, units: Sequence[float], steps: Sequence[float]) -> Iterator[float]:
    """Powers of ten of each unit up to near the next one, below the first one too, and what lies between them."""
    for place, unit in enumerate(units):
        start = 1.0 if place or scale.low >= unit else 10.0 ** math.floor(math.log10(scale.low / unit) + HAIR)
        end = units[place + 1] / _NEAR if place + 1 < len(units) else math.inf
        power = start
        while unit * power < min(end, scale.high * (1 + HAIR)):
            yield from (
                value
                for step in steps
                if scale.low * (1 - HAIR) <= (value := unit * power * step) <= min(scale.high * (1 + HAIR), end)
            )
            power *= 10
