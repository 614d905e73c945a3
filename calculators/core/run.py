"""One run of a calculator: inputs to figures, decision, warnings and spread."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculators.core.decide import decide, decision_digits
from calculators.core.figure import Figure, FigureResult
from calculators.core.inputs import Inputs, read_inputs
from calculators.core.problem import InputError
from calculators.core.result import Result, Share
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
    """Squared correlation of each uncertain field with the main figure, as shares of their sum."""
    if not isinstance(outcome, list):
        return ()
    outcome_logs = _logs(outcome)
    squares = {
        id_: math.fsum(_correlation(_logs(column), outcome_logs) ** 2 for column in _columns(sample.given[id_]))
        for id_ in inputs.uncertain
    }
    total = sum(squares.values()) or 1.0
    ranked = sorted(squares.items(), key=lambda item: -item[1])
    return tuple(Share(calculator.field(id_), square / total) for id_, square in ranked)


def _columns(drawn: Value) -> list[list[float]]:
    """The draws of a number, or of each entry of a list; independent as they are, their shares add up."""
    if not isinstance(drawn, list):
        return []
    rows = [draw if isinstance(draw, tuple) else (draw,) for draw in drawn]
    return [list(column) for column in zip(*rows, strict=True)]


def _logs(values: list[float]) -> list[float]:
    """Products turn into sums on a logarithmic axis, where a correlation says how much each factor adds."""
    return list(map(math.log, values)) if min(values) > 0 else values


def _correlation(left: list[float], right: list[float]) -> float:
    left_mean, right_mean = math.fsum(left) / len(left), math.fsum(right) / len(right)
    a = [value - left_mean for value in left]
    b = [value - right_mean for value in right]
    scale = math.sqrt(math.sumprod(a, a) * math.sumprod(b, b))
    return math.sumprod(a, b) / scale if scale else 0.0


def _too_extreme(calculator: Calculator) -> str:
    return (
        f"{calculator.title}: these inputs give a number too large or too small to compute with. "
        "Bring the largest or the smallest of them closer to what you expect."
    )
