"""Sentences about a result: what one would say aloud, and the parts that other texts share."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculators.core.writing import write_number

if TYPE_CHECKING:
    from calculators.core.decision import DecisionResult, Turn
    from calculators.core.figure import FigureResult
    from calculators.core.result import Result
    from calculators.core.spread import Shares

_MUCH = 0.5
_MOST, _LEAST = 3, 0.005


def sentence(result: Result) -> str:
    """The result as one would say it in the room."""
    fields = ", ".join(f"{field.short} {result.inputs.texts[field.id]}" for field in result.calculator.fields)
    main = result.main
    return f"With {fields}: {main.figure.label.lower()} {with_range(main)}. {result.decision.verdict}"


def with_range(found: FigureResult) -> str:
    """A figure as its result shows it, in one line."""
    sure = range_sentence(found)
    return f"{found.text} ({sure})" if sure else found.text


def range_sentence(found: FigureResult) -> str:
    """How sure a figure is, or nothing where it is certain."""
    quantity = found.quantity
    return "" if quantity.low == quantity.high else f"90% sure: {between(found)}"


def between(found: FigureResult) -> str:
    """Both ends of a figure's range, with the unit once where it is the same."""
    low, _, unit = found.low_text.rpartition(" ")
    same = low and found.high_text.endswith(f" {unit}") and low[-1].isdigit()
    return f"{low if same else found.low_text} to {found.high_text}"


def spread_sentence(result: Result) -> str:
    """Which fields the uncertainty comes from, the largest first."""
    return spread_words([(share.field.short, share.share) for share in result.spread])


def spread_words(shares: Shares) -> str:
    """The three largest shares by their names, and what is left.

    >>> spread_words([("views", 0.6), ("size", 0.25), ("price", 0.1), ("copies", 0.03), ("days", 0.02)])
    'the spread is views 60%, size 25%, price 10%, others 5%'
    """
    if len(shares) < 2:
        return f"all of the spread is {shares[0][0]}" if shares else ""
    said = [*shares[:_MOST], ("others", math.fsum(share for _, share in shares[_MOST:]))]
    parts = [f"{name} {share:.0%}" for name, share in said if share >= _LEAST]
    return f"the spread is {', '.join(parts)}"


def measure_sentence(decision: DecisionResult) -> str:
    """The figure against its limit."""
    label, share = decision.figure.short, _percent(decision.share)
    near = " That is near." if decision.is_near else ""
    if decision.limit_sentence:
        return f"{decision.limit_sentence}; {label}: {share} that.{near}"
    return f"{label.capitalize()}: {share} {decision.limit_words}, {decision.limit_text}.{near}"


def held_sentence(decision: DecisionResult) -> str:
    """How many draws agree, where inputs are uncertain enough for some to disagree."""
    return "" if decision.held > 0.9995 else f"True in {share_of_draws(decision.held)} of the draws from your ranges."


def share_of_draws(share: float) -> str:
    """Not all and not none is never said as that.

    >>> share_of_draws(0.9983), share_of_draws(0.5), share_of_draws(0.004)
    ('over 99%', '50%', 'under 1%')
    """
    if share < 0.01:
        return "under 1%"
    if share > 0.99:
        return "over 99%"
    return f"{share:.0%}"


def turn_sentence(turn: Turn) -> str:
    """One turning point: where a field would have to be, the others left alone."""
    moved = _times(turn.times)
    where = f"{turn.field.short} {'above' if turn.is_above else 'below'} {turn.text}"
    return where if moved in {"×1", "÷1"} or not _is_multiplied(turn) else f"{where} ({moved})"


def _is_multiplied(turn: Turn) -> bool:
    """Whether a factor says how far it is: not for a rate of change, nor for a share of which little is left."""
    is_share = turn.field.unit.text == "%" and turn.field.most <= 1
    return turn.field.least >= 0 and not (is_share and max(turn.value, turn.value / turn.times) > _MUCH)


def _times(times: float) -> str:
    return f"×{write_number(times, 2)}" if times >= 1 else f"÷{write_number(1 / times, 2)}"


def _percent(share: float) -> str:
    if share < 0.001:
        return "under 0.1% of"
    if share >= 10:
        return f"{write_number(share, 2)} times"
    # Just over the limit is not 100% of it, nor is just below.
    digits = next((n for n in range(2, 12) if write_number(share * 100, n) != "100"), 2)
    return f"{write_number(share * 100, digits)}% of"
