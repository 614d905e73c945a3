"""Drills from the worked cases: numbers of an envelope drawn anew, and one of its lines to be worked out."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from calculators.core.reference import Reference
from calculators.core.unit import BYTES, NONE, SECONDS
from calculators.core.writing import write
from calculators.envelope.assumption import Assumption
from calculators.envelope.blame import assumptions
from calculators.envelope.compiler import CompiledLine
from calculators.envelope.instance import InstanceFigure
from calculators.envelope.line import NamedLine
from calculators.envelope.valuation import Valuation
from calculators.envelope.value import value_of
from calculators.text.envelope.html import line_id
from plugins.drill.chain import below
from plugins.drill.drawing import apart, round_numbers, shares
from plugins.drill.item import Drill, Kind, Slip, left_out, written
from plugins.render import address

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from calculators.core.unit import Calendar
    from calculators.envelope.outcome import ValueOutcome
    from plugins.model.case.case import Case
    from plugins.model.data import Library

_SUBJECT = "Worked cases"
# More than these nobody keeps in mind for two minutes.
_MOST = 5
_TIMES = (0.5, 1, 2)
# From the case's number, to each side.
_FURTHEST = 3.5
# Below it a size is that of one field, and no other would do.
_SMALLEST = 16
# What the question itself or a note says in words stays as it is.
_SAID = {
    "iot-ingestion": {"devices"},
    "messaging": {"kept for"},
    "trending": {"window"},
    "product-catalogue": {"list"},
}
# What is more than this is no factor that one forgets.
_LARGEST_FACTOR = 10_000


@dataclass(frozen=True, slots=True)
class Given:
    """A line that is a number: what it says, what its note says of it, and what may be drawn in its place."""

    assumption: Assumption
    note: str
    others: Mapping[float, str]


@dataclass(frozen=True, slots=True)
class Template:
    """A line of a case's envelope that can be worked out from a few others."""

    case: Case
    asks: str
    line: NamedLine
    given: tuple[Given, ...]
    calendar: Calendar

    def value(self, drawn: Mapping[str, float]) -> ValueOutcome:
        """What the line comes to with these numbers in the place of the case's."""
        at = Valuation(self.calendar, is_drawn=False, moved=drawn)
        return value_of(self.line, at, at)


def templates(library: Library) -> list[Template]:
    """Every estimate of a case that is made of lines which stand in the question, and some of which can be others."""
    return [each for case in library.cases for each in _of(case, library)]


def _of(case: Case, library: Library) -> Iterator[Template]:
    run = library.case_envelopes[case.id].run
    for estimate in case.estimates:
        value = run.values[estimate.line]
        known = tuple(assumptions(value, run))
        asks = "".join(words for words, _ in estimate.ask.parts)
        has_figures = any(line for _, line in estimate.ask.parts)
        if has_figures or not isinstance(value.term, NamedLine) or not _is_told(value.term, known):
            continue
        given = tuple(_given(one, case, run.program.by_name[one.id], run.program.calendar) for one in known)
        if any(one.others for one in given):
            yield Template(case, _about(case, asks), value.term, given, run.program.calendar)


def _about(case: Case, asks: str) -> str:
    what = case.title.removeprefix("Design ")
    return f"{what[0].upper()}{what[1:]}: {asks[0].lower()}{asks[1:]}"


def _is_told(line: NamedLine, known: tuple[Assumption, ...]) -> bool:
    """Whether all that it is made of has a line of its own, and there are not too many of those."""
    is_strange = any(isinstance(term, (Reference, InstanceFigure)) for term in below(line, {}))
    return not is_strange and len(known) <= _MOST and line.depends_on == {one.id for one in known}


def _given(one: Assumption, case: Case, made: object, calendar: Calendar) -> Given:
    note = made.statement.note if isinstance(made, CompiledLine) else ""
    is_said = one.label in _SAID.get(case.id, ())
    return Given(one, note, {} if is_said else dict(_others(one, calendar)))


def _others(one: Assumption, calendar: Calendar) -> Iterator[tuple[float, str]]:
    """Values with their texts. A bare factor stays as the case has it: its note says why it is that."""
    usual, unit = one.quantity.value, one.unit
    if unit.text == "%":
        yield from ((share / 100, f"{share}%") for share in shares(usual))
        return
    if (one.dimension == NONE and not unit.nouns) or (one.dimension == BYTES and usual < _SMALLEST):
        return
    scale = unit.scale(calendar)
    near = [usual * times for times in _TIMES]
    if one.dimension != SECONDS:
        near = [number * scale for number in round_numbers(usual / scale, 1)]
    for value in near:
        if apart(value, usual) <= _FURTHEST:
            yield value, write(value, unit, calendar=calendar)


def worked(known: list[Template], seed: int) -> Iterator[Drill]:
    """One of each."""
    for template in known:
        yield _drill(template, seed)


def _drill(template: Template, seed: int) -> Drill:
    case, line, calendar = template.case, template.line, template.calendar
    random = Random(f"{case.id} {line.name} {seed}")  # noqa: S311 -- a question, the same for everybody
    drawn = {one.assumption.id: random.choice(list(one.others)) for one in template.given if one.others}
    found = template.value(drawn)
    return Drill(
        id=f"case.{case.id}.{line_id(line.name).removeprefix('line-')}.{seed}",
        kind=Kind.CASE,
        subject=_SUBJECT,
        asks=template.asks,
        answer=found.text,
        value=written(found.middle),
        unit=line.unit.text,
        scale=written(line.unit.scale(calendar)),
        size=line.dimension.bytes,
        time=line.dimension.seconds,
        given=tuple(_said(one, drawn) for one in template.given),
        steps=tuple(_steps(line, found.at)),
        slips=tuple(_left_out(template, found)),
        url=f"{address.case(case.id)}#estimate",
    )


def _said(one: Given, drawn: Mapping[str, float]) -> str:
    value = drawn.get(one.assumption.id)
    text = one.assumption.text if value is None else one.others[value]
    note = one.note.replace("'", "’")
    return f"{one.assumption.label}: {text}" + (f" ({note})" if note else "")


def _steps(line: NamedLine, at: Valuation) -> Iterator[str]:
    """The lines that lead to it, each with its formula, numbers and result."""
    for term in below(line, {}):
        if isinstance(term, NamedLine) and not isinstance(term.formula, Assumption):
            yield f"{term.name}: {' = '.join(value_of(term, at, at).steps)}"


def _left_out(template: Template, value: ValueOutcome) -> Iterator[Slip]:
    """What comes out when a factor or a share is forgotten."""
    at = value.at
    for one in (each.assumption for each in template.given):
        size = at.of(one)
        if one.dimension != NONE or not isinstance(size, float) or size > _LARGEST_FACTOR:
            continue
        yield from left_out(one.label, _number(template.line, at.with_moved({one.id: 1.0})) / value.middle)


def _number(line: NamedLine, at: Valuation) -> float:
    """Nothing where there is no such number, as with one zone of which one is lost."""
    try:
        return value_of(line, at, at).middle
    except ArithmeticError:
        return 0.0
