"""A calculator and its result for a terminal: the answer and what it decides, then the rest."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from calculators.text.sentence import held_sentence, measure_sentence, range_sentence, turn_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from calculators.core.calculator import Calculator
    from calculators.core.figure import FigureResult
    from calculators.core.result import Result
    from calculators.text.paint import Paint

_WIDTH = 100
_MOST = 30


def terminal(result: Result, paint: Paint, *, steps: bool = False) -> str:
    """The answer with what it decides, the other figures, what would change it; steps where they are asked for."""
    decision, main = result.decision, result.main
    others = [found for found in result.figures if found is not main]
    answer = [
        *_figure(main, paint, paint.strong, steps=steps),
        ("Decision", paint.strong(decision.verdict)),
        *(("", text) for text in (measure_sentence(decision), held_sentence(decision), decision.band.advice) if text),
        *(("Note", caution) for caution in result.cautions),
    ]
    figures = [row for found in others for row in _figure(found, paint, str, steps=steps)]
    turns = [("", f"The answer changes with {turn_sentence(turn)}.") for turn in decision.turns]
    return "\n\n".join("\n".join(_aligned(rows)) for rows in (answer, figures, turns) if rows)


def _figure(
    found: FigureResult, paint: Paint, stressed: Callable[[str], str], *, steps: bool
) -> Iterable[tuple[str, str]]:
    sure = range_sentence(found)
    yield found.figure.label, f"{stressed(found.text)}{f'  {paint.soft(f"({sure})")}' if sure else ''}"
    if steps:
        yield from (("", paint.soft(f"{'= ' if place else '  '}{step}")) for place, step in enumerate(found.steps))


def _aligned(rows: Sequence[tuple[str, str]]) -> Iterable[str]:
    """Names and texts in two columns; a sentence goes on below where it began."""
    width = max(len(name) for name, _ in rows)
    margin = " " * (width + 2) if width else ""
    for name, text in rows:
        # Formulas keep their line, and what is painted was short.
        lines = textwrap.wrap(text, _WIDTH - len(margin)) if text[-1:] == "." else [text]
        yield f"{name:{len(margin)}}{lines[0]}"
        yield from (f"{margin}{line}" for line in lines[1:])


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
