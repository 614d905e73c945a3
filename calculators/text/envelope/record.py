"""An envelope's run as plain data: what `--json` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calculators.envelope.growth import scale
from calculators.envelope.outcome import LineOutcome
from calculators.envelope.purchase import purchase
from calculators.envelope.scenario import run_scenarios
from calculators.envelope.spread import spread
from calculators.envelope.turning import turns

if TYPE_CHECKING:
    from calculators.envelope.growth import Scale
    from calculators.envelope.outcome import CheckOutcome, ValueOutcome
    from calculators.envelope.purchase import Purchase
    from calculators.envelope.run import Run
    from calculators.envelope.scenario import ScenarioRun


def record(run: Run, link: str = "") -> dict[str, Any]:
    """Values are plain numbers in base units (`1`, `B`, `s`, `USD` and their quotients)."""
    scaled = scale(run)
    return {
        "title": run.program.document.title,
        "scenario": run.scenario,
        "lines": {name: _value(value, run) for name, value in run.values.items()},
        "checks": [_check(outcome, run) for outcome in run.checks],
        "purchases": _purchases(run),
        "scenarios": {one.scenario.name: _scenario(one) for one in run_scenarios(run)},
        "scale": _scale(scaled) if scaled else None,
        "link": link,
    }


def _value(value: ValueOutcome, run: Run) -> dict[str, Any]:
    return {
        "value": value.quantity.value,
        "low": value.quantity.low,
        "high": value.quantity.high,
        "unit": repr(value.term.dimension),
        "text": value.text,
        "steps": list(value.steps),
        "spread": {id_: round(share, 4) for id_, share in spread(value, run)},
    }


def _check(outcome: CheckOutcome, run: Run) -> dict[str, Any]:
    return {
        "text": outcome.check.statement.text.strip(),
        "line": outcome.check.statement.source.number,
        "holds": outcome.holds,
        "near": outcome.is_near,
        "headroom": 1 - outcome.used,
        "held": outcome.held,
        "turns": [
            {"assumption": turn.assumption.id, "value": turn.value, "text": turn.text, "times": turn.times}
            for turn in turns(outcome, run)
        ],
    }


def _purchases(run: Run) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for outcome in run.outcomes.values():
        if isinstance(outcome, LineOutcome) and (bought := purchase(outcome)):
            found[outcome.value.name] = _purchase(bought)
    return found


def _purchase(bought: Purchase) -> dict[str, Any]:
    return {
        "least_regret": bought.least_regret,
        "short_costs": bought.short_costs,
        "offers": [{"count": offer.count, "short": offer.short} for offer in bought.offers],
    }


def _scenario(one: ScenarioRun) -> dict[str, Any]:
    return {
        "lines": {difference.name: _value(difference.after, one.run) for difference in one.differences},
        "checks": [{"text": each.check.statement.text.strip(), "holds": each.holds} for each in one.run.checks],
    }


def _scale(scaled: Scale) -> dict[str, Any]:
    return {
        "grows": scaled.grows.id,
        "steps": {f"×{step.times}": step.texts for step in scaled.steps},
        "breaks": [
            {"check": each.check.check.statement.text.strip(), "times": each.times, "at": each.text}
            for each in scaled.breaks
        ],
    }
