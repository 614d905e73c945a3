"""The page of an envelope asks, and this replies: what stands in its places, and what may be put in next.

What the last question had in common with this one is not worked out again; nothing else is remembered, so that two
instances of Python may take turns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calculators.core.problem import InputError
from calculators.envelope.backwards import work_backwards
from calculators.envelope.cited import references
from calculators.envelope.offers import offers
from calculators.envelope.outcome import CallOutcome, CheckOutcome, LineOutcome
from calculators.envelope.run import run_envelope
from calculators.text.envelope.advice import render_advice
from calculators.text.envelope.closely import render_closely
from calculators.text.envelope.csv import csv
from calculators.text.envelope.markdown import markdown
from calculators.text.envelope.rows import render_rows, results
from calculators.text.envelope.sentence import check_sentence, range_sentence
from calculators.text.envelope.whole import render_checks, render_whole, tally
from calculators.text.html import join

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from calculators.envelope.outcome import ValueOutcome
    from calculators.envelope.run import Run
    from calculators.text.html import Markup

# A browser may have no folder to look into later.
references()


class _Desk:
    """The run that was asked for last."""

    def __init__(self) -> None:
        self._text: str | None = None
        self._run: Run | None = None

    def run(self, text: str) -> Run:
        if self._run is None or text != self._text:
            self._run = run_envelope(text, self._run)
            self._text = text
        return self._run


_desk = _Desk()
_COPIES: dict[str, Callable[[Run, Mapping[str, Any]], str]] = {
    "markdown": lambda run, request: markdown(run, str(request.get("link", ""))),
    "csv": lambda run, _: csv(run),
    "plain": lambda _, request: str(request["envelope"]),
}


def reply(request: Mapping[str, Any]) -> dict[str, Any]:
    """Answers `{"envelope", "line"?, "column"?, "kept"?, "opened"?, "as"?, "link"?, "backwards"?, "width"?}`.

    `line` is where the reader is, whose result is said and looked at closely; with a `column` come offers for there.
    `width` is by how much the reader's ranges are too narrow.
    """
    run = _desk.run(str(request["envelope"]))
    kind, number = request.get("as", ""), int(request.get("line", 0))
    if kind in _COPIES:
        return {"ok": True, "text": _COPIES[kind](run, request)}
    if kind == "closely":
        return {"ok": True, "html": {"closely": _closely(run, number, request)}}
    if kind == "lines":
        places = {"rows": render_rows(run, {}), "whole": render_checks(run)}
        return {"ok": True, "html": places, "results": results(run)}
    if back := request.get("backwards"):
        return _backwards(run, back)
    kept = {str(name): str(text) for name, text in request.get("kept", {}).items()}
    places = {
        "rows": render_rows(run, kept),
        "closely": _closely(run, number, request),
        "whole": render_whole(run, request.get("opened")),
    }
    answer: dict[str, Any] = {
        "ok": True,
        "html": places,
        "inputs": {},
        "results": results(run),
        **targets(run),
        "said": _said(run, number),
    }
    if "column" in request:
        found = offers(run, number, int(request["column"]))
        answer["offers"] = {
            "start": found.start,
            "end": found.end,
            "offers": [{"text": one.text, "says": one.says} for one in found.offers],
        }
    return answer


def targets(run: Run) -> dict[str, list[str]]:
    """What may be brought to a target, and which numbers may be moved for it."""
    moved = [name for name in run.program.assumptions if name in run.program.by_name]
    return {"names": list(run.values), "numbers": moved}


def _closely(run: Run, number: int, request: Mapping[str, Any]) -> Markup:
    return join([render_closely(run, number), render_advice(run, number, request.get("width"))])


def _said(run: Run, number: int) -> str:
    """The line the reader is at, for whoever listens; where checks fail, that too."""
    problem = next((one for one in run.problems if one.line == number), None)
    if problem:
        return f"Line {number}: {problem.said}"
    match run.outcomes.get(number):
        case LineOutcome() as outcome:
            said = f"{outcome.value.name}: {_with_range(outcome.value)}"
        case CallOutcome() as outcome:
            said = f"{outcome.figures[0].name}: {_with_range(outcome.figures[0])}"
        case CheckOutcome() as outcome:
            return check_sentence(outcome)
        case _:
            said = ""
    hold, checks = tally(run)
    failing = f"{checks - hold} of {checks} checks fail." if hold < checks else ""
    return ". ".join(part for part in (said, failing) if part)


def _with_range(value: ValueOutcome) -> str:
    sure = range_sentence(value)
    return f"{value.text} (90% sure: {sure})" if sure else value.text


def _backwards(run: Run, back: Mapping[str, Any]) -> dict[str, Any]:
    """Where a number has to be for a line to come to a target, and the line that says that number."""
    found = work_backwards(run, str(back["name"]), str(back["target"]), str(back["move"]))
    label = found.assumption.label
    made = run.program.by_name.get(found.assumption.id)
    if made is None:
        raise InputError({"": found.leap or f"“{label}” would have to be {found.stretch or found.text}."})
    line = made.statement.source.number
    return {
        "ok": True,
        "text": found.text,
        "stretch": found.stretch,
        "leap": found.leap,
        "label": label,
        "line": line,
    }
