"""An envelope as it is edited: each line of the text, and what it comes to in a row beside it.

The text is typed into a field that lies over these rows, line upon line, so that each of them is as high as its text.
What has a mistake keeps the last result that could be worked out, which the page hands over by its line's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.problem import shorten
from calculators.envelope.document import Words
from calculators.envelope.outcome import CallOutcome, CheckOutcome, LineOutcome
from calculators.text.envelope.sentence import claim_sentence, held_sentence, range_sentence, used_sentence, verdict
from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from calculators.core.unit import Unit
    from calculators.envelope.document import Source
    from calculators.envelope.outcome import Outcome, ValueOutcome
    from calculators.envelope.place import Problem
    from calculators.envelope.run import Run


def render_rows(run: Run, kept: Mapping[str, str], *, is_edited: bool = True) -> Markup:
    """Every line in order; `kept` are the last good results of lines by their names.

    Where it is edited, the text is the field's to read out, and the results are there to be chosen.
    """
    problems: dict[int, list[Problem]] = {}
    for problem in run.problems:
        problems.setdefault(problem.line, []).append(problem)
    headings = {one.source.number for one in run.program.document.statements if isinstance(one, Words) and one.level}
    rows = (
        _row(
            source,
            run,
            problems.get(source.number, []),
            kept,
            is_edited=is_edited,
            is_heading=source.number in headings,
        )
        for source in run.program.document.sources
    )
    return element("ol", *rows, class_="sts-rows", role="list", aria_label="Results, line by line")


def results(run: Run) -> dict[str, str]:
    """The result of each line and calculator by its name, as the page keeps it for as long as there is a mistake."""
    found = {}
    for outcome in run.outcomes.values():
        match outcome:
            case LineOutcome():
                found[outcome.value.name] = outcome.value.text
            case CallOutcome():
                found[outcome.call.instance.name] = outcome.figures[0].text
            case CheckOutcome():
                found[outcome.check.statement.text.strip()] = verdict(outcome)
    return found


def said_of(problem: Problem) -> str:
    """What is wrong; a question mark is no mistake, but asks what fits in its place."""
    asks = problem.text[problem.column - 1 : problem.column] == "?"
    return "Ctrl + Space lists what fits here." if asks else problem.said


def _row(
    source: Source,
    run: Run,
    problems: Sequence[Problem],
    kept: Mapping[str, str],
    *,
    is_edited: bool,
    is_heading: bool,
) -> Markup:
    number = source.number
    outcome, waiting = run.outcomes.get(number), run.program.waiting.get(number)
    result: Markup | None = None
    if problems or waiting:
        said = said_of(problems[0]) if problems else f"waits for “{waiting.cause}”" if waiting else ""
        result = _wrong(source, said, kept, is_waiting=not problems)
    elif outcome is not None:
        said = f"Line {number}, {_name(outcome)}: "
        chosen = {"type": "button", "tabindex": "-1"} if is_edited else {}
        result = element(
            "button" if is_edited else "span",
            element("span", said, class_="sts-hidden") if is_edited else None,
            *_result(outcome),
            class_="sts-row-result",
            **chosen,
            **_marks(outcome),
        )
    hidden = "true" if is_edited else None
    text = element("span", *_typed(source, problems), class_="sts-row-text", aria_hidden=hidden)
    return element("li", text, result, class_="sts-row", data_row=number, data_heading=is_heading)


def _typed(source: Source, problems: Sequence[Problem]) -> Iterator[str]:
    """The text, what is wrong in it marked: the place where something is missing is that of the last character."""
    text, at = source.typed, 0
    for problem in problems:
        start = min(problem.column - 1, max(0, len(text) - 1))
        end = min(max(problem.column - 1 + problem.length, start + 1), len(text))
        if start < at or start >= end:
            continue
        yield text[at:start]
        yield element("span", text[start:end], class_="sts-row-wrong")
        at = end
    yield text[at:]


def _wrong(source: Source, said: str, kept: Mapping[str, str], *, is_waiting: bool) -> Markup:
    """What is wrong with a line, and the last good result."""
    body = source.text[: source.note_at]
    names = (body.partition("=")[0].strip(), body.partition(":")[0].strip(), body.strip())
    last = next((kept[name] for name in names if name and name in kept), "")
    return element(
        "button",
        element("span", f"Line {source.number}: ", class_="sts-hidden"),
        element("span", element("span", "last: ", class_="sts-hidden"), shorten(last), class_="sts-row-kept")
        if last
        else None,
        element("span", said, class_="sts-row-said"),
        type="button",
        tabindex="-1",
        class_="sts-row-result",
        data_wrong="waits" if is_waiting else "true",
    )


def _name(outcome: Outcome) -> str:
    match outcome:
        case LineOutcome():
            return outcome.value.name
        case CallOutcome():
            return outcome.call.instance.name
        case CheckOutcome():
            return outcome.check.statement.text.strip()


def _marks(outcome: Outcome) -> dict[str, str | bool]:
    match outcome:
        case CheckOutcome():
            state = "false" if not outcome.holds else "near" if outcome.is_near else "true"
            return {"data_check": True, "data_holds": state}
        case _:
            return {}


def _result(outcome: Outcome) -> Iterator[Markup]:
    match outcome:
        case LineOutcome():
            yield from _value(outcome.value)
            # There is little room; what explains it is told where the line is looked at closely.
            if said := claim_sentence(outcome).partition(": ")[0]:
                yield element("span", said, class_="sts-row-range")
        case CallOutcome():
            for value in outcome.figures:
                yield element("i", value.term.name.partition(".")[2], class_="sts-row-figure")
                yield from _value(value)
        case CheckOutcome():
            yield element("b", verdict(outcome))
            # There is little room, and the limit stands in the line itself.
            draws = held_sentence(outcome).replace("holds in ", "")
            yield element("span", f"{used_sentence(outcome, 'it')} {draws}".rstrip(), class_="sts-row-range")


def _value(value: ValueOutcome) -> Iterator[Markup]:
    yield element("b", value.text, data_line=value.name)
    if sure := range_sentence(value):
        yield element("span", sure.removesuffix(_behind(value.term.unit)), class_="sts-row-range", title="90% sure")


def _behind(unit: Unit) -> str:
    """What stands behind a number, and need not be said again behind its range; of sizes and times it may differ."""
    if unit.text.startswith("$"):
        return unit.text[1:]
    return f" {unit.text}" if unit.nouns else ""
