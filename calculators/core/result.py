"""The result of one run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.core.calculator import Calculator
    from calculators.core.decision import DecisionResult
    from calculators.core.field.field import Field
    from calculators.core.figure import FigureResult
    from calculators.core.inputs import Inputs
    from calculators.core.term import Evaluation


@dataclass(frozen=True, slots=True)
class Share:
    """How much of the main figure's spread comes from one field."""

    field: Field
    share: float


@dataclass(frozen=True, slots=True)
class Result:
    """Figures, decision, warnings, and where the uncertainty comes from; `middle` answers what else is asked."""

    calculator: Calculator
    inputs: Inputs
    figures: tuple[FigureResult, ...]
    decision: DecisionResult
    cautions: tuple[str, ...]
    spread: tuple[Share, ...]
    middle: Evaluation

    def figure(self, figure_id: str) -> FigureResult:
        figure = self.calculator.figure(figure_id)
        return next(found for found in self.figures if found.figure is figure)

    @property
    def main(self) -> FigureResult:
        return self.figure(self.calculator.main.id)
