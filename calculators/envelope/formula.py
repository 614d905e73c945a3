"""Expressions as the engine's terms, each with its look; what does not go together is said at its place."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from calculators.core.quantity import Quantity
from calculators.core.term import Constant, Function, Term, largest, rounded_up, smallest
from calculators.core.unit import NONE, SECONDS, Calendar, Dimension, is_time, parse_unit
from calculators.envelope.assumption import Assumption
from calculators.envelope.called_rate import period_called
from calculators.envelope.cited import cited
from calculators.envelope.counted import counts
from calculators.envelope.kind import fitting, kind
from calculators.envelope.look import PLAIN, Look, alike, look_of, product, quotient
from calculators.envelope.place import Misread, Span
from calculators.envelope.refused import (
    refuse_periods,
    refuse_rate_of_rate,
    refuse_times_time,
    refuse_unclear_rate,
    refuse_unit_again,
)
from calculators.envelope.tree import (
    Call,
    Cited,
    Literal,
    Measure,
    Mixture,
    Name,
    Negation,
    Node,
    Operation,
    literals_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# The 1 of 1 − share and the base of the logarithm: nobody would move them.
_FIXED = {"1": Constant(1.0), "e": Constant(math.e, "e", text="e")}
_RATE = NONE / SECONDS
_WHOLE = 1e-9
_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Meant:
    """A term and how its value is shown."""

    term: Term
    look: Look = PLAIN


class Lookup(Protocol):
    """Finds what a name stands for, or raises `Misread`."""

    def __call__(self, name: Name) -> Meant: ...


class Formula:
    """Builds the term of one expression; `id` names the assumptions in it, `label` says whose they are."""

    def __init__(self, id: str, label: str, calendar: Calendar, lookup: Lookup) -> None:  # noqa: A002 -- as in terms
        self.id = id
        self.label = label
        self.calendar = calendar
        self.lookup = lookup
        self.assumptions: list[Assumption] = []
        # Numbers with a B that cannot be their bytes.
        self.billions: set[Literal] = set()

    def build(self, node: Node) -> Meant:
        """The term of a whole expression; a number alone is called as its line is."""
        meant = self._built(node)
        if meant.term.dimension.bytes > 0 and counts(self.label):
            # DAU = 2B are no two bytes.
            self.billions.update(_counted_in(node))
            if self.billions:
                self.assumptions.clear()
                meant = self._built(node)
        return meant

    def _built(self, node: Node) -> Meant:
        if isinstance(node, Literal):
            return self._assumption(node, self.id, self.label)
        return self.of(node)

    def of(self, node: Node) -> Meant:  # noqa: PLR0911 -- one for each kind of node
        match node:
            case Literal() if node.text in _FIXED and not node.unit.text:
                return Meant(_FIXED[node.text])
            case Literal():
                place = len(self.assumptions) + 1
                return self._assumption(node, f"{self.id}#{place}", f"{node.text} in {self.label}")
            case Name():
                return self.lookup(node)
            case Cited():
                reference = cited(node)
                return Meant(reference, look_of(reference.unit))
            case Measure():
                text = f"1 {node.unit.text}"
                value = Constant(node.unit.scale(self.calendar), "", node.unit.dimension, text)
                return Meant(value, look_of(node.unit))
            case Negation():
                inner = self.of(node.inner)
                return Meant(inner.term * -1.0, inner.look)
            case Call():
                return self._call(node)
            case Mixture():
                return self._mixture(node)
            case Operation():
                return self._operation(node)

    def _assumption(self, node: Literal, id_: str, label: str) -> Meant:
        if node in self.billions:
            # A digit's B, and the time that may stand behind it: 28B/day.
            unit = parse_unit(node.unit.text.removeprefix("B"))
            node = replace(node, low=node.low * 1e9, high=node.high * 1e9, unit=unit)
        scale = node.unit.scale(self.calendar)
        low, high = node.low * scale, node.high * scale
        if not all(map(math.isfinite, (low, high))):
            raise Misread(node.span, "This number is too large to work with.")
        quantity = Quantity(low, (low + high) / 2, high) if node.even else Quantity.between(low, high)
        made = Assumption(id_, label, node.text, quantity, node.unit, even=node.even)
        self.assumptions.append(made)
        return Meant(made, look_of(node.unit))

    def _operation(self, node: Operation) -> Meant:
        made = len(self.assumptions)
        left, right = self.of(node.left), self.of(node.right)
        match node.symbol:
            case "+" | "-":
                return _sum(node, left, right)
            case "×":
                refuse_unit_again(node, left.term)
                if period := period_called(node, left.term.dimension):
                    # Storage per day × 365 days, where storage per day is 3 TB: the day is in its name.
                    length = Constant(parse_unit(period).scale(self.calendar), "", SECONDS, f"1 {period}")
                    right = Meant(right.term / length)
                if _are_no_bytes(left.term.dimension, right.term.dimension):
                    del self.assumptions[made:]
                    self.billions.add(_billions(node, left.term, right.term, self.billions))
                    return self._operation(node)
                refuse_periods(node, left.look)
                refuse_times_time(node, left.term)
                # Messages/s × 12 people are messages.
                first, last = (right, left) if left.term.dimension == _RATE != right.term.dimension else (left, right)
                look = product(_each(first, last), _each(last, first))
                return Meant(left.term * right.term, look)
            case "÷":
                if _are_billions(node, right.term.dimension):
                    self.billions.update(literals_in(node.left))
                    del self.assumptions[made:]
                    left, right = self.of(node.left), self.of(node.right)
                refuse_rate_of_rate(node, left.term)
                refuse_unclear_rate(node, left.term)
                measure = node.right if isinstance(node.right, Measure) else None
                is_ratio = left.term.dimension == right.term.dimension != NONE
                look = quotient(left.look, right.look, is_ratio=is_ratio, measure=measure)
                return Meant(left.term / right.term, look)
            case _:
                return self._power(node, left, right)

    def _power(self, node: Operation, base: Meant, exponent: Meant) -> Meant:
        if exponent.term.dimension != NONE:
            raise Misread(node.right.span, f"This is {kind(exponent.term.dimension)}: an exponent is a plain number.")
        if base.term.dimension == NONE:
            return Meant(base.term**exponent.term, Look(share=base.look.share))
        if not isinstance(node.right, Literal) or node.right.low != node.right.high or node.right.low % 1:
            said = f"{kind(base.term.dimension).capitalize()} can be raised to a whole number only, such as 2."
            raise Misread(node.right.span, said)
        return Meant(base.term ** Constant(node.right.low))

    def _mixture(self, node: Mixture) -> Meant:
        shares = [self.of(share) for share, _ in node.parts]
        things = [self.of(thing) for _, thing in node.parts]
        total = sum(share.low * share.unit.factor for share, _ in node.parts)
        if all(share.low == share.high for share, _ in node.parts) and not math.isclose(total, 1, rel_tol=_WHOLE):
            raise Misread(node.span, f"The shares add up to {total * 100:.6g}%. Those of a mixture add up to 100%.")
        for (_, place), thing in zip(node.parts[1:], things[1:], strict=True):
            if thing.term.dimension != things[0].term.dimension:
                own, other = kind(thing.term.dimension), kind(things[0].term.dimension)
                said = f"This is {own}, and what it is mixed with is {other}."
                raise Misread(place.span, said)
        parts = [share.term * thing.term for share, thing in zip(shares, things, strict=True)]
        term = parts[0]
        for part in parts[1:]:
            term = term + part
        return Meant(term, things[0].look)

    def _call(self, node: Call) -> Meant:
        if node.function not in (*_AMONG, "sqrt"):
            # Nobody takes the logarithm of bytes.
            self.billions.update(one for one in node.arguments if isinstance(one, Literal) and _may_be_billions(one))
        arguments = [self.of(argument) for argument in node.arguments]
        terms = [argument.term for argument in arguments]
        if node.function in _AMONG:
            if len(terms) < 2:
                raise Misread(
                    node.span, f"{node.function} compares two or more values, with a semicolon between them."
                )
            for argument, place in zip(terms[1:], node.arguments[1:], strict=True):
                if argument.dimension != terms[0].dimension:
                    said = f"This is {kind(argument.dimension)}, and the first is {kind(terms[0].dimension)}."
                    raise Misread(place.span, said)
            return Meant(_AMONG[node.function](*terms), arguments[0].look)
        if node.function == "log" and len(terms) == 2:
            for argument, place in zip(terms, node.arguments, strict=True):
                _insist_plain(node.function, argument, place.span)
            return Meant(Function("log", _logarithm, *terms))
        if len(terms) > 1:
            raise Misread(node.span, f"{node.function} takes one value.")
        return self._function(node, arguments[0])

    def _function(self, node: Call, argument: Meant) -> Meant:
        term, place = argument.term, node.arguments[0].span
        if node.function == "sqrt":
            powers = (term.dimension.bytes, term.dimension.seconds, term.dimension.dollars)
            if any(power % 2 for power in powers):
                raise Misread(place, f"This is {kind(term.dimension)}, and has no square root.")
            root = type(term.dimension)(*(power // 2 for power in powers))
            return Meant(Function("sqrt", math.sqrt, term, dimension=root))
        _insist_plain(node.function, term, place)
        if node.function == "round up":
            # What is counted now, the line's name says: of requests × seconds these are no requests.
            return Meant(rounded_up(term))
        return Meant(Function(_SAID[node.function], _FUNCTIONS[node.function], term), argument.look)


def _each(one: Meant, other: Meant) -> Look:
    """People × 20/day are no people a day, but something that nobody has named."""
    is_rate = other.term.dimension == _RATE and not other.look.counted
    return replace(one.look, counted=()) if is_rate and one.term.dimension == NONE else one.look


def insist_alike(node: Operation, left: Term, right: Term) -> None:
    """The same dimension on both sides of an operator, or what each is and what would fit."""
    if left.dimension == right.dimension:
        return
    verb = {"+": "added", "-": "subtracted"}.get(node.symbol, "compared")
    said = (
        f"On the left is {kind(left.dimension)}, on the right {kind(right.dimension)}: they cannot be {verb}. "
        f"The right side could be {fitting(left.dimension)}."
    )
    raise Misread(node.at, said)


def _sum(node: Operation, left: Meant, right: Meant) -> Meant:
    is_less = node.symbol == "-"
    if _is_more(node, left):
        one = _FIXED["1"]
        return Meant(left.term * (one - right.term if is_less else one + right.term), left.look)
    insist_alike(node, left.term, right.term)
    return Meant(left.term - right.term if is_less else left.term + right.term, alike(left.look, right.look))


def _is_more(node: Operation, left: Meant) -> bool:
    """Whether 20% are added to what they are a share of, as on a pocket calculator: 40 TB + 20% are 48 TB."""
    if not (isinstance(node.right, Literal) and node.right.unit.text == "%") or left.look.share:
        return False
    if left.term.dimension != NONE or left.look.counted:
        return True
    first = node.left
    while isinstance(first, Operation) and first.symbol in {"+", "-"}:
        first = first.left
    if isinstance(first, Literal) and first.low >= 1:
        return first.low > 1  # 1 + 2% + 3% is a sum either way, and nobody writes a share as 10
    percent, sign = node.right.low, "−" if node.symbol == "-" else "+"
    whole = 100 - percent if node.symbol == "-" else 100 + percent
    said = (
        f"{node.right.text} of what stands before it, or of 1? Write × {whole:.9g}%, or {sign} {percent / 100:.9g}."
    )
    raise Misread(node.right.span, said)


def _are_no_bytes(left: Dimension, right: Dimension) -> bool:
    """Whether a size is multiplied by a size or by money."""
    of_size = left.bytes > 0, right.bytes > 0
    is_paid = any(one.dollars > 0 and not one.bytes for one in (left, right))
    return all(of_size) or (any(of_size) and is_paid)


def _billions(node: Operation, left: Term, right: Term, known: set[Literal]) -> Literal:
    """Of a size times a size or money, the one number that is written as billions are: `1B × 500 bytes`."""
    literals = [one for one in literals_in(node) if _may_be_billions(one) and one not in known]
    if len(literals) == 1:
        return literals[0]
    texts = [one.text for one in literals] or [one.text for one in (*_sizes(left), *_sizes(right))]
    why = f" “{texts[0]}” is so many bytes: for billions write {texts[0].replace('B', 'bn')}." if texts else ""
    if left.dimension.bytes > 0 < right.dimension.bytes:
        raise Misread(node.at, f"Both sides are sizes, which cannot be multiplied.{why}")
    raise Misread(node.at, f"A size times money is nothing: a price says for how much, such as $5/TB.{why}")


def _sizes(term: Term) -> Iterator[Assumption]:
    """What may be billions in the lines that a product comes from."""
    if isinstance(term, Assumption) and _may_be_billions(term):
        yield term
    for part in term.parts:
        yield from _sizes(part)


def _may_be_billions(one: Literal | Assumption) -> bool:
    size, _, per = one.unit.text.partition("/")
    return size == "B" and (not per or is_time(per)) and one.text.partition("B")[0][-1:].isdigit()


def _counted_in(node: Node) -> list[Literal]:
    """The billions of a line that counts something: `2B`, and `20% of 2B`; of 10M × 8B nobody knows."""
    literals = list(literals_in(node))
    found = [one for one in literals if _may_be_billions(one)]
    is_clear = all(one in found or one.unit.text == "%" or one.high < 1 for one in literals)
    return found if is_clear else []


def _are_billions(node: Operation, under: Dimension) -> bool:
    """Whether what is divided can be no bytes: 10B ÷ 8 hours, and 10B/day ÷ 2,000/s."""
    one = node.left
    if not isinstance(one, Literal) or not _may_be_billions(one):
        return False
    return _is_long(node.right) or (under == _RATE and bool(one.unit.periods))


def _is_long(node: Node) -> bool:
    """Whether it is a minute or more: 10B ÷ 8 hours are no ten bytes."""
    if not isinstance(node, Literal) or node.unit.dimension != SECONDS:
        return False
    return node.low * node.unit.scale(Calendar()) >= _MINUTE


def _insist_plain(function: str, term: Term, span: Span) -> None:
    if term.dimension != NONE:
        raise Misread(span, f"This is {kind(term.dimension)}, and {function} takes a plain number: divide it first.")


def _round_down(value: float) -> float:
    return float(math.floor(value * (1 + _WHOLE)))


def _round(value: float) -> float:
    return float(math.floor(value + 0.5))


def _exponential(value: float) -> float:
    return math.exp(value) if value < 709 else math.inf


def _logarithm(value: float, base: float) -> float:
    return math.log(value) / math.log(base)


_AMONG: dict[str, Callable[..., Term]] = {"min": smallest, "max": largest}
_FUNCTIONS: dict[str, Callable[[float], float]] = {
    "round down": _round_down,
    "round": _round,
    "log": math.log10,
    "log2": math.log2,
    "ln": math.log,
    "exp": _exponential,
}
_SAID = {name: name for name in _FUNCTIONS} | {"log": "log10"}
