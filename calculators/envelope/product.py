"""A product or quotient with all its factors: what they say together decides how each is read.

One after the other nobody could tell that the months of `500M × 5 years × 12 months` are sixty, that a B is a
billion, or that the 86,400 of `5M/day ÷ 86,400` are the seconds of the day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from calculators.core.term import Constant
from calculators.core.unit import BYTES, NONE, SECONDS, Calendar, is_time, parse_unit
from calculators.envelope.billions import are_billions, are_no_bytes, billions
from calculators.envelope.called_rate import period_called
from calculators.envelope.chain import called, steps_down, without_written_out
from calculators.envelope.lengths import (
    constant,
    divisors,
    each,
    each_second,
    goes_on,
    perhaps_each,
    period_of,
    so_many,
)
from calculators.envelope.look import Look, product, quotient
from calculators.envelope.meant import Meant
from calculators.envelope.price import GIGABYTE, each_gigabyte
from calculators.envelope.refused import (
    refuse_rate_of_rate,
    refuse_times_time,
    refuse_unclear_rate,
    refuse_unit_again,
)
from calculators.envelope.tree import Literal, Measure, Operation, literals_in, names_in

if TYPE_CHECKING:
    from calculators.core.term import Term
    from calculators.envelope.tree import Node

_RATE = NONE / SECONDS
_DATA_RATE = BYTES / SECONDS
_COUNTED_PERIODS = ("day", "week", "month")
_MANY = 1_000
# 86,400 and 100,000 seconds a day
_SHORTEST, _LONGEST = 0.98, 1.2


class Again(Exception):  # noqa: N818 -- what is to be done
    """A factor means something else than it did: the product is to be built again."""


class Builder(Protocol):
    """Who builds the factors, and keeps what some of their numbers mean."""

    label: str
    calendar: Calendar
    billions: set[Literal]
    counts: set[Literal]
    in_bytes: set[Literal]
    deep: int

    def of(self, node: Node) -> Meant: ...


class Product:
    """One product, from the node of its last sign."""

    def __init__(self, builder: Builder, node: Operation) -> None:
        self.builder = builder
        signs: list[Operation] = []
        at: Node = node
        while isinstance(at, Operation) and at.symbol in {"×", "÷"}:
            signs.append(at)
            at = at.left
        self.signs = [node, *reversed(signs)]
        rest = ((one.symbol, _length_in(one.right) if one.symbol == "÷" else one.right) for one in self.signs[1:])
        self.factors = [("×", at), *rest]
        literals = (factor for _, factor in self.factors if isinstance(factor, Literal))
        is_counted = bool(builder.counts) and any(one in builder.counts for one in literals)
        self.kept = [*range(len(self.factors))] if is_counted else without_written_out(self.factors)

    def meant(self) -> Meant:
        self.builder.deep += 1
        try:
            self.found = {at: self.builder.of(self.factors[at][1]) for at in self.kept}
        finally:
            self.builder.deep -= 1
        self._count_times()
        whole = self.found[0]
        for place, at in enumerate(self.kept[1:], 1):
            sign, right = self.signs[at], self.found[at]
            is_times = sign.symbol == "×"
            whole = self._times(sign, whole, right, place) if is_times else self._over(sign, whole, right, place)
        self._count_days(whole)
        return whole

    def _times(self, sign: Operation, left: Meant, right: Meant, place: int) -> Meant:
        refuse_unit_again(sign, left.term)
        if period := period_called(sign, left.term.dimension):
            # Storage per day × 365 days, where storage per day is 3 TB: the day is in its name.
            length = Constant(parse_unit(period).scale(self.builder.calendar), "", SECONDS, f"1 {period}")
            right = Meant(right.term / length)
        if are_no_bytes(left.term.dimension, right.term.dimension):
            if each_gigabyte(sign, left.term, right.term):
                return Meant(left.term * right.term / GIGABYTE, product(left.look, right.look))
            self.builder.billions.add(billions(sign, left.term, right.term, self.builder.billions))
            raise Again
        period = period_of(left.look, left.term.dimension.seconds)
        if period and not right.look.counted and (numbers := self._numbers_from(place)):
            of_it = so_many(sign, period, numbers, self.builder.label, self.builder.calendar)
            if of_it is not None:
                left = replace(left, look=replace(left.look, period=""))
                right = Meant(right.term * of_it)
        refuse_times_time(sign, left.term)
        # Messages/s × 12 people are messages.
        first, last = (right, left) if left.term.dimension == _RATE != right.term.dimension else (left, right)
        return Meant(left.term * right.term, product(_each(first, last), _each(last, first)))

    def _over(self, sign: Operation, left: Meant, right: Meant, place: int) -> Meant:
        if are_billions(sign, right.term.dimension) and not self.builder.billions.issuperset(literals_in(sign.left)):
            self.builder.billions.update(literals_in(sign.left))
            raise Again
        if right.term.dimension == _DATA_RATE and left.term.dimension == NONE:
            self._read_bytes()
        if (smaller := self._each_of_period(sign, left, right, place)) is not None:
            return smaller
        refuse_rate_of_rate(sign, left.term)
        refuse_unclear_rate(sign, left.term)
        measure = sign.right if isinstance(sign.right, Measure) else None
        is_ratio = left.term.dimension == right.term.dimension != NONE
        look = quotient(left.look, right.look, is_ratio=is_ratio, measure=measure)
        return Meant(left.term / right.term, look)

    def _each_of_period(self, sign: Operation, left: Meant, right: Meant, place: int) -> Meant | None:
        """What comes in a day, divided by how long a day is, is what comes each second."""
        period = period_of(left.look, left.term.dimension.seconds)
        is_length = period not in {"", "second"} and not right.look.counted and _is_typed(sign.right)
        own = constant(right.term) if is_length else None
        if own is None:
            return None
        calendar = self.builder.calendar
        if right.term.dimension == SECONDS:
            length = each_second(period, own, calendar)
            if length is None:
                return None
            return Meant(left.term / right.term * length, replace(left.look, period=""))
        found = self._smaller(sign, left, own, period, place) if right.term.dimension == NONE else None
        if found is None:
            return None
        times, smaller = found
        shown = "" if smaller == "second" else smaller
        return Meant(left.term / right.term * times, replace(left.look, period=shown))

    def _smaller(self, sign: Operation, left: Meant, own: float, period: str, place: int) -> tuple[Term, str] | None:
        """The period that a plain number divides that of a rate into, and by what it is to be multiplied."""
        calendar = self.builder.calendar
        divided = [own, *divisors(left.term)]
        if (following := self._numbers_from(place + 1, "÷")) and goes_on(period, divided, following):
            return None
        dimension, label = left.term.dimension, self.builder.label
        return each(period, divided, calendar) or perhaps_each(sign, dimension, period, own, label, calendar)

    def _numbers_from(self, place: int, symbol: str = "×") -> list[float]:
        """The plain numbers without a noun that follow one another from a place on, behind the same sign."""
        found: list[float] = []
        for at in self.kept[place : place + 2]:
            before, factor = self.factors[at]
            value = constant(self.found[at].term) if before == symbol and _is_typed(factor) else None
            if value is None or self.found[at].term.dimension != NONE or self.found[at].look.counted:
                break
            found.append(value)
        return found

    def _count_times(self) -> None:
        """Of 500M × 5 years × 12 months the times say how often; beside a rate they are one time written out."""
        times = [at for at, (symbol, factor) in enumerate(self.factors) if symbol == "×" and self._is_time(factor)]
        if not times:
            return
        others = [at for at in self.kept if at not in times]
        if not others:
            return
        seconds = sum(
            self.found[at].term.dimension.seconds * (1 if self.factors[at][0] == "×" else -1) for at in others
        )
        nodes = [self.factors[at][1] for at in times]
        if seconds < 0:
            for before, at in pairwise(times):
                if {before, at} <= {*self.kept} and steps_down(self.factors[before][1], self.factors[at][1]):
                    self.kept.remove(min(before, at, key=self._length))
            return
        is_bare = len(times) == 1 and self._is_followed_by_its_number(times[0])
        if seconds or not (is_bare or (len(times) > 1 and all(map(steps_down, nodes, nodes[1:])))):
            return
        if any(map(self._is_counted, others)) or any(_is_in_years(one) for one in nodes):
            self._count(nodes)

    def _is_time(self, node: Node) -> bool:
        if not isinstance(node, Literal) or node.unit.dimension != SECONDS:
            return False
        return node.low == node.high and not (self.builder.counts and node in self.builder.counts)

    def _length(self, at: int) -> float:
        factor = self.factors[at][1]
        return factor.unit.scale(self.builder.calendar) if isinstance(factor, Literal) else 0.0

    def _is_followed_by_its_number(self, at: int) -> bool:
        """Whether a bare 12 follows 3 years, and there is something else that is so often."""
        if at + 1 >= len(self.factors) or len(self.factors) < 3:
            return False
        (_, time), (symbol, number) = self.factors[at], self.factors[at + 1]
        if symbol != "×" or not isinstance(number, Literal) or number.unit.text or not isinstance(time, Literal):
            return False
        names = {"month": 12.0, "week": 52.0, "day": 365.0}
        return any(
            number.low == many and steps_down(time, replace(number, unit=parse_unit(name)))
            for name, many in names.items()
        )

    def _is_counted(self, at: int) -> bool:
        """Whether something is so large or so named that nobody means so many times a time."""
        one = self.found[at]
        value = constant(one.term)
        return one.term.dimension != NONE or bool(one.look.counted) or value is None or value >= _MANY

    def _count_days(self, whole: Meant) -> None:
        """20 GB × 12 months and 40 messages × 365 days are so much each month, and so many each day."""
        dimension = whole.term.dimension
        if self.builder.deep or dimension.seconds != 1 or dimension.dollars:
            return
        if not dimension.bytes and not any(self.found[at].look.counted for at in self.kept):
            return
        days = [
            factor
            for symbol, factor in (self.factors[at] for at in self.kept)
            if symbol == "×" and self._is_time(factor)
        ]
        if len(days) == 1 and all(map(_is_so_many_days, days)):
            self._count(days)

    def _count(self, times: list[Node]) -> None:
        self.builder.counts.update(one for one in times if isinstance(one, Literal))
        raise Again

    def _read_bytes(self) -> None:
        """Of 256K ÷ 30 MB/s the K are kilobytes."""
        found = [
            factor
            for _, factor in self.factors
            if isinstance(factor, Literal) and _is_bytes(factor) and factor not in self.builder.in_bytes
        ]
        if len(found) == 1:
            self.builder.in_bytes.update(found)
            raise Again


def _is_bytes(one: Literal) -> bool:
    """Whether a number without a unit can only be bytes beside a speed: the 256K of 256K ÷ 30 MB/s."""
    return one.unit.text == "" and one.text[-1:] in "kKMGT" and one.text[:-1].replace(".", "").isdigit()


def _is_so_many_days(node: Node) -> bool:
    """Whether a time is whole days, weeks or months, as they are counted and not measured."""
    return isinstance(node, Literal) and called(node.unit) in _COUNTED_PERIODS and "." not in node.text


def _length_in(node: Node) -> Node:
    """Of ÷ 86,400 s/day the seconds, as the day only says whose they are."""
    if not isinstance(node, Literal) or node.unit.dimension != NONE:
        return node
    length, _, period = node.unit.text.partition("/")
    is_whole = is_time(length) and is_time(period) and _SHORTEST < node.low * node.unit.scale(Calendar()) < _LONGEST
    return replace(node, unit=parse_unit(length)) if is_whole else node


def _is_typed(node: Node) -> bool:
    """Whether a number stands here, or a line that is called after a time: 30 servers are no 30 days."""
    return all(any(map(is_time, re.findall(r"[^\W\d_]+", name.text))) for name in names_in(node))


def _is_in_years(node: Node) -> bool:
    return isinstance(node, Literal) and called(node.unit) == "year"


def _each(one: Meant, other: Meant) -> Look:
    """People × 20/day are no people a day, but something that nobody has named."""
    is_rate = other.term.dimension == _RATE and not other.look.counted
    return replace(one.look, counted=()) if is_rate and one.term.dimension == NONE else one.look
