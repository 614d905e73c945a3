"""What a calculator has to show besides its numbers, described in its own terms; drawn by `calculators.text.drawing`.

Each has a title: what somebody would call it who points at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.core.field.choice import Choice
    from calculators.core.field.number import Number
    from calculators.core.field.number_list import NumberList
    from calculators.core.figure import Figure
    from calculators.core.term import Term
    from calculators.core.unit import Unit


@dataclass(frozen=True, slots=True)
class Stack:
    """Named parts that make a whole, in one bar; `whole` is what they are together."""

    title: str
    whole: str
    unit: Unit
    parts: tuple[tuple[str, Term], ...]
    # Which of the parts are the phases of an interview, and have their colours.
    phases: range = range(0)


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Time that adds up: what comes first, then step by step to the typical, then what slow ones add; and a limit."""

    title: str
    first: tuple[str, Figure]
    steps: NumberList
    typical: Figure
    slow: Figure
    limit: Number


@dataclass(frozen=True, slots=True)
class Chain:
    """Copies side by side, `needed` of them, and what the whole cannot do without, one after the other.

    `too_few` and `together` are the shares of the time in which copies fail each for itself, or all at once.
    """

    title: str
    copies: Number
    needed: Number
    one: Figure
    too_few: Figure
    together: Figure
    others: NumberList


@dataclass(frozen=True, slots=True)
class Sets:
    """Replicas in a row, those that a write and those that a read is sure of, and what is in both."""

    title: str
    replicas: Number
    written: Number
    read: Number


@dataclass(frozen=True, slots=True)
class Ring:
    """A ring with one point for each node beside one with many, and what moves when nodes are added or taken away."""

    title: str
    nodes: Number
    points: Number
    change: Choice
    changed: Number


@dataclass(frozen=True, slots=True)
class Levels:
    """Which share of the items each level holds, and which share of the reads it answers: servers, cache, store."""

    title: str
    items: Number
    local: Number
    kept: Number
    local_hits: Figure
    hits: Figure


@dataclass(frozen=True, slots=True)
class Bits:
    """A row of bits, a share of them set; an item that was put in, and one that was not, each with its hashes."""

    title: str
    set: Term
    hashes: Figure
    error: Figure


type Drawing = Stack | Waterfall | Chain | Sets | Ring | Levels | Bits
