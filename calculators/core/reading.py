"""Text to quantity: everything an engineer would type into a field, or a reason why not.

>>> read("1.5 million", parse_unit("users"))
Quantity(low=1500000.0, value=1500000.0, high=1500000.0)
>>> read("100 Mbit/s", parse_unit("B/s")).value
12500000.0
>>> read("1M..4M", parse_unit("users")).value
2000000.0
"""

from __future__ import annotations

import re

from calculators.core.noun import is_noun, is_opposite
from calculators.core.number import MULTIPLIERS, read_number
from calculators.core.problem import Unreadable
from calculators.core.quantity import Quantity
from calculators.core.share import read_share, refuse_bare
from calculators.core.spelling import tidy
from calculators.core.unit import BYTES, DOLLARS, NONE, SECONDS, Calendar, Unit, UnitError, parse_unit

LONGEST = 80

_RANGE = re.compile(r"\s*(?:\.{2,3}|…|\bto\b)\s*")
# Not the minus of an exponent, nor that of GB-month.
_DASH = re.compile(r"(?<=[0-9A-Za-z%])(?<![0-9][eE])\s*[-–—]\s*(?=\$?[0-9.])")
_TO_ONE = re.compile(r"\s+to\s+1$")
_AROUND = re.compile(r"\s*(?:±|\+/-|\+-)\s*")
_RATIO = re.compile(r"^\s*([^:/]+?)\s*[:/]\s*([0-9.,]+)\s*$")
# 90% reads, 80% reads and 20% writes; compiled where it is needed.
_READS = r"\s*([0-9]{1,2}(?:\.[0-9]+)?)\s*%\s*reads?(?:\s*(?:,|/|and)\s*([0-9]{1,2}(?:\.[0-9]+)?)\s*%\s*writes?)?\s*$"
_PER = re.compile(r"\s*\b(?:per|an?|every)\s+")
_SEVERAL = re.compile(r"^([^/]*)/\s*([0-9][^/]*)$")
# Whose it is goes without saying: 5 per user per day, 2 MB each.
_WHOSE = re.compile(r"\s+(?:each|apiece)\b|/(?:user|person|customer|visitor|viewer|member|account|head)(?=/|$)")
# 1/4 of requests: whose share it is.
_OF = re.compile(r"(?<=[\d%]) of\b\D*$")
_NINES = re.compile(r"^\s*nines?$")
_LEADING_WORD = re.compile(r"\s*([A-Za-z]+)(.*)$", re.DOTALL)
# 20 requests daily; but daily users are those of a day.
_ADVERBS = re.compile(r"\s+(?:(?:each|every|a|per)\s+)?(hourly|daily|weekly|monthly|yearly|annually)$", re.IGNORECASE)
_PERIODS = {f"{period}ly": period for period in ("hour", "week", "month", "year")}
_PERIODS |= {"daily": "day", "annually": "year"}
_COUNTED = {"m", "b", "B"}
_BITS = {"bit", "bits"}
# What is done so often a second, whatever a field calls it.
_OPERATIONS = (
    "req",
    "request",
    "op",
    "operation",
    "query",
    "call",
    "event",
    "transaction",
    "tx",
    "txn",
    "hit",
    "msg",
)


def read(
    text: str, unit: Unit, *, nouns: tuple[str, ...] = (), calendar: Calendar | None = None, of_one: bool = False
) -> Quantity:
    """A quantity in base units; a bare number counts in `unit`, and what is asked `of_one` may be said for each."""
    if len(text) > LONGEST:
        raise Unreadable(f"is longer than the {LONGEST} characters a number needs")
    plain = tidy(text)
    if not plain:
        raise Unreadable("is empty")
    if unit.text == "" and _TO_ONE.search(plain):
        plain = _TO_ONE.sub(":1", plain)
    reader = _Reader(unit, nouns, calendar or Calendar(), of_one=of_one)
    if len(around := _AROUND.split(plain)) == 2 and all(around):
        return reader.around(*around)
    ends = _RANGE.split(plain)
    if len(ends) == 1:
        ends = _DASH.split(plain)
    if len(ends) == 1:
        return Quantity.exactly(reader.single(plain))
    if len(ends) > 2 or not all(ends):
        raise Unreadable("has more than one range in it" if len(ends) > 2 else "is a range with one end missing")
    return reader.range(*ends)


class _Reader:
    """Reads the ends of a range in the light of one field's unit."""

    def __init__(self, unit: Unit, nouns: tuple[str, ...], calendar: Calendar, *, of_one: bool) -> None:
        self.unit = unit
        self.of_one = of_one
        self.nouns = (*unit.nouns, *nouns, *(_OPERATIONS if unit.dimension == SECONDS**-1 else ()))
        self.calendar = calendar

    def range(self, low_text: str, high_text: str) -> Quantity:
        """`1..5M` and `100..200 ms` mean both ends: what stands behind the last number holds for the first."""
        _, low_rest = read_number(low_text.lstrip("$+-"))
        _, high_rest = read_number(high_text.lstrip("$+-"))
        low = self.single(low_text if low_rest.strip() else low_text + high_rest)
        high = self.single(high_text)
        if low > high:
            raise Unreadable("is a range whose first number is above its second")
        return Quantity.between(low, high)

    def around(self, middle_text: str, by_text: str) -> Quantity:
        """`100 ± 20 ms`, `100 ms ± 20` and `100 ms ± 20%`."""
        _, middle_rest = read_number(middle_text.lstrip("$+-"))
        by, by_rest = read_number(by_text.lstrip("$"))
        is_relative = by_rest.strip() == "%" and middle_rest.strip() != "%"
        middle = self.single(middle_text if middle_rest.strip() or is_relative else middle_text + by_rest)
        spread = (
            abs(middle) * by / 100
            if is_relative
            else self.single(by_text if by_rest.strip() else by_text + middle_rest)
        )
        return Quantity.between(middle - spread, middle + spread)

    def single(self, text: str) -> float:
        if self.unit.text == "%":
            text = _OF.sub("", text)
            share = read_share(text)
            if share is not None:
                return share
        elif "reads" in self.nouns and (mixed := re.match(_READS, text)):
            reads, writes = mixed.groups()
            if writes and round(float(reads) + float(writes), 9) != 100:
                raise Unreadable(f"says {reads}% and {writes}% of one whole, which are not 100% together")
            return self._ratio(reads, writes or f"{100 - float(reads):.6g}")
        elif ratio := _RATIO.match(text):
            return self._ratio(*ratio.groups())
        sign, bare = (-1.0, text[1:]) if text.startswith("-") else (1.0, text.removeprefix("+"))
        money, bare = ("$", bare[1:]) if bare.startswith("$") else ("", bare)
        value, rest = read_number(bare.strip())
        if _NINES.match(rest) and not money and self.unit.text != "nines":
            return self._nines(sign * value)
        if not rest.strip() and self.unit.text == "%":
            refuse_bare(value, bare.strip())
        rest = _ADVERBS.sub(lambda adverb: f"/{_PERIODS[adverb.group(1).lower()]}", rest)
        return sign * self._measured(value, money, _WHOSE.sub("", _PER.sub("/", rest)).strip())

    def _ratio(self, over: str, under: str) -> float:
        (top, rest), (bottom, other_rest) = read_number(over), read_number(under)
        if self.unit.dimension != NONE:
            raise Unreadable("is a ratio, and this field does not take one")
        if rest or other_rest or not bottom:
            raise Unreadable("is not a ratio of two numbers")
        return top / bottom

    def _nines(self, count: float) -> float:
        if self.unit.dimension != NONE or not 0 < count <= 15:
            raise Unreadable("counts nines, which only fit a share such as an availability")
        return 1 - 10**-count

    def _measured(self, value: float, money: str, rest: str) -> float:
        """The number times whatever unit, or multiplier and unit, stands behind it."""
        if several := _SEVERAL.match(rest):  # 5 every 30 s, 100 requests per 10 minutes
            head, under = several.groups()
            count, period = read_number(under)
            if not count:
                raise Unreadable("is divided by nothing")
            value, rest = value / count, f"{head.rstrip()}/{period.strip()}"
        if not rest and not money:
            return value * self.unit.scale(self.calendar)
        reason = f"has “{rest}” after the number, which is not a unit that belongs here"
        is_off = False
        for factor, unit_text, is_whole in self._readings(rest):
            try:
                unit = self._unit(money + unit_text, is_whole=is_whole)
            except UnitError as error:
                reason = str(error) if "could be" in str(error) else reason
                continue
            if scale := self._scale(unit):
                return value * factor * scale
            is_count = unit.dimension == NONE and bool(unit.nouns)
            is_rate = unit.dimension == SECONDS**-1
            is_off = (is_count and self.unit.dimension == SECONDS**-1) or (is_rate and self.unit.dimension == NONE)
            if is_count and is_off:
                period = self.unit.text.rpartition("/")[2]
                reason = f"says no time: for a rate, write {value:,.15g} {rest}/{period}"
            elif not reason.startswith("is in"):
                ours, theirs = (one.text or "plain numbers" for one in (self.unit, unit))
                reason = f"is in {theirs}, and this field is in {ours}"
        refused = Unreadable(reason)
        refused.is_off_by_time = is_off
        raise refused

    def _scale(self, unit: Unit) -> float:
        """Base units in one of a unit that fits here, or would with what went without saying; 0 where none does."""
        scale, missing = unit.scale(self.calendar), self.unit.dimension / unit.dimension
        if missing.dollars == 1:
            missing /= DOLLARS  # 0.09/GB
        if missing == NONE:
            return scale
        if unit.text in _BITS and _BITS & {*self.nouns} and self.unit.dimension == NONE:
            return 1.0  # 41 bits, where bits are counted
        if missing == SECONDS**-1 and not unit.periods:
            if unit.dimension == NONE:
                return 0.0
            if len(self.unit.periods) == 1:
                return scale / self.calendar.seconds(self.unit.periods[0][0])  # 50 TB of a month's traffic
            if unit.dimension == BYTES and "bit" in unit.text:
                return scale  # a link of 10 Gbit
        return 0.0

    def _unit(self, text: str, *, is_whole: bool) -> Unit:
        """The unit of a text; words that nothing was cut off may be nouns that the field does not know."""
        if not text:
            return self.unit
        try:
            return parse_unit(text, nouns=self.nouns)
        except UnitError:
            unit = parse_unit(text)
            if is_whole and self._are_counted(unit):
                return unit
            raise

    def _are_counted(self, unit: Unit) -> bool:
        """Whether its nouns count what the field counts; for each item so much is said only where one is asked of."""
        under = unit.text.partition("/")[2].split("/")
        return all(
            is_noun(noun) and not is_opposite(noun, self.nouns) and (self.of_one or noun not in under)
            for noun in unit.nouns
        )

    def _readings(self, rest: str) -> list[tuple[float, str, bool]]:
        """The ways to read what stands behind a number, the likelier first, and whether all its words are whole."""
        readings = [(1.0, rest, True)]
        word = _LEADING_WORD.match(rest)
        if word is None:
            return readings
        for length in sorted({1, 2, len(word.group(1))}, reverse=True):
            head = word.group(1)[:length]
            factor = MULTIPLIERS.get(head) or (MULTIPLIERS.get(head.lower()) if length > 2 else None)
            if factor is None or (head in _COUNTED and not self._counts()):
                continue
            readings.append((factor, rest[length:].strip(), not rest[length : length + 1].isalpha()))
        return readings

    def _counts(self) -> bool:
        """Whether the field counts things, so that `5m` can only be millions and `5B` only billions."""
        return self.unit.dimension.bytes == 0 and self.unit.dimension.seconds <= 0
