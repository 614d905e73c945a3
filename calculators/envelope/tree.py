"""What an expression says, before names have a meaning: nodes that know their place in the line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.unit import Unit
    from calculators.envelope.place import Span


@dataclass(frozen=True, slots=True)
class Literal:
    """A number as written, in its unit; a range where the ends differ, and an `even` one was written with ±."""

    span: Span
    text: str
    low: float
    high: float
    unit: Unit
    even: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A line of the envelope, or a calculator's figure as `load.peak`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A reference number by its name in square brackets."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit that stands alone behind `per` or `/`."""

    span: Span
    unit: Unit


@dataclass(frozen=True, slots=True)
class Operation:
    """Two nodes and the operator between them; `at` is the operator's place."""

    span: Span
    at: Span
    symbol: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Negation:
    """A minus sign before something."""

    span: Span
    inner: Node


@dataclass(frozen=True, slots=True)
class Call:
    """A function by its name."""

    span: Span
    function: str
    arguments: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mixture:
    """Shares of several things: `70% of 1 kB and 30% of 2 MB`."""

    span: Span
    parts: tuple[tuple[Literal, Node], ...]


type Node = Literal | Name | Cited | Measure | Operation | Negation | Call | Mixture


@dataclass(frozen=True, slots=True)
class Expression:
    """A whole right side, and the unit it is to be shown in."""

    node: Node
    shown_in: Unit | None = None
    unit_span: Span | None = None


def children(node: Node) -> tuple[Node, ...]:
    match node:
        case Operation():
            return node.left, node.right
        case Negation():
            return (node.inner,)
        case Call():
            return node.arguments
        case Mixture():
            return tuple(part for pair in node.parts for part in pair)
        case _:
            return ()


def literals_in(node: Node) -> Iterator[Literal]:
    """Every number that is used, in reading order."""
    if isinstance(node, Literal):
        yield node
    for child in children(node):
        yield from literals_in(child)


def names_in(node: Node) -> Iterator[Name]:
    """Every name that is used, in reading order."""
    if isinstance(node, Name):
        yield node
    for child in children(node):
        yield from names_in(child)
