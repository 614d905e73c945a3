"""An envelope's run for a terminal: each value beside its name, then what fails, turns, breaks and differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.envelope.document import Words
from calculators.envelope.growth import scale
from calculators.envelope.outcome import CallOutcome, CheckOutcome, LineOutcome
from calculators.envelope.purchase import purchase
from calculators.envelope.scenario import run_scenarios
from calculators.envelope.spread import ends
from calculators.envelope.turning import turns
from calculators.text.envelope.sentence import (
    break_sentence,
    check_sentence,
    claim_sentence,
    difference_sentence,
    purchase_sentence,
    range_sentence,
    spread_sentence,
    turn_sentence,
    verdict,
)
from calculators.text.paint import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculators.envelope.outcome import ValueOutcome
    from calculators.envelope.run import Run
    from calculators.text.paint import Paint

_MOST_TURNS = 3


def terminal(run: Run, paint: Paint = PLAIN, *, steps: bool = False) -> str:
    """Lines in the order in which they were written, values aligned."""
    rows = list(_rows(run, paint, steps=steps))
    width = max((len(name) for name, text in rows if text), default=0)
    lines = [f"{name:{width}}  {text}".rstrip() if text else paint.strong(name) for name, text in rows]
    called = [f"Scenario {run.scenario}", ""] if run.scenario else []
    return "\n".join([*called, *lines, *_scaled(run), *_scenarios(run)])


def _rows(run: Run, paint: Paint, *, steps: bool) -> Iterable[tuple[str, str]]:
    """Names with texts; what has no text stands across both columns."""
    headings = {one.source.number: one for one in run.program.document.statements if isinstance(one, Words)}
    for number in sorted({*run.outcomes, *headings}):
        if number in headings:
            yield (f"{'' if number == 1 else '\n'}{headings[number].text}", "")
            continue
        outcome = run.outcomes[number]
        match outcome:
            case LineOutcome():
                yield outcome.value.name, _with_range(outcome.value, paint)
                if steps:
                    yield from (("", paint.soft(f"= {step}")) for step in outcome.value.steps[:-1])
                yield from (("", said) for said in _more(outcome, run) if said)
            case CallOutcome():
                for value in outcome.figures:
                    yield value.name, _with_range(value, paint)
                    if steps:
                        yield from (("", paint.soft(f"= {step}")) for step in value.steps[:-1])
                yield "", outcome.verdict
            case CheckOutcome():
                yield outcome.check.statement.text.strip(), _verdict(outcome, paint)
                nearest = turns(outcome, run)[:_MOST_TURNS]
                yield from (("", f"turns with {turn_sentence(turn)}") for turn in nearest)


def _more(outcome: LineOutcome, run: Run) -> Iterable[str]:
    """What was written, what to buy, and, of what the envelope comes to, where its range comes from."""
    yield claim_sentence(outcome)
    if bought := purchase(outcome):
        yield purchase_sentence(bought)
    if outcome.value.name in ends(run):
        yield spread_sentence(outcome.value, run)


def _with_range(value: ValueOutcome, paint: Paint) -> str:
    sure = range_sentence(value)
    return f"{paint.strong(value.text)}  {paint.soft(f'({sure})')}" if sure else paint.strong(value.text)


def _verdict(outcome: CheckOutcome, paint: Paint) -> str:
    said, sentence = verdict(outcome), check_sentence(outcome)
    painted = paint.bad(said) if not outcome.holds else paint.near(said) if outcome.is_near else paint.good(said)
    return f"{painted}{sentence.removeprefix(said)}"


def _scaled(run: Run) -> list[str]:
    scaled = scale(run) if run.checks else None
    if scaled is None:
        return []
    return ["", *(break_sentence(each, scaled) for each in scaled.breaks)] if scaled.breaks else []


def _scenarios(run: Run) -> list[str]:
    lines: list[str] = []
    for one in run_scenarios(run):
        lines += ["", f"Scenario {one.scenario.name}"]
        lines += [problem.sentence for problem in one.run.problems]
        lines += [f"  {each.name}: {difference_sentence(each)}" for each in one.differences]
        failing = [each for each in one.run.checks if not each.holds]
        lines += [f"  {each.check.statement.text.strip()}: {check_sentence(each)}" for each in failing]
    return lines
