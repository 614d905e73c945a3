"""One line of an envelope looked at closely: its steps, its range, what it depends on, what would turn it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.reference import Reference
from calculators.envelope.inside import all_inside
from calculators.envelope.outcome import CallOutcome, CheckOutcome, LineOutcome
from calculators.envelope.purchase import purchase
from calculators.envelope.spread import spread
from calculators.envelope.turning import turns
from calculators.text.envelope.rows import said_of
from calculators.text.envelope.sentence import (
    check_sentence,
    claim_sentence,
    held_sentence,
    purchase_sentence,
    range_sentence,
    spread_sentence,
    turn_sentence,
    used_sentence,
    verdict,
)
from calculators.text.html import Markup, element, join
from calculators.text.picture import render_spread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.term import Term
    from calculators.envelope.outcome import Outcome, ValueOutcome
    from calculators.envelope.run import Run

_MOST_TURNS = 4
_RANGE = "A range means 90% sure."
_MIDDLE = " Its middle is the geometric mean, √(low × high)."
_NOTHING = "Put the cursor on a line, or choose a result, to see its steps."


def render_closely(run: Run, number: int) -> Markup:
    """Everything there is to say of a line; of one without a result, what is wrong with it or what to do."""
    problems = [problem for problem in run.problems if problem.line == number]
    outcome = run.outcomes.get(number)
    if problems or outcome is None:
        waiting = run.program.waiting.get(number)
        said = [said_of(problem) for problem in problems]
        said += [f"This line waits for “{waiting.cause}”, which has a mistake."] if waiting and not said else []
        parts = [element("p", sentence, class_="sts-close-wrong") for sentence in said]
        return join(parts or [element("p", _NOTHING, class_="sts-note")])
    return join(_parts(outcome, run))


def _parts(outcome: Outcome, run: Run) -> Iterator[Markup]:
    match outcome:
        case LineOutcome():
            yield from _value(outcome.value, run)
            if said := claim_sentence(outcome):
                yield element("p", f"{said[0].upper()}{said[1:]}{'' if said.endswith('?') else '.'}")
            if bought := purchase(outcome):
                yield element("p", f"{purchase_sentence(bought)}.")
            yield from _depends(outcome.value.term, outcome.value, run)
            yield from _decides(outcome.value, run)
        case CallOutcome():
            instance = outcome.call.instance
            yield element("p", f"{instance.calculator.title}. {instance.calculator.question}", class_="sts-label")
            for value in outcome.figures:
                yield from _value(value, run)
            yield element("p", outcome.verdict, class_="sts-close-verdict")
            yield from _depends(outcome.figures[0].term, outcome.figures[0], run)
        case CheckOutcome():
            yield from _check(outcome, run)


def _value(value: ValueOutcome, run: Run) -> Iterator[Markup]:
    yield element("p", value.name, class_="sts-label")
    yield element("p", value.text, class_="sts-close-big")
    if sure := range_sentence(value):
        yield element("p", f"90% sure: {sure}", class_="sts-range")
        if isinstance(value.draws, list):
            yield render_spread(value.draws, f"{value.name}: {sure}", value.term.unit, value.at)
        if one := run.program.assumptions.get(value.name):
            yield element("p", _RANGE, _MIDDLE if one.is_geometric else None, class_="sts-note")
        yield from _spread(value, run)
    if len(value.steps) > 1:
        lines = (element("span", f"{'= ' if place else ''}{step}") for place, step in enumerate(value.steps))
        yield element("p", *lines, class_="sts-steps")


def _spread(value: ValueOutcome, run: Run) -> Iterator[Markup]:
    if said := spread_sentence(value, run):
        yield element("p", f"{said[0].upper()}{said[1:]}.")


def _check(outcome: CheckOutcome, run: Run) -> Iterator[Markup]:
    yield element("p", outcome.check.statement.text.strip(), class_="sts-label")
    yield element("p", verdict(outcome), class_="sts-close-big", data_holds="true" if outcome.holds else "false")
    yield element("p", f"{f'{used_sentence(outcome)} {held_sentence(outcome)}'.rstrip()}.")
    yield from _spread(outcome.left, run)
    if found := turns(outcome, run)[:_MOST_TURNS]:
        yield element("p", "Any one of these turns it:", class_="sts-label")
        yield element("ul", *(element("li", turn_sentence(turn)) for turn in found))
    yield from _depends(outcome.check.over, outcome.left, run)


def _depends(term: Term, value: ValueOutcome, run: Run) -> Iterator[Markup]:
    """The numbers it goes back to, each with its line to go to, and the reference numbers among them.

    What adds most to its spread stands first.
    """
    ids = term.depends_on
    shares = dict(spread(value, run))
    own = value.name if term is value.term else ""
    assumptions = [one for id_, one in run.program.assumptions.items() if id_ in ids and id_ != own]
    assumptions.sort(key=lambda one: -shares.get(one.id, -1.0))
    cited = sorted({one.label: one for one in _cited(term)}.values(), key=lambda one: one.label)
    if not assumptions and not cited:
        return
    yield element("p", "It depends on", class_="sts-label")
    yield element(
        "ul",
        *(element("li", _to_line(one.label, one.id, run), f" {one.text}") for one in assumptions),
        *(
            element("li", element("a", one.label, href=one.source.url or None, rel="noopener"), f" {one.text}")
            for one in cited
        ),
        class_="sts-close-list",
    )


def _to_line(label: str, id_: str, run: Run) -> Markup:
    """A button that leads to the line which says a number."""
    made = run.program.by_name.get(id_) or run.program.by_name.get(id_.partition(".")[0].partition("#")[0])
    if made is None:
        return element("span", label)
    return element("button", label, type="button", data_go=made.statement.source.number)


def _cited(term: Term) -> Iterator[Reference]:
    return (one for one in all_inside(term) if isinstance(one, Reference))


def _decides(value: ValueOutcome, run: Run) -> Iterator[Markup]:
    """The checks in which it has a say, and where it would turn them."""
    found = []
    for outcome in run.checks:
        if value.term not in all_inside(outcome.check.left, outcome.check.right):
            continue
        turn = next((turn for turn in turns(outcome, run) if turn.assumption.id == value.name), None)
        text = outcome.check.statement.text.strip()
        said = f" turns with {turn_sentence(turn)}" if turn else f" {check_sentence(outcome)}"
        number = outcome.check.statement.source.number
        found.append(element("li", element("button", text, type="button", data_go=number), said))
    if found:
        yield element("p", "What it decides", class_="sts-label")
        yield element("ul", *found, class_="sts-close-list")
