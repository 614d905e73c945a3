"""Drills from calculators: fields drawn around their defaults, the answer and its steps from the engine."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache, cached_property
from random import Random
from typing import TYPE_CHECKING
from urllib.parse import quote

from calculators.catalogue import find
from calculators.core.calculator import GROUPS
from calculators.core.field.choice import Choice
from calculators.core.field.number import Number
from calculators.core.figure import Figure
from calculators.core.inputs import read_inputs
from calculators.core.involved import involved
from calculators.core.run import evaluation
from calculators.core.unit import NONE, SECONDS, Calendar
from calculators.core.writing import write
from calculators.text.address import calculator as page_of
from plugins.drill.chain import below
from plugins.drill.drawing import apart, round_numbers, shares
from plugins.drill.item import Drill, Kind, Side, Slip, left_out, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.calculator import Calculator
    from calculators.core.term import Evaluation

# What can be worked out in the head, or on the back of an envelope, in two minutes.
TEMPLATES = (
    ("traffic", "peak", "How many requests a second is that at the peak?"),
    ("traffic", "peak-writes", "How many writes a second is that at the peak?"),
    ("traffic", "bandwidth", "How much data a second is that on average?"),
    ("bandwidth", "out-peak", "How much network bandwidth do the answers take at the peak?"),
    ("storage", "yearly", "How much data is that in a year, in one copy?"),
    ("cache", "memory", "How much memory does the cache need?"),
    ("connections", "sockets", "How many connections are open at once?"),
    ("connections", "beats", "How many heartbeats a second is that?"),
    ("cdn", "origin", "How many requests a second reach the origin at the peak?"),
    ("memory", "data", "How much memory do all of them take, in one copy?"),
    ("servers", "busy", "How many cores does that keep busy?"),
    ("replication", "lost", "How many writes does a failover lose?"),
)
# Calculators whose decision can be felt before it is worked out.
SIDES = (
    ("traffic", "The writes at the peak: are they more than"),
    ("bandwidth", "The answers at the peak: do they take more than"),
    ("connections", "A share of the servers goes, and clients come back: are those more than"),
    ("memory", "All of them, in one copy: do they take more than"),
    ("servers", "The cores that are needed: are they more than"),
)
_TIMES = (0.5, 1, 2, 5)
# What multiplies, such as a peak or a number of copies, is small; what is counted is not.
_LARGEST_FACTOR = 20
_DECADES = 1  # to each side of a field's default
# Nearer to a limit it is a coin that is tossed, further away there is nothing to estimate.
_NEAREST, _FURTHEST = 1.25, 30
_CALENDAR = Calendar()


@dataclass(frozen=True)
class _Question:
    """A calculator with drawn inputs, and the figure that is asked for."""

    calculator: Calculator
    figure: Figure
    fields: tuple[Number, ...]
    inputs: dict[str, str]

    # No decision and no spread: a thousand seeds ask for tens of thousands of answers.
    @cached_property
    def middle(self) -> Evaluation:
        return evaluation(read_inputs(self.calculator, self.inputs))

    @property
    def value(self) -> float:
        return self.middle.number(self.figure)

    def steps(self, figure: Figure) -> tuple[str, ...]:
        return figure.steps(self.middle, self.text(figure))

    def text(self, figure: Figure) -> str:
        return figure.text(self.middle, self.middle.number(figure))

    def without(self, field: Number) -> _Question:
        return replace(self, inputs=self.inputs | {field.id: "1"})


def calculated(seed: int) -> Iterator[Drill]:
    """One of each template in each of its kinds; those that make no good question with this seed are left out."""
    for name, figure, asks in TEMPLATES:
        asked = _drawn(find(name), find(name).figure(figure), seed)
        if _is_good(asked.value):
            drill = _drill(asked, Kind.RANGE, seed, asks)
            yield drill
            yield _with_steps(drill, seed)
    for name, asks in SIDES:
        asked = _drawn(find(name), find(name).decision.figure, seed)
        if side := _side(asked):
            yield _drill(asked, Kind.SIDE, seed, f"{asks} {side.limit}?", side)


def _drawn(calculator: Calculator, figure: Figure, seed: int) -> _Question:
    used = involved([figure], _choices(calculator))
    fields = tuple(field for field in calculator.fields if field in used and isinstance(field, Number))
    random = Random(f"{calculator.name} {figure.id} {seed}")  # noqa: S311 -- a question, the same for everybody
    inputs = {field.id: random.choice(_fitting(field)) for field in fields}
    return _Question(calculator, figure, fields, inputs)


def _choices(calculator: Calculator) -> dict[str, str]:
    return {choice.id: choice.default for choice in calculator.of_kind(Choice)}


@cache
def _fitting(field: Number) -> tuple[str, ...]:
    """Values that one can calculate with, near the field's default."""
    usual = field.quantity(field.default, _CALENDAR).value
    return tuple(text for text in _candidates(field, usual) if _is_within(field, text)) or (field.default,)


def _candidates(field: Number, usual: float) -> list[str]:
    if field.unit.text == "%":
        return [f"{share}%" for share in shares(usual)]
    if field.dimension == NONE and usual <= _LARGEST_FACTOR:
        return [str(factor) for factor in (2, 3, 4, 5)]
    if field.dimension == SECONDS:
        return [field.exact_text(usual * times, _CALENDAR) for times in _TIMES]
    scale = field.unit.scale(_CALENDAR)
    return [field.exact_text(number * scale, _CALENDAR) for number in round_numbers(usual / scale, _DECADES)]


def _is_within(field: Number, text: str) -> bool:
    try:
        field.quantity(text, _CALENDAR)
    except ValueError:
        return False
    return True


def _is_good(value: float) -> bool:
    return math.isfinite(value) and value > 0


def _drill(asked: _Question, kind: Kind, seed: int, asks: str, side: Side | None = None) -> Drill:
    calculator, figure = asked.calculator, asked.figure
    fragment = "&".join(f"{name}={quote(text)}" for name, text in asked.inputs.items())
    return Drill(
        id=f"{kind.value}.{calculator.name}.{figure.id}.{seed}",
        kind=kind,
        subject=GROUPS[calculator.group],
        asks=asks,
        answer=asked.text(figure),
        value=written(asked.value),
        unit=figure.unit.text,
        scale=written(figure.unit.scale(_CALENDAR)),
        size=figure.unit.dimension.bytes,
        time=figure.unit.dimension.seconds,
        given=tuple(f"{field.label}: {_said(field, asked.inputs[field.id])}" for field in asked.fields),
        steps=_chain(asked),
        slips=tuple(_left_out(asked)),
        side=side,
        url=page_of(calculator.name, fragment),
    )


def _with_steps(drill: Drill, seed: int) -> Drill:
    """The same with its steps: by turns the last is missing, and the last two; a single one shows but its formula."""
    id_ = drill.id.replace(drill.kind.value, Kind.STEP.value, 1)
    return replace(drill, id=id_, kind=Kind.STEP, hidden=min(1 + seed % 2, len(drill.steps)))


def _said(field: Number, text: str) -> str:
    value = field.quantity(text, _CALENDAR).value
    return text if field.unit.text == "%" else write(value, field.unit)


def _chain(asked: _Question) -> tuple[str, ...]:
    """The figures that lead to the one that is asked for, each with its formula, numbers and result."""
    own = asked.calculator.figures
    terms = below(asked.figure, _choices(asked.calculator))
    figures = [each for each in terms if isinstance(each, Figure) and each in own]
    return tuple(f"{each.label}: {' = '.join(asked.steps(each))}" for each in figures)


def _left_out(asked: _Question) -> Iterator[Slip]:
    """What comes out when a factor, such as a peak or a number of copies, is forgotten."""
    for field in asked.fields:
        usual = field.quantity(field.default, _CALENDAR).value
        if field.dimension != NONE or field.unit.text == "%" or usual > _LARGEST_FACTOR or not _is_within(field, "1"):
            continue
        yield from left_out(field.label, asked.without(field).value / asked.value)


def _side(asked: _Question) -> Side | None:
    """The limit nearest to the answer, if it is near enough and not too near."""
    if not _is_good(asked.value):
        return None
    bands = asked.calculator.decision.bands
    limits = [(at, asked.middle.number(band.limit)) for at, band in enumerate(bands) if band.limit is not None]
    at, limit = min(limits, key=lambda each: apart(asked.value, each[1]))
    if not _NEAREST <= apart(asked.value, limit) <= _FURTHEST:
        return None
    return Side(
        limit=asked.figure.text(asked.middle, limit),
        is_above=asked.value > limit,
        below=bands[at].verdict,
        above=bands[at + 1].verdict,
    )
