"""What stands behind the last of several parts, and holds for all of them."""

from __future__ import annotations

from dataclasses import replace

from calculators.envelope.tree import Literal, Measure, Node, Operation


def with_last_unit(parts: list[Node]) -> list[Node]:
    """What stands behind the last of some numbers holds for those before it that have nothing: `8 + 8 + 100 B`."""
    last = parts[-1]
    if not isinstance(last, Literal) or last.unit.text in {"", "%"}:
        return parts
    return [replace(one, unit=last.unit) if isinstance(one, Literal) and not one.unit.text else one for one in parts]


def behind_power(node: Node) -> tuple[Operation, Measure] | None:
    """A power and the unit that stands behind it."""
    match node:
        case Operation(left=Operation(symbol="^") as power, right=Measure() as unit):
            return power, unit
        case _:
            return None
