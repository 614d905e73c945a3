"""A result, and a calculator's description, as plain data: what `--json` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calculators.core.link import fragment
from calculators.text import address

if TYPE_CHECKING:
    from calculators.core.calculator import Calculator
    from calculators.core.decision import DecisionResult
    from calculators.core.figure import FigureResult
    from calculators.core.result import Result
    from calculators.text.address import Page


def record(result: Result, page: Page) -> dict[str, Any]:
    """Values are plain numbers in base units (`1`, `B`, `s`, `USD` and their quotients)."""
    calculator, texts = result.calculator, result.inputs.texts
    return {
        "calculator": calculator.name,
        "inputs": texts,
        "figures": {found.figure.id: _figure(found) for found in result.figures},
        "decision": _decision(result.decision),
        "cautions": list(result.cautions),
        "spread": {share.field.id: round(share.share, 4) for share in result.spread},
        "link": page.whole(address.calculator(calculator.name, fragment(calculator, texts))),
    }


def describe(calculator: Calculator) -> dict[str, Any]:
    """A calculator's description: enough to build a form, or to know what to type."""
    return {
        "name": calculator.name,
        "title": calculator.title,
        "question": calculator.question,
        "lead": calculator.lead,
        "fields": [field.facts() for field in calculator.all_fields],
        "figures": [
            {
                "id": figure.id,
                "label": figure.label,
                "unit": repr(figure.dimension),
                "formula": figure.formula.words(),
            }
            for figure in calculator.figures
        ],
    }


def _figure(found: FigureResult) -> dict[str, Any]:
    return {
        "label": found.figure.label,
        "value": found.quantity.value,
        "low": found.quantity.low,
        "high": found.quantity.high,
        "unit": repr(found.figure.dimension),
        "text": found.text,
        "steps": list(found.steps),
    }


def _decision(decision: DecisionResult) -> dict[str, Any]:
    return {
        "figure": decision.figure.id,
        "verdict": decision.verdict,
        "advice": decision.band.advice,
        "limit": decision.limit_text,
        "share": decision.share,
        "held": decision.held,
        "turns": [
            {
                "field": turn.field.id,
                "value": turn.value,
                "text": turn.text,
                "times": turn.times,
                "verdict": turn.verdict,
            }
            for turn in decision.turns
        ],
    }
