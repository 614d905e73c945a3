"""What stands beside the lines of a printed envelope, and what is folded away behind each.

The page prints it at build and the browser puts a new one in its place, so that the two cannot differ.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.envelope.outcome import CallOutcome, CheckOutcome, LineOutcome
from calculators.envelope.purchase import purchase
from calculators.envelope.texts import figure_texts
from calculators.envelope.turning import turns
from calculators.text.envelope.sentence import (
    claim_sentence,
    held_sentence,
    purchase_sentence,
    range_sentence,
    turn_sentence,
    used_sentence,
    verdict,
)
from calculators.text.html import Markup, element, join

if TYPE_CHECKING:
    from calculators.envelope.outcome import Outcome, ValueOutcome
    from calculators.envelope.run import Run

_MOST_TURNS = 3


def line_id(name: str, key: str = "") -> str:
    """The id of a line on a page.

    >>> line_id("connection servers"), line_id("load.peak", "messaging")
    ('line-connection-servers', 'messaging-line-load-peak')
    """
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
    return f"{f'{key}-' if key else ''}line-{slug}"


def render_result(outcome: Outcome, key: str | None = "") -> Markup:
    """What stands beside a line."""
    match outcome:
        case LineOutcome():
            claim = claim_sentence(outcome)
            more = [" ", element("span", claim, class_="sts-line-range")] if claim else []
            return join([*_value(outcome.value), *more])
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
            return join(figures)
        case CheckOutcome():
            said = f": {used_sentence(outcome)}", f" {held_sentence(outcome)}".rstrip()
            return join([element("b", verdict(outcome)), *said])


def state_of(outcome: Outcome) -> str:
    """How it is with a check; nothing of what is none."""
    if not isinstance(outcome, CheckOutcome):
        return ""
    return "false" if not outcome.holds else "near" if outcome.is_near else "true"


def _value(value: ValueOutcome) -> tuple[Markup | str, ...]:
    shown = element("b", value.text, data_line=value.name)
    sure = range_sentence(value)
    return (shown, " ", element("span", sure, class_="sts-line-range", title="90% sure")) if sure else (shown,)


def render_more(outcome: Outcome, run: Run) -> Markup | None:
    """How it comes about and what would turn it, to be folded away."""
    match outcome:
        case LineOutcome():
            steps = outcome.value.steps
            bought = purchase(outcome)
            parts = [_steps(steps) if len(steps) > 1 else None]
            parts += [element("p", purchase_sentence(bought))] if bought else []
        case CallOutcome():
            parts = [element("p", outcome.verdict), *(_steps(value.steps) for value in outcome.figures)]
            parts += [_others(outcome, run)]
        case CheckOutcome():
            found = turns(outcome, run)[:_MOST_TURNS]
            sentences = (element("li", turn_sentence(turn)) for turn in found)
            parts = [element("p", "It turns with"), element("ul", *sentences)] if found else []
    kept = [part for part in parts if part is not None]
    if not kept:
        return None
    return join([element("summary", element("span", "Steps", class_="sts-hidden")), *kept])


def _steps(steps: tuple[str, ...]) -> Markup:
    lines = (element("span", f"{'= ' if place else ''}{step}") for place, step in enumerate(steps))
    return element("p", *lines, class_="sts-line-steps")


def _others(outcome: CallOutcome, run: Run) -> Markup | None:
    """What else the calculator says."""
    shown = {value.name for value in outcome.figures}
    rows = [
        part
        for figure, text in figure_texts(outcome.call, run)
        if figure.name not in shown
        for part in (element("dt", figure.figure.label), element("dd", text, data_line=figure.name))
    ]
    return element("dl", *rows, class_="sts-line-others") if rows else None
