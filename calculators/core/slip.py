"""Slips: mistakes of arithmetic that show in how many times too large or too small a result is.

Which of them explains a result is said in the browser (`docs/assets/shell/judged.js`).

>>> usual_slips(parse_unit("B/s"))[0].said
'bits were mistaken for bytes'
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.unit import BYTES, SECONDS, Calendar, parse_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.unit import Unit

ROUND_DAY = 100_000.0
_BITS = 8.0
_THOUSAND = 1e3
_BINARY = 1.024
_PERIODS = ("second", "minute", "hour", "day", "month", "year")


@dataclass(frozen=True, slots=True)
class Slip:
    """What was done, and how many times its result then is what it should be."""

    factor: float
    said: str


def usual_slips(unit: Unit, calendar: Calendar | None = None) -> tuple[Slip, ...]:
    """What people do wrong with a result in this unit, whatever it is about."""
    found = [*_of_bits(unit), *_of_periods(unit, calendar or Calendar()), *_of_prefixes(unit), *_of_zeros()]
    return tuple(found)


def _of_bits(unit: Unit) -> Iterator[Slip]:
    """Eight bits are a byte; where bits are asked for, it is the other way round."""
    if unit.dimension.bytes != BYTES.bytes:
        return
    in_bits = "bit" in unit.text.partition("/")[0]
    yield Slip(_BITS, "a number already in bits was multiplied by 8" if in_bits else "bits were mistaken for bytes")
    yield Slip(1 / _BITS, "bytes were mistaken for bits" if in_bits else "a number already in bytes was divided by 8")


def _of_periods(unit: Unit, calendar: Calendar) -> Iterator[Slip]:
    if unit.dimension == SECONDS:
        yield Slip(60, "minutes were mistaken for seconds")
        yield Slip(1 / 60, "seconds were mistaken for minutes")
        return
    if unit.dimension.seconds < 0:
        yield from _of_rates(unit, calendar)
        return
    for short, long in (("day", "month"), ("month", "year"), ("day", "year")):
        times = calendar.seconds(long) / calendar.seconds(short)
        yield Slip(times, f"a {long} was used where a {short} was meant")
        yield Slip(1 / times, f"a {short} was used where a {long} was meant")


def _of_rates(unit: Unit, calendar: Calendar) -> Iterator[Slip]:
    """What comes in one period, taken for what comes in the one that was asked for."""
    lengths = {name: parse_unit(name).scale(calendar) for name in _PERIODS}
    asked = next((period for period, power in unit.periods if power < 0), "second")
    for other, length in lengths.items():
        if other != asked:
            yield Slip(length / lengths[asked], f"the total of {_one(other)} was mistaken for that of {_one(asked)}")
    if asked == "second":
        yield Slip(lengths["day"] / ROUND_DAY, "a day was rounded to 100,000 seconds, which is fine aloud")


def _one(period: str) -> str:
    return f"an {period}" if period == "hour" else f"a {period}"


def _of_prefixes(unit: Unit) -> Iterator[Slip]:
    """Each prefix that was taken for 1,024 makes a result 2.4% smaller; the first two are no more than rounding."""
    if unit.dimension.bytes == BYTES.bytes:
        for power, prefix in enumerate("GTPE", start=3):
            decimal, binary = f"{prefix}B", f"{prefix}iB"
            yield Slip(_BINARY**-power, f"1,024 was used where 1,000 was meant: that gives {binary}, not {decimal}")
            yield Slip(_BINARY**power, f"1,000 was used where 1,024 was meant: that gives {decimal}, not {binary}")
    for power, times in ((1, "a thousand"), (2, "a million")):
        yield Slip(_THOUSAND**power, f"it was multiplied by {times} once too often, as when a prefix is misread")
        yield Slip(_THOUSAND**-power, f"it was divided by {times} once too often, as when a prefix is misread")


def _of_zeros() -> Iterator[Slip]:
    for zeros, many in ((1, "a zero"), (2, "two zeros")):
        yield Slip(10.0**zeros, f"it has {many} too many")
        yield Slip(10.0**-zeros, f"it has {many} too few")
