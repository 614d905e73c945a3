"""An envelope's run as HTML: the text line by line, and beside each what it comes to.

The page prints it at build and the browser puts a new one in its place, so that the two cannot differ.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.envelope.document import Words
from calculators.envelope.outcome import CallOutcome, CheckOutcome, LineOutcome
from calculators.envelope.purchase import purchase
from calculators.envelope.turning import turns
from calculators.text.envelope.sentence import (
    held_sentence,
    purchase_sentence,
    range_sentence,
    turn_sentence,
    used_sentence,
    verdict,
)
from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculators.envelope.document import Source
    from calculators.envelope.outcome import Outcome, ValueOutcome
    from calculators.envelope.place import Problem
    from calculators.envelope.run import Run

_MOST_TURNS = 3


def render_lines(run: Run, key: str | None = "") -> Markup:
    """Every line of the text in order.

    `key` sets the ids of one envelope on a page apart from another's; without one, lines have no ids.
    """
    headings = {one.source.number for one in run.program.document.statements if isinstance(one, Words) and one.level}
    problems: dict[int, list[Problem]] = {}
    for problem in run.problems:
        problems.setdefault(problem.line, []).append(problem)
    rows = (
        _row(source, run, key, problems.get(source.number, []), is_heading=source.number in headings)
        for source in run.program.document.sources
    )
    return element("ol", *rows, class_="sts-lines", role="list")


def line_id(name: str, key: str = "") -> str:
    """The id of a line on a page.

    >>> line_id("connection servers"), line_id("load.peak", "messaging")
    ('line-connection-servers', 'messaging-line-load-peak')
    """
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
    return f"{f'{key}-' if key else ''}line-{slug}"


def _row(source: Source, run: Run, key: str | None, problems: list[Problem], *, is_heading: bool) -> Markup:
    if is_heading:
        return element("li", element("b", source.text.strip().lstrip("#").strip()), class_="sts-line-heading")
    outcome = run.outcomes.get(source.number)
    text = element("code", *_typed(source), class_="sts-line-text")
    said = [element("p", problem.said, class_="sts-line-problem") for problem in problems]
    if outcome is None:
        return element("li", text, *said, class_="sts-line" if source.text.strip() else "sts-line-blank")
    return element(
        "li", text, _result(outcome, key), _more(outcome, run), *said, class_="sts-line", id=_id(outcome, key)
    )


def _typed(source: Source) -> Iterable[str | None]:
    """The text, a note in softer letters."""
    text, note = source.typed[: source.note_at], source.typed[source.note_at :]
    if not note:
        return (text or "\N{NO-BREAK SPACE}",)
    return text, element("span", note, class_="sts-line-note")


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


def _result(outcome: Outcome, key: str | None) -> Markup:
    match outcome:
        case LineOutcome():
            return element("span", *_value(outcome.value), class_="sts-line-result")
        case CallOutcome():
            figures = (
                element(
                    "span",
                    element("i", value.term.name.partition(".")[2], class_="sts-line-figure"),
                    *_value(value),
                    id=None if key is None else line_id(value.name, key),
                )
                for value in outcome.figures
            )
            return element("span", *figures, class_="sts-line-result")
        case CheckOutcome():
            words = (
                element("b", verdict(outcome)),
                f": {used_sentence(outcome)}",
                f" {held_sentence(outcome)}".rstrip(),
            )
            state = "false" if not outcome.holds else "near" if outcome.is_near else "true"
            return element("span", *words, class_="sts-line-result", data_check=True, data_holds=state)


def _value(value: ValueOutcome) -> tuple[Markup, ...]:
    shown = element("b", value.text, data_line=value.name)
    sure = range_sentence(value)
    return (shown, element("span", sure, class_="sts-line-range", title="90% sure")) if sure else (shown,)


def _more(outcome: Outcome, run: Run) -> Markup | None:
    """How it comes about and what would turn it, folded away."""
    match outcome:
        case LineOutcome():
            steps = outcome.value.steps
            bought = purchase(outcome)
            parts = [_steps(steps) if len(steps) > 1 else None]
            parts += [element("p", purchase_sentence(bought))] if bought else []
        case CallOutcome():
            parts = [element("p", outcome.verdict), *(_steps(value.steps) for value in outcome.figures)]
        case CheckOutcome():
            found = turns(outcome, run)[:_MOST_TURNS]
            sentences = (element("li", turn_sentence(turn)) for turn in found)
            parts = [element("p", "It turns with"), element("ul", *sentences)] if found else []
    kept = [part for part in parts if part is not None]
    if not kept:
        return None
    return element(
        "details", element("summary", element("span", "Steps", class_="sts-hidden")), *kept, class_="sts-line-more"
    )


def _steps(steps: tuple[str, ...]) -> Markup:
    lines = (element("span", f"{'= ' if place else ''}{step}") for place, step in enumerate(steps))
    return element("p", *lines, class_="sts-line-steps")
