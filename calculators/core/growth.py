"""Scale steps: the same estimate when the product is ten and a hundred times as large."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.decide import band_of
from calculators.core.run import evaluation, middles

if TYPE_CHECKING:
    from calculators.core.decision import Band
    from calculators.core.result import Result

STEPS = (1, 10, 100)


@dataclass(frozen=True, slots=True)
class Step:
    """One column: every figure's text at so many times the field that grows, and the decision there."""

    times: int
    texts: tuple[str, ...]
    band: Band


def scale_steps(result: Result) -> tuple[Step, ...]:
    """The middles of a result at each step; a step beyond the field's bounds, or beyond arithmetic, is left out."""
    field = result.calculator.grows
    if field is None:
        return ()
    start = float(str(middles(result.inputs)[field.id]))
    return tuple(_step(result, start, times) for times in STEPS if start * times <= field.most)


def _step(result: Result, start: float, times: int) -> Step:
    calculator, field = result.calculator, result.calculator.grows
    assert field is not None  # noqa: S101 -- scale_steps asks only where something grows
    moved = evaluation(result.inputs, {**middles(result.inputs), field.id: start * times})
    texts = tuple(figure.text(moved, moved.number(figure)) for figure in calculator.figures)
    return Step(times, texts, band_of(calculator.decision, moved))
