"""An envelope's run as Markdown, to paste into a design document: the text, then what it came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.envelope.outcome import CallOutcome, CheckOutcome, LineOutcome
from calculators.envelope.purchase import purchase
from calculators.envelope.scenario import run_scenarios
from calculators.envelope.spread import ends
from calculators.text.envelope.sentence import (
    check_sentence,
    claim_sentence,
    difference_sentence,
    purchase_sentence,
    range_sentence,
    spread_sentence,
)
from calculators.text.markdown import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculators.envelope.outcome import ValueOutcome
    from calculators.envelope.run import Run


def markdown(run: Run, link: str = "") -> str:
    title = run.program.document.title
    fence = _fence(run)
    parts = [
        *([f"**{title}**", ""] if title else []),
        f"{fence}envelope",
        *(source.typed for source in run.program.document.sources),
        fence,
        "",
        *([f"With the values of scenario {run.scenario}:", ""] if run.scenario else []),
        *table(["Line", "Value", "90% range", "Steps"], list(_rows(run))),
    ]
    parts += [f"\n{name}: {said}." for name in ends(run) if (said := spread_sentence(run.values[name], run))]
    if run.checks:
        parts += ["", *table(["Check", "Result"], [[_text(one), check_sentence(one)] for one in run.checks])]
    for one in run_scenarios(run):
        rows = [[each.name, difference_sentence(each)] for each in one.differences]
        parts += ["", f"Scenario {one.scenario.name}:", "", *table(["Line", "Becomes"], rows)]
    if link:
        parts += ["", f"Reopen it at {link}"]
    return "\n".join(parts) + "\n"


def _fence(run: Run) -> str:
    """Longer than any row of backticks in the text, so that the text cannot end it."""
    text = "\n".join(source.typed for source in run.program.document.sources)
    fence = "```"
    while fence in text:
        fence += "`"
    return fence


def _rows(run: Run) -> Iterable[list[str]]:
    for number in sorted(run.outcomes):
        outcome = run.outcomes[number]
        if isinstance(outcome, LineOutcome):
            bought = purchase(outcome)
            more = [claim_sentence(outcome), purchase_sentence(bought) if bought else ""]
            yield _row(outcome.value, "".join(f" ({said})" for said in more if said))
        elif isinstance(outcome, CallOutcome):
            yield from (_row(value) for value in outcome.figures)


def _row(value: ValueOutcome, more: str = "") -> list[str]:
    return [value.name, value.text + more, range_sentence(value), " = ".join(value.steps)]


def _text(outcome: CheckOutcome) -> str:
    return outcome.check.statement.text.strip()
