"""The unit that stands behind several things: of which of them it is."""

from __future__ import annotations

from dataclasses import replace

from calculators.envelope.place import Misread
from calculators.envelope.tree import Literal, Measure, Name, Node, Operation

# What so many are divided by is how long they take: 500M ÷ (30 × 86,400) seconds.
_MANY = 1_000


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
