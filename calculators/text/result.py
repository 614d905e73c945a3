"""A result as HTML: the fragment that the page prints and the browser later replaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.core.growth import scale_steps, scale_times
from calculators.core.reference import Reference
from calculators.text.columns import columns
from calculators.text.drawn import render_drawing
from calculators.text.html import Markup, element, join
from calculators.text.part import render_part
from calculators.text.picture import render_curve, render_spread
from calculators.text.ruler import Dot, render_ruler
from calculators.text.sentence import (
    held_sentence,
    measure_sentence,
    range_sentence,
    spread_sentence,
    turn_sentence,
)
from calculators.text.typeset import in_words, typeset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calculators.core.decision import DecisionResult, Turn
    from calculators.core.figure import FigureResult, Source
    from calculators.core.growth import ScaleStep
    from calculators.core.result import Result
    from calculators.text.part import Opened

_NUMBER = re.compile(r"[−$]*[0-9.,]+(?: (?:million|billion|trillion|quadrillion)\b| × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?[%×]?")
_NEAREST = 3


def render_result(result: Result, opened: Opened = None) -> Markup:
    """The answer, which is the main figure and the decision, then the rest; whole, unless it is said what is open."""
    parts = {
        "drawing": render_drawing(result, opened),
        "curve": render_curve(result, opened),
        "figures": _figures(result, opened),
    }
    below = columns(result.calculator)[0]
    beside = [part for name, part in parts.items() if name in below]
    pictures = [part for name, part in parts.items() if part is not None and name not in {*below, "figures"}]
    return join(
        [
            element("div", _main(result), _decision(result, opened), _cautions(result), *beside, class_="sts-answer"),
            element("div", *pictures, class_="sts-pictures") if pictures else None,
            None if "figures" in below else parts["figures"],
            _scale(result, opened),
            _conventions(result),
        ]
    )


def _figures(result: Result, opened: Opened) -> Markup:
    """The other figures, a line each; of many the first ones, and the rest on demand."""
    others = [found for found in result.figures if found is not result.main]
    shown = others[: columns(result.calculator)[1]]
    lines = [_other(found, opened) for found in shown]
    if rest := others[len(shown) :]:

        def body() -> Iterator[Markup]:
            yield element("div", *(_other(found, opened) for found in rest), class_="sts-figures")

        lines.append(
            render_part(
                "figures", [f"{len(rest)} more figures"], body, opened, data_picture="figures", class_="sts-rest"
            )
        )
    return element("div", *lines, class_="sts-figures")


def _main(result: Result) -> Markup:
    found = result.main
    number, unit = _split(in_words(found.text))
    behind = None if unit.startswith("/") else " "
    sure = typeset(" · ".join(filter(None, [range_sentence(found), spread_sentence(result)])))
    return element(
        "div",
        element("p", found.figure.label, class_="sts-label"),
        element("p", number, behind, element("span", unit) if unit else None, class_="sts-big"),
        element("p", sure, class_="sts-range") if sure else None,
        _spread(result, found.draws) if isinstance(found.draws, list) else None,
        _steps(found),
        class_="sts-main",
        data_figure=found.figure.id,
    )


def _spread(result: Result, draws: Sequence[float]) -> Markup:
    """How the draws of the main figure lie, and those of its limits that lie among them."""
    figure, middle = result.main.figure, result.middle
    decision = result.calculator.decision_in(middle)
    bands = decision.bands if decision.figure is figure else ()
    limits = [
        (middle.number(band.limit), band.name or band.limit.words()) for band in bands if band.limit is not None
    ]
    return render_spread(draws, f"{figure.label}: {range_sentence(result.main)}", figure.unit, middle, limits)


def _other(found: FigureResult, opened: Opened) -> Markup:
    """A figure of one line that opens to its steps."""
    heading = (
        element("span", found.figure.label, class_="sts-label"),
        element("span", in_words(found.text), class_="sts-value"),
    )
    id_ = found.figure.id
    return render_part(id_, heading, lambda: _reason(found), opened, data_figure=id_)


def _reason(found: FigureResult) -> Iterator[Markup]:
    if sure := range_sentence(found):
        yield element("p", typeset(sure), class_="sts-range")
    yield _steps(found)
    if found.figure.note:
        yield element("p", found.figure.note, class_="sts-note")


def _steps(found: FigureResult) -> Markup:
    """Formula, formula with numbers, result: one line each, an equals sign before all but the first."""
    first, *rest = map(typeset, found.steps)
    lines = [element("span", first), *(element("span", "= ", line) for line in rest[:-1])]
    if rest:
        lines.append(element("span", "= ", element("b", rest[-1])))
    return element("p", *lines, class_="sts-steps")


def _decision(result: Result, opened: Opened) -> Markup:
    """The verdict, its place on the ruler, the sentence it rests on, what to do, and what would change it."""
    decision = result.decision
    return element(
        "div",
        element("p", decision.verdict, class_="sts-verdict"),
        render_ruler(result),
        element(
            "p",
            typeset(measure_sentence(decision)),
            "¹" if isinstance(decision.limit, Reference) else None,
            f" {held_sentence(decision)}" if held_sentence(decision) else None,
        ),
        element("p", decision.band.advice),
        *_turns(decision.turns, opened),
        _cited(decision),
        class_="sts-decision",
        data_decision=decision.figure.id,
    )


def _turns(turns: Sequence[Turn], opened: Opened) -> Iterator[Markup]:
    """The nearest ones; whoever wants to know about every field opens the rest."""
    if not turns:
        return
    yield element("p", "The answer changes if:", class_="sts-turns-lead")
    yield _turn_list(turns[:_NEAREST])
    if rest := turns[_NEAREST:]:
        yield render_part(
            "turns",
            [f"{len(rest)} more"],
            lambda: [_turn_list(rest)],
            opened,
            class_="sts-more",
            data_picture="turns",
        )


def _turn_list(turns: Sequence[Turn]) -> Markup:
    return element("ul", *(element("li", typeset(turn_sentence(turn))) for turn in turns), class_="sts-turns")


def _cautions(result: Result) -> Markup | None:
    """In a place of their own: where elements come and go, a browser may style all that follow anew."""
    if not result.calculator.cautions:
        return None
    return element("div", *(element("p", caution) for caution in result.cautions), class_="sts-cautions")


def _cited(decision: DecisionResult) -> Markup | None:
    if not isinstance(decision.limit, Reference):
        return None
    return element("p", "¹ ", _source(decision.limit.source), class_="sts-source")


def _source(source: Source) -> Markup:
    dated = f" ({source.as_of})" if source.as_of else ""
    if not source.url:
        return join([source.title, dated])
    return join([element("a", source.title, href=source.url, rel="noopener"), dated])


def _scale(result: Result, opened: Opened) -> Markup | None:
    """The same estimate as the product grows, and what breaks on the way."""
    grows = result.calculator.grows
    if grows is None or len(scale_times(result)) < 2:
        return None
    heading = element("span", "At ten and a hundred times the size", class_="sts-label")

    def body() -> Iterator[Markup | None]:
        steps = scale_steps(result)
        yield _scale_ruler(result, steps)
        yield _scale_table(result, grows.short, steps)
        yield _scale_verdicts(steps)

    return render_part("scale", [heading], body, opened, class_="sts-scale", data_picture="scale")


def _scale_ruler(result: Result, steps: Sequence[ScaleStep]) -> Markup | None:
    """How far each step moves on the ruler."""
    decided = result.calculator.figures.index(result.decision.figure)
    return render_ruler(
        result, [Dot(step.value, _times(step), f"{_times(step)} {step.texts[decided]}") for step in steps]
    )


def _times(step: ScaleStep) -> str:
    return f"×{step.times}" if step.times > 1 else "now"


def _scale_table(result: Result, grows: str, steps: Sequence[ScaleStep]) -> Markup:
    head = [element("th", _times(step), scope="col") for step in steps]
    rows = [
        _scale_row(figure.label, [in_words(step.texts[n]) for step in steps])
        for n, figure in enumerate(result.calculator.figures)
    ]
    return element(
        "table",
        element("caption", f"The same with {grows} ×10 and ×100", class_="sts-hidden"),
        element("thead", element("tr", *head)),
        *rows,
        class_="sts-growth",
    )


def _scale_verdicts(steps: Sequence[ScaleStep]) -> Markup:
    """A sentence a row: three side by side would be narrow columns on a phone."""
    rows = [
        element(
            "tr",
            element("th", _times(step), scope="row"),
            element("td", step.band.alone(is_near=step.is_near)),
        )
        for step in steps
    ]
    return element("table", element("tbody", *rows), class_="sts-growth", aria_label="What that decides")


def _scale_row(label: str, texts: list[str]) -> Markup:
    """A label over its values: beside them it would leave a phone no room."""
    heading = element("tr", element("th", label, colspan=len(texts), scope="rowgroup"))
    return element("tbody", heading, element("tr", *map(_scaled, texts)))


def _scaled(text: str) -> Markup:
    """Where it is narrow, a quotient breaks before its slash and no word within.

    >>> _scaled("$499,000/month"), _scaled("58%")
    ('<td>$499,000<span>/month</span></td>', '<td>58%</td>')
    """
    number, slash, per = text.partition("/")
    return element("td", number, element("span", slash + per) if slash else None)


def _conventions(result: Result) -> Markup | None:
    """The conventions in force, because a result is only exact once they are known."""
    if not result.calculator.conventions:
        return None
    chosen = [
        f"{choice.label.lower()} {choice.option(result.inputs.chosen(choice)).label}"
        for choice in result.calculator.conventions
    ]
    line = "; ".join(chosen)
    return element("p", f"{line[0].upper()}{line[1:]}.", class_="sts-conventions-used")


def _split(text: str) -> tuple[str, str]:
    """A figure's text as the number, set large, and its unit.

    >>> _split("2.31 million requests/s"), _split("$1,160/month"), _split("99.9%")
    (('2.31 million', 'requests/s'), ('$1,160', '/month'), ('99.9%', ''))
    """
    number = _NUMBER.match(text)
    end = number.end() if number else len(text)
    return text[:end], text[end:].strip()
