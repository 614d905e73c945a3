"""How a value is shown when nobody has said: what it counts, per which period, in bits or as a share.

A dimension alone is not enough. `people × 0.2 photos/day` is a rate of photos a day, and nobody would say it by the
second. What is counted cancels as units do: requests/s ÷ requests/s per server are servers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from calculators.core.unit import (
    BYTES,
    DOLLARS,
    NONE,
    SECONDS,
    Dimension,
    Unit,
    UnitError,
    is_time,
    parse_unit,
    singular,
)

if TYPE_CHECKING:
    from calculators.envelope.tree import Measure

_RATE = NONE / SECONDS
_DATA_RATE = BYTES / SECONDS
_SPEND = DOLLARS / SECONDS
_PRICE = DOLLARS / BYTES
_PRICE_OF_TIME = _PRICE / SECONDS
# A rate by the second is the usual one, however it is written.
_SECONDS = frozenset(("s", "sec", "second"))


@dataclass(frozen=True, slots=True)
class Look:
    """What is known of a value besides its dimension; `counted` are nouns with their powers, as first written."""

    counted: tuple[tuple[str, int], ...] = ()
    period: str = ""
    bits: bool = False
    share: bool = False
    times: bool = False
    # The 1B in it that may be a billion or a byte.
    doubt: str = ""

    def unit(self, dimension: Dimension) -> Unit:
        """The unit to show a value of this dimension in."""
        return _parsed(self._unit_text(dimension), dimension)

    def _unit_text(self, dimension: Dimension) -> str:
        noun = next((noun for noun, power in reversed(self.counted) if power > 0), "")
        if dimension == NONE:
            return "%" if self.share else "times" if self.times else noun
        texts = {
            _RATE: f"{'%' if self.share else noun}/{self.period or 's'}",
            BYTES: "B",
            _DATA_RATE: "bit/s" if self.bits else f"B/{self.period or 's'}",
            SECONDS: "s",
            DOLLARS: "$",
            _SPEND: f"$/{self.period or 'month'}",
            _PRICE: "$/GB",
            _PRICE_OF_TIME: f"$/GB/{self.period or 'month'}",
        }
        return texts.get(dimension, repr(dimension))


PLAIN = Look()


@lru_cache(256)
def look_of(unit: Unit) -> Look:
    """What a unit that somebody wrote says."""
    name, *under = unit.text.split("/")
    nouns = tuple((noun, 1 if noun == name else -1) for noun in unit.nouns)
    period = next((one for one in under if one not in _SECONDS and is_time(one)), "")
    is_bits = "bit" in name or name.endswith("bps")
    return Look(nouns, period, is_bits, share=name == "%", times=name in {"x", "times", "×"})


def product(left: Look, right: Look) -> Look:
    both = left.share and right.share
    return Look(
        _counted(left, right, 1),
        right.period or left.period,
        left.bits or right.bits,
        both,
        doubt=left.doubt or right.doubt,
    )


def quotient(left: Look, right: Look, *, is_ratio: bool, measure: Measure | None = None) -> Look:
    """Of kept ÷ 1 month the month stays.

    A ratio of two rates or sizes counts neither: only what the right is for each of, as servers in 450/s/server.
    """
    per = next((period for period, _ in measure.unit.periods), "") if measure else ""
    counted = _counted(left, right, -1)
    own = {noun for noun, _ in left.counted}
    under = {noun for noun, power in right.counted if power > 0}
    # Devices ÷ 500k devices a server are none of either, and who can say what users ÷ devices are?
    if is_ratio or under & {noun for noun, _ in counted}:
        counted = tuple((noun, power) for noun, power in counted if noun not in own)
    return Look(counted, per or left.period, left.bits and not right.bits, doubt=left.doubt)


def alike(left: Look, right: Look) -> Look:
    """Of a sum: what is on its left, and what only its right knows."""
    return replace(
        left,
        counted=left.counted or right.counted,
        period=left.period or right.period,
        share=left.share or right.share,
        times=left.times and right.times,
        doubt=left.doubt if left.doubt and right.doubt else "",
    )


@lru_cache(512)
def _counted(left: Look, right: Look, sign: int) -> tuple[tuple[str, int], ...]:
    powers: dict[str, tuple[str, int]] = {singular(noun): (noun, n) for noun, n in left.counted}
    for noun, power in right.counted:
        key = singular(noun)
        # What is written below a stroke is one, and above it there may be many: 450/s/server, 3 servers.
        written, before = powers.pop(key, (_plural(noun) if sign * power > 0 > power else noun, 0))
        if before + sign * power:
            powers[key] = written, before + sign * power
    return tuple(powers.values())


def _plural(noun: str) -> str:
    """Several of a noun.

    >>> _plural("server"), _plural("query"), _plural("rows"), _plural("batch")
    ('servers', 'queries', 'rows', 'batches')
    """
    if singular(noun) != noun:
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("sh", "ch", "ss", "x")) else f"{noun}s"


def _parsed(text: str, dimension: Dimension) -> Unit:
    try:
        unit = parse_unit(text)
    except UnitError:
        unit = None
    if unit is not None and unit.dimension == dimension:
        return unit
    # Bytes times seconds and the like, for which nobody has a name.
    return Unit(repr(dimension), dimension, 1.0)
