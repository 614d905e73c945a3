"""The texts of a run's figures, as pages name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.envelope.compiler import CompiledCall
    from calculators.envelope.instance import InstanceFigure
    from calculators.envelope.run import Run


def figures(run: Run) -> dict[str, str]:
    """The text of every line and of every figure of a calculator by its name; a page may name what no line uses."""
    return dict(_others(run)) | {name: value.text for name, value in run.values.items()}


def figure_texts(call: CompiledCall, run: Run) -> Iterator[tuple[InstanceFigure, str]]:
    """Every figure of a calculator with its text, in its own order."""
    for figure in (call.instance.figure(one.id) for one in call.instance.calculator.figures):
        if text := _text(figure, run):
            yield figure, text


def _others(run: Run) -> Iterator[tuple[str, str]]:
    calls = (call for call in run.program.calls if call.statement.source.number in run.outcomes)
    yield from ((figure.name, text) for call in calls for figure, text in figure_texts(call, run))


def _text(figure: InstanceFigure, run: Run) -> str:
    """Nothing of one that lies beyond all numbers: no line uses it, so that nobody has complained."""
    try:
        return figure.text(run.middle, run.middle.number(figure))
    except (ArithmeticError, ValueError):
        return ""
