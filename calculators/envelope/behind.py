"""The unit that stands behind several things: of which of them it is."""

from __future__ import annotations

from dataclasses import replace

from calculators.core.unit import parse_unit
from calculators.envelope.place import Misread
from calculators.envelope.tree import Literal, Measure, Name, Node, Operation

# What so many are divided by is how long they take: 500M ÷ (30 × 86,400) seconds.
_MANY = 1_000
# The seconds of a minute, an hour, a day, a month and a year, as people round them.
_SECONDS_OF = {60.0, 3_600.0, 86_400.0, 100_000.0, 2.5e6, 2.592e6, 2.628e6, 31_536_000.0, 31_557_600.0}


def with_last_unit(parts: list[Node]) -> list[Node]:
    """What stands behind the last of some numbers holds for those before it that have nothing: `8 + 8 + 100 B`."""
    last = parts[-1]
    if not isinstance(last, Literal) or last.unit.text in {"", "%"}:
        return parts
    return [replace(one, unit=last.unit) if isinstance(one, Literal) and not one.unit.text else one for one in parts]


def is_nought(node: Node) -> bool:
    return isinstance(node, Literal) and not node.unit.text and node.low == node.high == 0


def behind_power(node: Node) -> tuple[Operation, Measure] | None:
    """A power and the unit that stands behind it."""
    match node:
        case Operation(left=Operation(symbol="^") as power, right=Measure() as unit):
            return power, unit
        case _:
            return None


def over_seconds(node: Node) -> Node:
    """Of `5M ÷ 86400 in 1/s` the last number are the seconds of a day."""
    match node:
        case Operation(symbol="÷", right=Literal(unit=unit, low=low, high=high) as last) if (
            not unit.text and low == high and low in _SECONDS_OF
        ):
            return replace(node, right=replace(last, unit=parse_unit("s")))
        case Operation(symbol="×" | "÷", left=left):
            return replace(node, left=over_seconds(left))
        case _:
            return node


def refuse_unit_of_which(left: Node, right: Node) -> None:
    """Of `100 ÷ (3 + 2) hours` nobody can say whether the hours are the parentheses’ or those of what comes of it."""
    if not isinstance(right, Operation) or not isinstance(right.right, Measure):
        return
    if isinstance(right.left, Name) or behind_power(right):
        return
    if isinstance(left, Literal) and not left.unit.text and left.high < _MANY:
        unit = right.right.unit.text
        said = f"Are the {unit} those of the parentheses, or of what comes of it?"
        raise Misread(right.right.span, f"{said} Write ({left.text} ÷ (…)) {unit}, or {left.text} ÷ ((…) {unit}).")
