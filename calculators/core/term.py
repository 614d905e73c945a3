"""Formulas as trees: one description that is checked for units, evaluated, and written out.

A term knows its dimension, so a sum of bytes and seconds fails at the line that writes it. It is evaluated over plain
floats, or over lists of draws when a field is a range.

>>> from calculators.core.unit import BYTES, SECONDS
>>> size, wait = Constant(2.0, "size", BYTES), Constant(3.0, "wait", SECONDS)
>>> (size / wait).dimension
B/s
>>> size + wait
Traceback (most recent call last):
calculators.core.unit.UnitError: size is in B and wait in s: they cannot be added or compared
"""

from __future__ import annotations

import math
import operator
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING

from calculators.core.unit import NONE, Calendar, Dimension, UnitError
from calculators.core.writing import write_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

# Draws are in a list: of numbers, or of lists of numbers.
type Drawn = list[float] | list[tuple[float, ...]]
type Value = float | tuple[float, ...] | str | Drawn
type Operand = Term | float
# What is chosen in which field.
type Choices = tuple[tuple[str, str], ...]
type Operation = tuple[Callable[..., float], tuple[Term, ...]]

# How tightly an operator binds, so that formulas carry the parentheses they need and no others.
EITHER, SUM, PRODUCT, POWER, ATOM = 0, 1, 2, 3, 4


class Evaluation:
    """The values of one calculator's fields, and of every term that was asked for so far."""

    def __init__(self, given: Mapping[str, Value], calendar: Calendar, *, binary: bool = False) -> None:
        self.given = given
        self.calendar = calendar
        self.binary = binary
        self._known: dict[Term, Value] = {}

    def of(self, term: Term) -> Value:
        value = self._known.get(term)
        if value is None:
            value = self._known[term] = term.evaluate(self)
        return value

    def choices(self, term: Term) -> Choices:
        """What is chosen in the fields that the term branches on."""
        return tuple((id_, str(self.given[id_])) for id_ in sorted(term.branches_on))

    def moving(self, field_id: str) -> Callable[[float], Evaluation]:
        """Evaluations with one field moved; what does not depend on it is taken from here, not worked out anew."""
        unmoved = {term: value for term, value in self._known.items() if field_id not in term.depends_on}

        def moved(value: float) -> Evaluation:
            evaluation = Evaluation({**self.given, field_id: value}, self.calendar, binary=self.binary)
            evaluation._known = unmoved.copy()
            return evaluation

        return moved

    def number(self, term: Term) -> float:
        """The value of a term that is a single number here."""
        value = self.of(term)
        if not isinstance(value, (int, float)):
            raise TypeError(f"{term.words()} is not a single number")
        return value

    def numbers(self, term: Term) -> float | list[float]:
        """The value of a term that is a single number here, or one for each draw."""
        value = self.of(term)
        # Draws are all of a kind: what is no number in one is none in any.
        if isinstance(value, list) and not isinstance(value[0], tuple):
            return value
        return self.number(term)


class Term:
    """A formula or a part of one."""

    dimension: Dimension = NONE
    binds: int = ATOM
    # What it is evaluated from. Each kind of term says so, if only that there is nothing.
    parts: tuple[Term, ...]

    @cached_property
    def depends_on(self) -> frozenset[str]:
        """The ids of the fields that can change its value."""
        return frozenset[str]().union(*(part.depends_on for part in self.parts))

    @cached_property
    def branches_on(self) -> frozenset[str]:
        """The ids of the choices that say which of its alternatives holds."""
        return frozenset[str]().union(*(part.branches_on for part in self.parts))

    def parts_when(self, _choices: Mapping[str, str]) -> tuple[Term, ...]:
        """What it is evaluated from with these choices made."""
        return self.parts

    def evaluate(self, evaluation: Evaluation) -> Value:
        """Its value; that of its only part, if it does nothing but say it in other words."""
        (part,) = self.parts
        return evaluation.of(part)

    def operation(self, _choices: Choices) -> Operation | Term:
        """What it does with the values of which terms, or the term whose value it has."""
        (part,) = self.parts
        return part

    def words(self) -> str:
        """The formula in words and symbols."""
        raise NotImplementedError

    def words_when(self, _evaluation: Evaluation) -> str:
        """The same with the choices made, so that no alternative stands in it."""
        return self.words()

    def picked_when(self, _evaluation: Evaluation) -> Term:
        """Itself, or the alternative that is chosen."""
        return self

    def numbers(self, _evaluation: Evaluation) -> str:
        """The formula with its numbers in it."""
        raise NotImplementedError

    def binds_in(self, _evaluation: Evaluation) -> int:
        """How tightly `numbers` binds; `binds` is that of `words`."""
        return self.binds

    def __add__(self, other: Operand) -> Term:
        return _alike("+", operator.add, self, _term(other))

    def __radd__(self, other: Operand) -> Term:
        return _alike("+", operator.add, _term(other), self)

    def __sub__(self, other: Operand) -> Term:
        return _alike("−", operator.sub, self, _term(other))

    def __rsub__(self, other: Operand) -> Term:
        return _alike("−", operator.sub, _term(other), self)

    def __mul__(self, other: Operand) -> Term:
        right = _term(other)
        return Binary("×", operator.mul, self, right, dimension=self.dimension * right.dimension, binds=PRODUCT)

    def __rmul__(self, other: Operand) -> Term:
        return _term(other) * self

    def __truediv__(self, other: Operand) -> Term:
        right = _term(other)
        return Binary("÷", operator.truediv, self, right, dimension=self.dimension / right.dimension, binds=PRODUCT)

    def __rtruediv__(self, other: Operand) -> Term:
        return _term(other) / self

    def __pow__(self, other: Operand) -> Term:
        return _power(self, _term(other))

    def __rpow__(self, other: Operand) -> Term:
        return _power(_term(other), self)

    def __gt__(self, other: Operand) -> Term:
        return _alike(">", _is_more, self, _term(other), NONE)

    def __lt__(self, other: Operand) -> Term:
        return _alike("<", _is_less, self, _term(other), NONE)


class Constant(Term):
    """A number of the formula itself; `name` says what it is, without one the number speaks for itself."""

    parts = ()

    def __init__(self, value: float, name: str = "", dimension: Dimension = NONE, text: str = "") -> None:
        self.value = value
        self.name = name
        self.dimension = dimension
        self.text = text or write_number(value, 6)

    def evaluate(self, _evaluation: Evaluation) -> Value:
        return self.value

    def words(self) -> str:
        return self.name or self.text

    def numbers(self, _evaluation: Evaluation) -> str:
        return self.text


class Binary(Term):
    """Two terms and the operator between them."""

    def __init__(
        self,
        symbol: str,
        operate: Callable[[float, float], float],
        left: Term,
        right: Term,
        *,
        dimension: Dimension,
        binds: int,
    ) -> None:
        self.symbol = symbol
        self.operate = operate
        self.left = left
        self.right = right
        self.parts = (left, right)
        self.dimension = dimension
        self.binds = binds

    def evaluate(self, evaluation: Evaluation) -> Value:
        left, right = evaluation.of(self.left), evaluation.of(self.right)
        if isinstance(left, float) and isinstance(right, float):
            return self.operate(left, right)
        return apply(self.operate, left, right)

    def operation(self, _choices: Choices) -> Operation | Term:
        return self.operate, self.parts

    def words(self) -> str:
        return self._written(self.left.words(), self.right.words(), self.left.binds, self.right.binds)

    def words_when(self, evaluation: Evaluation) -> str:
        left, right = self.left.picked_when(evaluation), self.right.picked_when(evaluation)
        return self._written(left.words_when(evaluation), right.words_when(evaluation), left.binds, right.binds)

    def numbers(self, evaluation: Evaluation) -> str:
        left, right = self.left.numbers(evaluation), self.right.numbers(evaluation)
        return self._written(left, right, self.left.binds_in(evaluation), self.right.binds_in(evaluation))

    def _written(self, left: str, right: str, left_binds: int, right_binds: int) -> str:
        if left_binds < self.binds or (self.symbol == "^" and left_binds <= self.binds):
            left = f"({left})"
        # a ÷ (b × c) and a − (b + c) need theirs too.
        if right_binds < self.binds or (self.symbol in "−÷^" and right_binds == self.binds):
            right = f"({right})"
        return f"{left}{self.symbol}{right}" if self.symbol == "^" else f"{left} {self.symbol} {right}"


class Function(Term):
    """A named function of terms, for what no operator says: `max`, a queue's waiting time, a search."""

    def __init__(
        self,
        name: str,
        function: Callable[..., float],
        *arguments: Operand,
        dimension: Dimension | None = None,
    ) -> None:
        self.name = name
        self.function = function
        self.arguments = self.parts = tuple(_term(argument) for argument in arguments)
        self.dimension = self.arguments[0].dimension if dimension is None else dimension

    def evaluate(self, evaluation: Evaluation) -> Value:
        return apply(self.function, *[evaluation.of(argument) for argument in self.arguments])

    def operation(self, _choices: Choices) -> Operation | Term:
        return self.function, self.arguments

    def words(self) -> str:
        return f"{self.name}({', '.join(argument.words() for argument in self.arguments)})"

    def words_when(self, evaluation: Evaluation) -> str:
        picked = (argument.picked_when(evaluation) for argument in self.arguments)
        return f"{self.name}({', '.join(argument.words_when(evaluation) for argument in picked)})"

    def numbers(self, evaluation: Evaluation) -> str:
        return f"{self.name}({', '.join(argument.numbers(evaluation) for argument in self.arguments)})"


def apply(function: Callable[..., float], *values: Value) -> Value:
    """A function over numbers, or draw by draw where any of its arguments is a list of draws.

    >>> import operator
    >>> apply(operator.mul, [1.0, 2.0], 3.0)
    [3.0, 6.0]
    """
    for value in values:
        if isinstance(value, list):
            return _each_draw(function, values, len(value))
    return function(*values)


def _each_draw(function: Callable[..., float], values: Sequence[Value], count: int) -> list[float]:
    return list(map(function, *(value if isinstance(value, list) else repeat(value, count) for value in values)))


def largest(*terms: Operand) -> Term:
    return _among("max", max, terms)


def smallest(*terms: Operand) -> Term:
    return _among("min", min, terms)


def rounded_up(term: Term) -> Term:
    """The next whole number; a hair above one is taken for it, because 3.0000000001 servers are 3."""
    return Function("round up", _ceiling, term)


def bracketed(text: str, binds: int) -> str:
    """A factor as it stands in a product."""
    return f"({text})" if binds < PRODUCT else text


def insist_alike(left: Term, right: Term) -> None:
    """Bytes and seconds cannot be added or compared."""
    if left.dimension != right.dimension:
        raise UnitError(
            f"{left.words()} is in {left.dimension} and {right.words()} in {right.dimension}: "
            "they cannot be added or compared"
        )


def _ceiling(value: float) -> float:
    return float(math.ceil(value * (1 - 1e-9)))


def _among(name: str, function: Callable[..., float], terms: Sequence[Operand]) -> Term:
    first, *others = (_term(term) for term in terms)
    for other in others:
        insist_alike(first, other)
    return Function(name, function, first, *others)


def _term(number: Operand) -> Term:
    return number if isinstance(number, Term) else Constant(float(number))


def _alike(
    symbol: str,
    operate: Callable[[float, float], float],
    left: Term,
    right: Term,
    dimension: Dimension | None = None,
) -> Term:
    insist_alike(left, right)
    result = left.dimension if dimension is None else dimension
    return Binary(symbol, operate, left, right, dimension=result, binds=SUM)


def _power(base: Term, exponent: Term) -> Term:
    if exponent.dimension != NONE:
        raise UnitError(f"{exponent.words()} is in {exponent.dimension}: an exponent is a plain number")
    if base.dimension == NONE:
        return Binary("^", math.pow, base, exponent, dimension=NONE, binds=POWER)
    if not isinstance(exponent, Constant) or not exponent.value.is_integer():
        raise UnitError(f"{base.words()} is in {base.dimension}: only a whole power of it has a unit")
    raised = base.dimension ** int(exponent.value)
    return Binary("^", math.pow, base, exponent, dimension=raised, binds=POWER)


def _is_more(left: float, right: float) -> float:
    return float(left > right)


def _is_less(left: float, right: float) -> float:
    return float(left < right)
