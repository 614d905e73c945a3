"""A calculator and its result for a terminal: the answer and what it decides, then the rest."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from calculators.text.sentence import held_sentence, measure_sentence, range_sentence, turn_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculators.core.calculator import Calculator
    from calculators.core.figure import FigureResult
    from calculators.core.result import Result
    from calculators.text.paint import Paint

_WIDTH = 100
_MOST = 30


def terminal(result: Result, paint: Paint, *, steps: bool = False) -> str:
    """The main figure comes first; how figures come about only where that is asked for."""
    decision, main = result.decision, result.main
    ordered = [main, *(found for found in result.figures if found is not main)]
    width = max(len(found.figure.label) for found in ordered)
    rows = [line for found in ordered for line in _figure(found, width, paint, main=found is main, steps=steps)]
    said = [paint.strong(decision.band.verdict), measure_sentence(decision), held_sentence(decision)]
    advice = [decision.band.advice, *(f"  The answer changes with {turn_sentence(turn)}." for turn in decision.turns)]
    notes = [f"Note: {caution}" for caution in result.cautions]
    return "\n".join([*rows, "", *filter(None, [*said, *advice, *notes])])


def _figure(found: FigureResult, width: int, paint: Paint, *, main: bool, steps: bool) -> Iterable[str]:
    text = paint.strong(found.text) if main else found.text
    sure = range_sentence(found)
    yield f"{found.figure.label:{width}}  {text}{f'  {paint.soft(f"({sure})")}' if sure else ''}"
    if steps:
        yield from (paint.soft(f"    {'= ' if place else '  '}{step}") for place, step in enumerate(found.steps))


def described(calculator: Calculator, paint: Paint) -> str:
    """What it asks for and what it gives: enough to know what to type."""
    fields = calculator.all_fields
    width = min(_MOST, max(len(f"{field.id}={field.default}") for field in fields))
    lines = [paint.strong(calculator.title), *textwrap.wrap(calculator.question, _WIDTH), "", "It takes"]
    for field in fields:
        lines.append(f"  {f'{field.id}={field.default}':{width}}  {field.label}")
        lines += textwrap.wrap(
            field.why, _WIDTH, initial_indent=" " * (width + 4), subsequent_indent=" " * (width + 4)
        )
    names = max(len(figure.id) for figure in calculator.figures)
    lines += ["", "It gives", *(f"  {figure.id:{names}}  {figure.label}" for figure in calculator.figures)]
    return "\n".join(lines)
