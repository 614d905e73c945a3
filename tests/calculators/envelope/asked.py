"""What a text of an envelope comes to, whose line in question is called `v`."""

from __future__ import annotations

from calculators.envelope.run import run_envelope

DAY = 86_400
YEAR = 365 * DAY


def value(text: str) -> float:
    found = run_envelope(text)
    assert not found.problems, found.problems
    return found.values["v"].middle


def shown(text: str) -> str:
    found = run_envelope(text)
    assert not found.problems, found.problems
    return found.values["v"].text


def said(text: str) -> str:
    """The one thing that is wrong with it."""
    (problem,) = run_envelope(text).problems
    return problem.sentence
