"""Scale steps: the same estimate when the product is ten and a hundred times as large."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.involved import unused

if TYPE_CHECKING:
    from calculators.core.calculator import Calculator
    from calculators.core.decision import Band
    from calculators.core.result import Result
    from calculators.core.term import Evaluation

TIMES = (1, 10, 100)


@dataclass(frozen=True, slots=True)
class ScaleStep:
    """One column: every figure without its noun, at so many times the field that grows; the decision, on what value.

    `is_near` says that little is left until the next limit.
    """

    times: int
    texts: tuple[str, ...]
    value: float
    band: Band
    is_near: bool


def scale_times(result: Result) -> tuple[int, ...]:
    """How many times its size the product can have, up to the field's bounds; none where the field is not used."""
    field = result.calculator.grows
    if field is None or field.id in unused(result.calculator, result.inputs):
        return ()
    start = result.middle.number(field)
    return tuple(times for times in TIMES if start * times <= field.most)


def scale_steps(result: Result) -> tuple[ScaleStep, ...]:
    """The middles of a result at each step; where the formulas break, there is none."""
    field = result.calculator.grows
    if field is None or not scale_times(result):
        return ()
    start = result.middle.number(field)
    moved = result.middle.moving(field.id)
    steps = (
        _scale_step(result.calculator, times, result.middle if times == 1 else moved(start * times))
        for times in scale_times(result)
    )
    return tuple(step for step in steps if step)


def _scale_step(calculator: Calculator, times: int, there: Evaluation) -> ScaleStep | None:
    try:
        texts = tuple(figure.bare(there, there.number(figure)) for figure in calculator.figures)
        decision = calculator.decision_in(there)
        value = there.number(decision.figure)
        return ScaleStep(times, texts, value, decision.band_at(there), decision.is_near_at(there))
    except (ArithmeticError, ValueError):
        return None
