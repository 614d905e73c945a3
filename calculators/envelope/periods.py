"""How long an envelope takes a day, a month and a year to be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from calculators.core.unit import SECONDS, Calendar
from calculators.envelope.document import Convention
from calculators.envelope.expression import read_expression
from calculators.envelope.place import Misread
from calculators.envelope.tree import Literal

if TYPE_CHECKING:
    from calculators.envelope.document import Document
    from calculators.envelope.place import Problem


def calendar_of(document: Document) -> tuple[Calendar, list[Problem]]:
    """The day, the month and the year that the envelope chooses."""
    calendar, problems = Calendar(), []
    for one in document.statements:
        if isinstance(one, Convention):
            try:
                calendar = _with_period(calendar, one)
            except Misread as misread:
                problems.append(one.source.problem(misread))
    return calendar, problems


def _with_period(calendar: Calendar, one: Convention) -> Calendar:
    try:
        node = read_expression(one.text, one.at, frozenset()).node
    except Misread as misread:
        said = f"“{one.period}” says how long a {one.period} is taken to be: call the line otherwise"
        raise Misread(misread.span, f"{said}, such as “in a {one.period}”.") from None
    if not isinstance(node, Literal) or node.low != node.high or node.unit.dimension != SECONDS or node.low <= 0:
        raise Misread(
            node.span, f"A {one.period} is a time, such as {'100,000 s' if one.period == 'day' else '30 days'}."
        )
    seconds = node.low * node.unit.scale(calendar)
    if one.period == "year":
        return replace(calendar, days=seconds / calendar.day)
    return replace(calendar, **{one.period: seconds})
