"""Expressions as the engine's terms, each with its look; what does not go together is said at its place."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from calculators.core.quantity import Quantity
from calculators.core.term import Constant, Function, Term, largest, rounded_up, smallest
from calculators.core.unit import BYTES, NONE, Calendar, parse_unit
from calculators.envelope.assumption import Assumption
from calculators.envelope.billions import counted_in, may_be_billions, meant_in, refuse_counted
from calculators.envelope.cited import cited
from calculators.envelope.counted import counts
from calculators.envelope.kind import fitting, kind
from calculators.envelope.look import Look, alike, look_of
from calculators.envelope.meant import Meant
from calculators.envelope.place import Misread, Span
from calculators.envelope.product import Again, Product
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
from calculators.envelope.valuation import Valuation

if TYPE_CHECKING:
    from collections.abc import Callable

# The 1 of 1 − share and the base of the logarithm: nobody would move them.
_FIXED = {"1": Constant(1.0), "e": Constant(math.e, "e", text="e")}
_WHOLE = 1e-9


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
        # Times that only say how often, and numbers that are bytes beside a speed.
        self.counts: set[Literal] = set()
        self.in_bytes: set[Literal] = set()
        self.deep = 0

    def build(self, node: Node, *, is_counted: bool = False) -> Meant:
        """The term of a whole expression; a number alone is called as its line is."""
        meant = self._built(node)
        if meant.look.doubt and meant.term.dimension.bytes > 0:
            # DAU = 2B are no two bytes.
            found = counted_in(node) if counts(self.label) else []
            if is_counted:
                found = [one for one in literals_in(node) if may_be_billions(one)]
            is_other = not isinstance(node, Name) and not any(map(may_be_billions, literals_in(node)))
            if is_other and counts(self.label):
                refuse_counted(node, meant.look.doubt)
            value = Valuation(self.calendar, is_drawn=False).number(meant.term)
            self.billions.update(found or meant_in(node, value, self.label, meant.look.doubt))
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
        if self.counts and node in self.counts:
            # Of 500M × 5 years × 12 months these are 60, and no time.
            node = replace(node, unit=parse_unit(""))
        elif self.in_bytes and node in self.in_bytes:
            node = replace(node, unit=parse_unit("B"))
        if self.billions and node in self.billions:
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
        look = look_of(node.unit)
        return Meant(made, replace(look, doubt=node.text) if may_be_billions(node) else look)

    def _operation(self, node: Operation) -> Meant:
        match node.symbol:
            case "+" | "-":
                return self._sum(node)
            case "^":
                return self._power(node, self.of(node.left), self.of(node.right))
            case _:
                made = len(self.assumptions)
                while True:
                    try:
                        return Product(self, node).meant()
                    except Again:
                        del self.assumptions[made:]

    def _sum(self, node: Operation) -> Meant:
        made = len(self.assumptions)
        left, right = self.of(node.left), self.of(node.right)
        dimensions = {left.term.dimension, right.term.dimension}
        if dimensions == {NONE, BYTES} and not _is_more(node, left):
            # 1B + 500M
            found = [one for one in literals_in(node) if may_be_billions(one) and one not in self.billions]
            is_all = not any(one.unit.dimension.bytes for one in literals_in(node) if one not in found)
            if found and is_all and (left.look.doubt or right.look.doubt):
                self.billions.update(found)
                del self.assumptions[made:]
                left, right = self.of(node.left), self.of(node.right)
        return _sum(node, left, right)

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
            self.billions.update(one for one in node.arguments if isinstance(one, Literal) and may_be_billions(one))
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
