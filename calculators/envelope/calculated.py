"""Reads a calculator that a line calls, with its fields: numbers as typed, or expressions of the envelope."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculators.catalogue import FORMER, find, names
from calculators.core.alternative import refuse_ignored, told
from calculators.core.field.choice import Choice
from calculators.core.field.number import Number
from calculators.core.former import by_name
from calculators.core.inputs import MAJORITY, read_inputs
from calculators.core.involved import is_at_peak
from calculators.core.parts import factors_of
from calculators.core.problem import InputError, Unreadable, all_of, shorten
from calculators.core.term import Function
from calculators.envelope.assumption import Assumption
from calculators.envelope.expression import read_expression
from calculators.envelope.formula import Formula
from calculators.envelope.instance import Instance, InstanceFigure
from calculators.envelope.kind import kind
from calculators.envelope.place import Misread, Span
from calculators.envelope.tree import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from calculators.core.calculator import Calculator
    from calculators.core.inputs import Inputs
    from calculators.core.quantity import Quantity
    from calculators.core.term import Term
    from calculators.core.unit import Calendar
    from calculators.envelope.document import Called, FieldLine
    from calculators.envelope.formula import Lookup
    from calculators.envelope.tree import Node


_HAIR = 1e-9


class FieldMisread(Misread):
    """What is wrong with one field, which stands on a line of its own."""

    def __init__(self, line: FieldLine, span: Span, said: str) -> None:
        super().__init__(span, said)
        self.line = line


def find_calculator(called: Called) -> Calculator:
    """The calculator that is called, or `Misread` with the nearest name."""
    if called.calculator in names() or called.calculator in FORMER:
        return find(called.calculator)
    span = Span(called.calculator_at, called.calculator_at + len(called.calculator))
    said = f"There is no calculator “{shorten(called.calculator)}”. There are {all_of(names())}."
    raise Misread(span, said)


def nodes_of(called: Called, known: frozenset[str]) -> Iterator[Node]:
    """The expressions among a calculator's fields, for what they depend on; what cannot be read has none."""
    fields = find_calculator(called).all_fields
    for line in called.fields:
        # An option is no line of the same name: `exact: topk` with `how = exact` needs nothing.
        if not isinstance(by_name(fields, line.name), Number):
            continue
        try:
            yield read_expression(line.text, line.at, known).node
        except Misread:
            continue


def read_instance(called: Called, calendar: Calendar, known: frozenset[str], lookup: Lookup) -> Instance:
    """The calculator with its fields as terms; `FieldMisread` or `Misread` says what is wrong."""
    calculator = find_calculator(called)
    lines = _lines_by_field(called, calculator)
    texts = _conventions(calculator, calendar)
    taken: dict[str, Term] = {}
    assumptions: list[Assumption] = []
    for id_, line in lines.items():
        node = _expression(calculator, line, calendar, known)
        if node is None:
            texts[id_] = line.text[line.at :].strip()
        else:
            formula = Formula(f"{called.name}.{id_}", called.name, calendar, lookup)
            taken[id_] = _taken(calculator, line, node, formula)
            assumptions += formula.assumptions
    taken |= _majorities(calculator, texts, taken)
    try:
        inputs = read_inputs(calculator, texts, also=taken)
        _refuse_ignored(calculator, lines, inputs)
    except InputError as error:
        raise _refused(called, lines, error) from None
    fields: dict[str, Term] = {}
    for field in calculator.of_kind(Number):
        if field.id in taken:
            fields[field.id] = taken[field.id]
        else:
            text = inputs.texts[field.id]
            assumed = _assumed(called, field, field.quantity(text, inputs.calendar), text)
            fields[field.id] = assumed
            assumptions.append(assumed)
    return Instance(called.name, calculator, inputs, fields, frozenset(taken), tuple(assumptions))


def _majorities(calculator: Calculator, texts: dict[str, str], taken: Mapping[str, Term]) -> dict[str, Term]:
    """The majority, or all, of a number that is fed: `w = majority` of `n = zones × 2 − 1`."""
    found: dict[str, Term] = {}
    for field in calculator.of_kind(Number):
        word = texts.get(field.id, "").lower()
        among = taken.get(field.among) if word in (*MAJORITY, "all") else None
        if among is not None:
            found[field.id] = among if word == "all" else Function("half of", _half, among) + 1
            del texts[field.id]
    return found


def _half(value: float) -> float:
    return float(math.floor(value / 2 + _HAIR))


def _refuse_ignored(calculator: Calculator, lines: Mapping[str, FieldLine], inputs: Inputs) -> None:
    """A field that somebody wrote and that changes nothing, as another choice was made, is said."""
    typed = {id_: line.text[line.at :].strip() for id_, line in lines.items()}
    meant = {id_: typed[id_] for id_ in told(calculator, typed)}
    refuse_ignored(calculator, meant, {one.id: inputs.chosen(one) for one in calculator.of_kind(Choice)})


def _conventions(calculator: Calculator, calendar: Calendar) -> dict[str, str]:
    """The envelope's own day, month and year, where the calculator has a choice of such."""
    wanted = {
        "day": f"{calendar.day!r} s",
        "month": f"{calendar.month!r} s" if calendar.month else "",
        "year": f"{calendar.days!r} days",
    }
    return {choice.id: wanted[choice.id] for choice in calculator.conventions if wanted.get(choice.id)}


def _lines_by_field(called: Called, calculator: Calculator) -> dict[str, FieldLine]:
    known = [field.id for field in calculator.all_fields]
    found: dict[str, FieldLine] = {}
    for line in called.fields:
        span = Span(line.name_at, line.name_at + len(line.name))
        field = by_name(calculator.all_fields, line.name)
        if field is None:
            said = f"{calculator.title} has no field “{shorten(line.name)}”. Its fields are {', '.join(known)}."
            raise FieldMisread(line, span, said)
        if field.id in found:
            raise FieldMisread(
                line, span, f"“{line.name}” has a value already, on line {found[field.id].source.number}."
            )
        found[field.id] = line
    return found


def _expression(calculator: Calculator, line: FieldLine, calendar: Calendar, known: frozenset[str]) -> Node | None:
    """The expression of a field that is fed; nothing where the text is one that the field reads itself."""
    field, text = calculator.field(line.name), line.text[line.at :].strip()
    if not isinstance(field, Number):
        return None
    if field.among and text.lower() in (*MAJORITY, "all") and text.lower() not in map(str.lower, known):
        return None
    if factors_of(text) is not None:
        return _product(line, known)
    try:
        field.read(text, calendar)
    except Unreadable as error:
        try:
            node = read_expression(line.text, line.at, known).node
        except Misread as misread:
            looks_like_a_formula = text[:1].isalpha() or any(sign in text for sign in "×÷()+")
            if looks_like_a_formula:
                raise FieldMisread(line, misread.span, misread.said) from None
            raise FieldMisread(line, Span(line.at, len(line.text)), str(error)) from None
        if next(names_in(node), None) is None and not any(sign in text for sign in "×÷()+["):
            raise FieldMisread(line, Span(line.at, len(line.text)), str(error)) from None
        return node
    return None


def _product(line: FieldLine, known: frozenset[str]) -> Node:
    """Its factors may be moved one by one, so it is worked out here although the field would read it."""
    try:
        return read_expression(line.text, line.at, known).node
    except Misread as misread:
        raise FieldMisread(line, misread.span, misread.said) from None


def _taken(calculator: Calculator, line: FieldLine, node: Node, formula: Formula) -> Term:
    field = calculator.field(line.name)
    assert isinstance(field, Number)  # noqa: S101 -- no other kind takes an expression
    try:
        term = formula.build(node).term
    except Misread as misread:
        raise FieldMisread(line, misread.span, misread.said) from None
    if term.dimension != field.dimension:
        said = f"This is {kind(term.dimension)}, and {field.label} is {kind(field.dimension)}."
        raise FieldMisread(line, node.span, said)
    if field.load == "average" and reaches_peak(term):
        # Unsaid, a day would be made of nothing but busiest seconds.
        raise FieldMisread(
            line, node.span, f"“{field.label}” takes what comes in on average, and this is at the peak."
        )
    return term


def reaches_peak(term: Term) -> bool:
    """Whether a load stands for the busiest second and not for a day."""
    waiting, seen = [term], set()
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        if isinstance(one, InstanceFigure):
            if is_at_peak(one.figure):
                return True
        else:
            waiting += one.parts
    return False


def _assumed(called: Called, field: Number, reading: Quantity, text: str) -> Assumption:
    label = f"{called.name}: {field.label[0].lower()}{field.label[1:]}"
    return Assumption(
        f"{called.name}.{field.id}",
        label,
        text,
        reading,
        field.unit,
        least=field.least,
        most=field.most,
        whole=field.whole,
    )


def _refused(called: Called, lines: Mapping[str, FieldLine], error: InputError) -> Misread:
    for id_, said in error.problems.items():
        if id_ in lines:
            line = lines[id_]
            return FieldMisread(line, Span(line.at, len(line.text)), said)
    span = Span(called.calculator_at, called.calculator_at + len(called.calculator))
    return Misread(span, str(error))
