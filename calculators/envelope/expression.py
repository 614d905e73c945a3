"""The right side of a line: operators, functions, mixtures, names and numbers.

comparison = sum [("<" | ">" | "≤" | "≥") sum]
sum        = product {("+" | "-") product}
product    = power {("×" | "÷" | "/" | "x" | "per" | "every" | "for") power}
power      = "-" power | operand ["^" power] [unit]
operand    = "(" sum ")" | "[" reference "]" | function | part "of" power | "twice" power | mixture | number | name
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import lru_cache

from calculators.core.problem import shorten
from calculators.core.unit import BYTES, NONE, Unit, is_time, is_unit, parse_unit
from calculators.envelope.behind import behind_power, is_nought, over_seconds, refuse_unit_of_which, with_last_unit
from calculators.envelope.ends import refuse_range
from calculators.envelope.into import read_into
from calculators.envelope.literal import ROUNDED, read_literal, starts_in_words, starts_number
from calculators.envelope.missing import missing
from calculators.envelope.names import FUNCTIONS, SYNONYMS, named
from calculators.envelope.part import PART, read_part, read_times, starts_part
from calculators.envelope.place import Misread, Span
from calculators.envelope.record import refuse_said_twice
from calculators.envelope.remark import behind_remark, read_field
from calculators.envelope.sign import COMPARISON, FOR, POWER, PRODUCT, SUM, UNDER, symbol
from calculators.envelope.tree import (
    Call,
    Cited,
    Expression,
    Literal,
    Measure,
    Mixture,
    Name,
    Negation,
    Node,
    Operation,
)

_DEEPEST = 40
# Of (3 + 4) bytes, and of 2^4 MB/s.
_BEHIND = re.compile(r" *([^\W\d_]+(?:/[^\W\d_]+)*)(?![\w'(.])")
_CALLED = sorted((*FUNCTIONS, *SYNONYMS), key=len, reverse=True)
_FUNCTION = re.compile(rf"({'|'.join(_CALLED)})\s*\(", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'-]*")
# The fields of a record: 8 bytes id, 140 bytes text and 8 bytes date.
_LISTED = re.compile(r" *(?:, *(?:and\b)?|and\b) *(?=[0-9]|[^\W\d_][\w' -]* \(?[0-9])")
_E = re.compile(r"e\b(?!\.)")
_OF = re.compile(r" *of +")
# Of one share alone nobody says so.
_AT = re.compile(r" *(?:at|@) +(?=[0-9].*(?:%|per ?cent) *(?:at|@) )")
_OF_OR_AT = re.compile(r" *(?:of|at|@) +")
_AND = re.compile(rf" *(?:,? *\band\b|,) *(?=[0-9.]+ *(?:%|per ?cent)|{PART})")
_SAID = 40


@lru_cache(2_048)
def read_expression(text: str, start: int, names: frozenset[str]) -> Expression:
    """What stands from `start` to the end of the text: an expression, and perhaps the unit to show it in."""
    reader = _Reader(text, start, names)
    node = reader.rounded(reader.listed())
    unit, span = reader.shown_in()
    reader.expect_end()
    node = over_seconds(node) if unit is not None and unit.dimension.seconds < 0 else node
    return Expression(node, unit, span)


@lru_cache(2_048)
def read_comparison(text: str, start: int, names: frozenset[str]) -> Operation:
    """Two sums with a sign of comparison between them."""
    reader = _Reader(text, start, names)
    left = reader.sum()
    sign = reader.accept(COMPARISON)
    if sign is None:
        raise Misread(reader.here, "A check compares two things, such as peak < 5k/s.")
    right = reader.sum()
    if (again := reader.accept(COMPARISON)) is not None:
        raise Misread(Span(*again.span(1)), "A check has one comparison: write a line for each.")
    reader.expect_end()
    return Operation(Span(left.span.start, right.span.end), Span(*sign.span(1)), symbol(sign), left, right)


def _is_size(node: Node) -> bool:
    return isinstance(node, Literal) and node.unit.dimension == BYTES


class _Reader:
    """Reads on from a place of one line."""

    def __init__(self, text: str, start: int, names: frozenset[str]) -> None:
        self.text = text
        self.at = start
        self.names = named(names)
        self.depth = 0

    @property
    def here(self) -> Span:
        self._blank()
        return Span(self.at, max(self.at + 1, min(len(self.text), self.at + 1)))

    def rounded(self, node: Node) -> Node:
        """`10,000 rps / 450 rps rounded up`: what stands before it, as a whole."""
        said = self.accept(ROUNDED)
        return Call(Span(node.span.start, self.at), f"round {said.group(1)}", (node,)) if said else node

    def listed(self) -> Node:
        """Sizes in a list are the fields of a record, and add up."""
        node = last = self.sum()
        sizes = [last]
        while _is_size(last) and (joint := _LISTED.match(self.text, self.at)) is not None:
            before, self.at = self.at, joint.end()
            last = self._power()
            if not _is_size(last):
                self.at = before
                break
            sizes.append(last)
            node = Operation(Span(node.span.start, last.span.end), Span(*joint.span()), "+", node, last)
        if len(sizes) > 1:
            refuse_said_twice(self.text, node.span.start, self.at, [one for one in sizes if isinstance(one, Literal)])
        return node

    def sum(self) -> Node:
        node, *others = [self._product()]
        signs: list[re.Match[str]] = []
        while (sign := self.accept(SUM)) is not None:
            signs.append(sign)
            others.append(self._product())
        if len(signs) == 1 and signs[0].group(1) == "-":
            refuse_range(self.text, node, others[0], Span(*signs[0].span(1)))
        if all(sign.group(1) in {"+", "plus"} for sign in signs):
            node, *others = with_last_unit([node, *others])
        for sign, other in zip(signs, others, strict=True):
            node = self._operation(node, sign, other)
        return node

    def _product(self) -> Node:
        factors: list[tuple[re.Match[str] | None, Node]] = [(None, self._power())]
        while (sign := self.accept(PRODUCT) or self._lasting()) is not None:
            is_under = sign.group(1) in UNDER
            factors.append((sign, self._measure() or self._power() if is_under else self._power()))
            if is_under and self.text[self.at - 1] != ")":
                refuse_unit_of_which(factors[-2][1], factors[-1][1])
        (_, node), *others = factors
        for sign, other in others:
            assert sign is not None  # noqa: S101 -- all but the first have one
            if sign.group(1) in UNDER and (measured := behind_power(other)):
                # The bits of n × ln(p) / ln(2)^2 bit are those of the whole.
                power, unit = measured
                node = self._with_unit(self._operation(node, sign, power), unit)
            else:
                node = self._operation(node, sign, other)
        return node

    def _lasting(self) -> re.Match[str] | None:
        lasting = FOR.match(self.text, self.at)
        fits = is_unit if lasting and lasting.group(1) == "over" else is_time  # 1 GB over 1 Gbit/s
        if lasting is None or not fits(lasting.group(2)):
            return None
        return self.accept(FOR)

    def _power(self) -> Node:
        self._blank()
        start = self.at
        if self.text.startswith(("-", "+"), start):
            self._deeper()
            self.at += 1
            inner = self._power()
            self.depth -= 1
            return Negation(Span(start, inner.span.end), inner) if self.text[start] == "-" else inner
        base = self._operand()
        sign = self.accept(POWER)
        if sign is None:
            return self._measured(base)
        before = self.text[start : sign.start()]
        if isinstance(base, Literal) and base.unit.dimension != NONE and not before.endswith(")"):
            said = f"A unit has no power of its own: write ({before}) for that of the whole."
            raise Misread(Span(sign.end() - 1, sign.end()), said)
        self._deeper()
        exponent = self._power()
        self.depth -= 1
        unit = None
        if isinstance(exponent, Literal) and exponent.unit.dimension != NONE and not isinstance(base, Literal):
            # Of ln(2)^2 bit the bits are those of the whole.
            unit, exponent = Measure(exponent.span, exponent.unit), replace(exponent, unit=parse_unit(""))
        span = Span(base.span.start, exponent.span.end)
        power = Operation(span, Span(sign.end() - 1, sign.end()), "^", base, exponent)
        return self._with_unit(power, unit) if unit else power

    def _measured(self, base: Node) -> Node:
        """`(280 × 2 + 30) bytes`, `entry bytes`: the unit of all in parentheses, or of a line that is a number."""
        behind = self.text[self.at - 1] == ")" or isinstance(base, Name)
        unit = _BEHIND.match(self.text, self.at) if behind else None
        if unit is None or self.names.at(self.text, unit.start(1)):
            return base
        if unit.group(1) in {"x", "times"} or not all(map(is_unit, unit.group(1).split("/"))):
            return base
        self.at = unit.end()
        return self._with_unit(base, Measure(Span(*unit.span(1)), parse_unit(unit.group(1))))

    def _with_unit(self, node: Node, unit: Measure) -> Operation:
        return Operation(Span(node.span.start, unit.span.end), unit.span, "×", node, unit)

    def _operation(self, left: Node, sign: re.Match[str], right: Node) -> Operation:
        return Operation(Span(left.span.start, right.span.end), Span(*sign.span(1)), symbol(sign), left, right)

    def _measure(self) -> Measure | None:
        """A unit alone, as in `kept per month`; a name comes first."""
        self._blank()
        word = _WORD.match(self.text, self.at)
        if word is None or not is_unit(word.group()) or self.names.at(self.text, self.at):
            return None
        if _FUNCTION.match(self.text, self.at):
            return None  # min(3; 4) are no minutes
        self.at = word.end()
        return Measure(Span(*word.span()), parse_unit(word.group()))

    def _operand(self) -> Node:
        self._blank()
        self._deeper()
        node = self._multiple() or self._operand_here()
        self.depth -= 1
        self.at = behind_remark(self.text, self.at, self.names, node)
        return node

    def _multiple(self) -> Node | None:
        times = None if self.names.at(self.text, self.at) else read_times(self.text, self.at)
        if times is None:
            return None
        self.at = times.span.end
        of = self._power()
        return Operation(Span(times.span.start, of.span.end), times.span, "×", times, of)

    def _operand_here(self) -> Node:
        character = self.text[self.at : self.at + 1]
        if character == "(":
            return self._parentheses()
        if character == "[":
            return self._cited()
        if call := _FUNCTION.match(self.text, self.at):
            return self._call(call)
        name = self.names.at(self.text, self.at)
        is_named = name is not None
        is_in_words = starts_in_words(self.text, self.at) and not is_named
        is_digits = starts_number(self.text, self.at) and not is_named
        if is_digits or is_in_words or starts_part(self.text, self.at, name or ""):
            return self._literal()
        if (e := _E.match(self.text, self.at)) and not is_named:
            self.at = e.end()
            return Literal(Span(*e.span()), "e", math.e, math.e, parse_unit(""))
        return self._name()

    def _parentheses(self) -> Node:
        opening = self.at
        self.at += 1
        node = self.sum()
        self._closing(")", opening)
        return node

    def _closing(self, character: str, opening: int) -> None:
        self._blank()
        if not self.text.startswith(character, self.at):
            if self.at < len(self.text):
                raise Misread(self._rest, f"{self._said} is not understood here. {character} was expected.")
            raise Misread(
                Span(opening, opening + 1), f"This {self.text[opening]} is never closed: {character} is missing."
            )
        self.at += 1

    def _cited(self) -> Cited:
        end = self.text.find("]", self.at)
        if end < 0:
            raise Misread(Span(self.at, self.at + 1), "This [ is never closed: ] is missing.")
        cited = Cited(Span(self.at, end + 1), self.text[self.at + 1 : end].strip())
        self.at = end + 1
        return cited

    def _call(self, call: re.Match[str]) -> Call:
        self.at = call.end()
        arguments = [self.sum()]
        while self._comma():
            arguments.append(self.sum())
        self._closing(")", call.end() - 1)
        function = " ".join(call.group(1).lower().split())
        if len(arguments) == 2 and function.startswith("round") and is_nought(arguments[1]):
            del arguments[1]  # the digits that a spreadsheet is told to keep
        return Call(Span(call.start(), self.at), SYNONYMS.get(function, function), tuple(arguments))

    def _comma(self) -> bool:
        self._blank()
        found = self.text.startswith((",", ";"), self.at)
        self.at += found
        return found

    def _literal(self) -> Node:
        literal = self._share_or_number(self.at)
        self.at = literal.span.end
        if literal.unit.text == "%" and (self.accept(_OF) or self.accept(_AT)) is not None:
            return self._mixture(literal)
        return literal

    def _share_or_number(self, at: int) -> Literal:
        return read_part(self.text, at) or read_literal(self.text, at, self.names.all)[0]

    def _mixture(self, first: Literal) -> Node:
        """`70% of 1 kB and 30% of 2 MB`; a share of one thing is a product."""
        parts = [(first, self._power())]
        while (joint := _AND.match(self.text, self.at)) is not None:
            literal = self._share_or_number(joint.end())
            of = _OF_OR_AT.match(self.text, literal.span.end)
            if of is None:
                break
            self.at = of.end()
            parts.append((literal, self._power()))
        span = Span(first.span.start, parts[-1][1].span.end)
        if len(parts) == 1:
            at = Span(first.span.end, first.span.end + 1)
            return Operation(span, at, "×", first, parts[0][1])
        return Mixture(span, tuple(parts))

    def _name(self) -> Node:
        name = self.names.at(self.text, self.at)
        if name is None:
            field = read_field(self.text, self.at, self.names)
            if field is None:
                raise missing(self.text, self.at, self.names)
            self.at = field.span.end
            return field
        start = self.at
        self.at += len(name)
        dot = re.compile(r"\.(?=[^\W\d_])").match(self.text, self.at)
        if dot is None:
            return Name(Span(start, self.at), name)
        figure = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*").match(self.text, dot.end())
        if figure is None:
            raise Misread(Span(start, dot.end()), f"A figure’s name comes after “{name}.”, such as {name}.peak.")
        self.at = figure.end()
        return Name(Span(start, self.at), f"{name}.{figure.group()}")

    def shown_in(self) -> tuple[Unit | None, Span | None]:
        unit, span, self.at = read_into(self.text, self.at)
        return unit, span

    def accept(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self.text, self.at)
        if found is not None:
            self.at = found.end()
        return found

    def expect_end(self) -> None:
        self._blank()
        if self.at == len(self.text):
            return
        name = self.names.at(self.text, self.at)
        if name or starts_number(self.text, self.at) or self.text[self.at] in "([":
            said = f"Between {self._said} and what stands before it a sign is missing, such as ×"
            raise Misread(self._rest, f"{said}, or -- if it is a note.")
        raise Misread(self._rest, f"{self._said} is not understood here. A sign such as × or + was expected.")

    @property
    def _rest(self) -> Span:
        return Span(self.at, len(self.text))

    @property
    def _said(self) -> str:
        return f"“{shorten(self.text[self.at :], _SAID)}”"

    def _blank(self) -> None:
        while self.text.startswith(" ", self.at):
            self.at += 1

    def _deeper(self) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise Misread(
                Span(self.at, self.at + 1), f"Parentheses are more than {_DEEPEST} deep here: give some parts names."
            )
