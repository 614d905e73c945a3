"""One run of a calculator: inputs to figures, decision, warnings and spread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.decide import decide, decision_digits
from calculators.core.figure import Figure, FigureResult
from calculators.core.inputs import Inputs, read_inputs
from calculators.core.problem import InputError
from calculators.core.result import Result, Share
from calculators.core.spread import columns, shares
from calculators.core.summary import finite, summary
from calculators.core.term import Evaluation, Value
from calculators.core.writing import DIGITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.core.calculator import Calculator


def run(calculator: Calculator, given: Mapping[str, str]) -> Result:
    """The result for what was typed; `InputError` carries a sentence for each thing that is wrong."""
    inputs = read_inputs(calculator, given)
    try:
        return _run(calculator, inputs)
    except (ArithmeticError, ValueError) as error:
        raise InputError({"": _too_extreme(calculator)}) from error


def _run(calculator: Calculator, inputs: Inputs) -> Result:
    middle = evaluation(inputs)
    sample = _evaluation(inputs, _draws(calculator, inputs)) if inputs.uncertain else middle
    decision = calculator.decision_in(middle)
    decided, digits = decision.figure, decision_digits(decision, middle)
    figures = tuple(
        _figure(figure, middle, sample, digits if figure is decided else DIGITS) for figure in calculator.figures
    )
    main = next(found for found in figures if found.figure is calculator.main)
    return Result(
        calculator,
        inputs,
        figures,
        decide(calculator, middle, sample, digits),
        tuple(caution.text for caution in calculator.cautions if middle.number(caution.when)),
        _spread(calculator, inputs, sample, main.draws),
        middle,
    )


def evaluation(inputs: Inputs) -> Evaluation:
    """Every field at its value, ranges at their middle."""
    return _evaluation(inputs, _middles(inputs))


def _evaluation(inputs: Inputs, given: Mapping[str, Value]) -> Evaluation:
    return Evaluation(given, inputs.calendar, binary=inputs.binary)


def _middles(inputs: Inputs) -> dict[str, Value]:
    return {id_: meaning.middle for id_, meaning in inputs.meanings.items()}


def _draws(calculator: Calculator, inputs: Inputs) -> dict[str, Value]:
    drawn = {id_: draw(calculator.field(id_).seed) for id_, draw in inputs.uncertain.items()}
    return _middles(inputs) | drawn


def _figure(figure: Figure, middle: Evaluation, sample: Evaluation, digits: int) -> FigureResult:
    drawn = sample.numbers(figure)
    quantity, value = summary(drawn), finite(middle.number(figure))
    text = low = high = middle_text = figure.text(middle, quantity.value, digits)
    if not quantity.is_certain:
        low, high = figure.text(middle, quantity.low, digits), figure.text(middle, quantity.high, digits)
        middle_text = figure.text(middle, value, digits)
    else:
        # Draws that differ in their last digit are no range, and differ otherwise on another machine.
        drawn = quantity.value
    return FigureResult(figure, value, drawn, quantity, text, low, high, middle_text, middle)


def _spread(
    calculator: Calculator, inputs: Inputs, sample: Evaluation, outcome: float | list[float]
) -> tuple[Share, ...]:
    if not isinstance(outcome, list):
        return ()
    drawn = {id_: columns(sample.given[id_]) for id_ in inputs.uncertain}
    return tuple(Share(calculator.field(id_), share) for id_, share in shares(drawn, outcome))


def _too_extreme(calculator: Calculator) -> str:
    return (
        f"{calculator.title}: these inputs give a number too large or too small to compute with. "
        "Bring the largest or the smallest of them closer to what you expect."
    )
