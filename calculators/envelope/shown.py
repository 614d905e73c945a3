"""The unit in which a line is shown; a size times a time has none that anybody uses, nor has money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.unit import BYTES, DOLLARS, NONE, SECONDS, Dimension, Unit, parse_unit, singular
from calculators.envelope.kind import fitting, kind
from calculators.envelope.look import Look, look_of
from calculators.envelope.place import Misread
from calculators.envelope.tree import literals_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.envelope.meant import Meant
    from calculators.envelope.tree import Expression, Node


def shown(expression: Expression, meant: Meant) -> tuple[Unit, Look]:
    """As its `in` says, or as what it is made of."""
    own, unit = meant.term.dimension, expression.shown_in
    _refuse_lasting(expression.node, own)
    if unit is None or expression.unit_span is None:
        return meant.look.unit(own), meant.look
    if unit.dimension == own * SECONDS and meant.look.period:
        # 20M × 5/day × 1 MB in TB: so many a day.
        unit = parse_unit(f"{unit.text}/{meant.look.period}")
    if unit.dimension != own:
        said = f"This is {kind(own)}, and can only be shown in a unit that fits, as in {fitting(own)}."
        if own == NONE and unit.dimension == SECONDS**-1:
            said = "This is a plain number. To make it a rate, say what it is divided by in seconds, as in ÷ 86400 s."
        raise Misread(expression.unit_span, said)
    return unit, look_of(unit)


def _refuse_lasting(node: Node, dimension: Dimension) -> None:
    """Only of a whole line: times a price for keeping it, 20 GB × 12 months are money."""
    if dimension.seconds < -1 and not dimension.dollars:
        said = "This has its time twice: what comes each second needs no “per day” behind it."
        raise Misread(node.span, f"{said} “in” shows it by the day, as in GB/day.")
    is_paid = dimension.dollars > 0
    if dimension.seconds <= 0 or not (is_paid or dimension.bytes > 0):
        return
    much = next(_texts(node, DOLLARS if is_paid else BYTES), "$100" if is_paid else "20 GB")
    per = next(_units(node), "month")
    what, comes, more = (
        ("money", "is paid", ".")
        if is_paid
        else ("a size", "comes", "; what is kept so long is paid for, × $0.02/GB/month.")
    )
    said = f"This is {what} times a time, which nobody counts. What {comes} each {per} is {much}/{per}{more}"
    raise Misread(node.span, said)


def _texts(node: Node, dimension: Dimension) -> Iterator[str]:
    return (one.text for one in literals_in(node) if one.unit.dimension == dimension)


def _units(node: Node) -> Iterator[str]:
    return (singular(one.unit.text) for one in literals_in(node) if one.unit.dimension == SECONDS)
