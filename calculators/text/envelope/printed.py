"""A printed envelope whose numbers a reader changes: every line's result anew, and every figure by its name.

The page keeps its words; what stands beside a line is put in its place, and so is each figure wherever it is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calculators.envelope.texts import figures
from calculators.text.envelope.brief import brief
from calculators.text.envelope.html import render_more, render_result, state_of
from calculators.text.envelope.sentence import check_sentence

if TYPE_CHECKING:
    from calculators.envelope.outcome import Outcome
    from calculators.envelope.run import Run


def printed(run: Run) -> dict[str, Any]:
    """What the page shows of a run: `lines` by their number, `figures` and what they come to by their name."""
    problems: dict[int, str] = {}
    for problem in run.problems:
        problems.setdefault(problem.line, problem.said)
    texts = figures(run)
    return {
        "ok": True,
        "lines": {number: _line(outcome, run) for number, outcome in run.outcomes.items()},
        "problems": problems,
        "figures": texts,
        "briefs": {name: brief(text) for name, text in texts.items()},
        "values": {name: value.quantity.value for name, value in run.values.items()},
        "said": _said(run),
    }


def _line(outcome: Outcome, run: Run) -> dict[str, str]:
    more = render_more(outcome, run)
    return {"result": render_result(outcome), "more": more or "", "state": state_of(outcome)}


def _said(run: Run) -> str:
    """What somebody who listens wants to know: the mistakes, or how the checks stand."""
    if run.problems:
        return run.problems[0].said
    return " ".join(check_sentence(one) for one in run.checks)
