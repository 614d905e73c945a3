"""A printed envelope: the text line by line, and beside each what it comes to.

Only the build makes one; the browser puts new results into it, which are those of `html`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.envelope.document import Words
from calculators.envelope.numbers import numbers
from calculators.envelope.outcome import CallOutcome, LineOutcome
from calculators.text.envelope.html import line_id, render_more, render_result, state_of
from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculators.envelope.document import Source
    from calculators.envelope.numbers import Number
    from calculators.envelope.outcome import Outcome
    from calculators.envelope.place import Problem
    from calculators.envelope.run import Run


def render_lines(run: Run, key: str | None = "") -> Markup:
    """Every line of the text in order.

    `key` sets the ids of one envelope on a page apart from another's; without one, lines have no ids.
    """
    headings = {one.source.number for one in run.program.document.statements if isinstance(one, Words) and one.level}
    problems: dict[int, list[Problem]] = {}
    for problem in run.problems:
        problems.setdefault(problem.line, []).append(problem)
    own = {one.source.number: one for one in numbers(run.program).values()}
    rows = (
        _heading(source)
        if source.number in headings
        else _row(source, run, key, problems.get(source.number, []), own.get(source.number))
        for source in run.program.document.sources
    )
    return element("ol", *rows, class_="sts-lines", role="list")


def _heading(source: Source) -> Markup:
    return element("li", element("b", source.text.strip().lstrip("#").strip()), class_="sts-line-heading")


def _row(source: Source, run: Run, key: str | None, problems: list[Problem], own: Number | None) -> Markup:
    outcome = run.outcomes.get(source.number)
    text = element("code", *_typed(source, own), class_="sts-line-text")
    said = [element("p", problem.said, class_="sts-line-problem") for problem in problems]
    if outcome is None:
        class_ = "sts-line" if source.text.strip() else "sts-line-blank"
        return element("li", text, *said, class_=class_, data_row=source.number if own else None)
    more = render_more(outcome, run)
    return element(
        "li",
        text,
        element("span", render_result(outcome, key), class_="sts-line-result", **_marks(outcome)),
        element("details", more, class_="sts-line-more") if more else None,
        *said,
        class_="sts-line",
        id=_id(outcome, key),
        data_row=source.number,
    )


def _marks(outcome: Outcome) -> dict[str, str | bool]:
    state = state_of(outcome)
    return {"data_check": True, "data_holds": state} if state else {}


def _typed(source: Source, own: Number | None) -> Iterable[str | None]:
    """The text, its note in softer letters; a number is marked, for a page where it may change."""
    text, note = source.typed[: source.note_at], source.typed[source.note_at :]
    behind = element("span", note, class_="sts-line-note") if note else None
    if own is not None:
        number = element("span", text[own.start : own.stop], data_assumption=own.name)
        return text[: own.start], number, text[own.stop :], behind
    return text or (None if note else "\N{NO-BREAK SPACE}"), behind


def _id(outcome: Outcome, key: str | None) -> str | None:
    if key is None:
        return None
    match outcome:
        case LineOutcome():
            return line_id(outcome.value.name, key) if outcome.line.statement.name else None
        case CallOutcome():
            return line_id(outcome.call.instance.name, key)
        case _:
            return None
