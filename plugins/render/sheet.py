"""A worked estimate: each calculator of the chain with its inputs, where they come from, and its result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.link import fragment
from calculators.sheet import read_sheet, run_sheet
from calculators.text.html import Markup, element
from calculators.text.result import render_result
from plugins.model.problem import UnknownNameError
from plugins.render.block import block, heading, lead, paragraphs

if TYPE_CHECKING:
    from calculators.core.result import Result
    from plugins.model.sheet import Input, Link, Sheet


def sheet(described: Sheet, calculators: str) -> str:
    """The whole chain as Markdown, so that its questions reach the contents; `calculators` is the way to them."""
    results = run_sheet(read_sheet(described.plain()))
    parts = [_link(described, link, results[link.id], calculators) for link in described.chain]
    return paragraphs([heading(1, described.title, described.id), lead(described.lead), _given(described), *parts])


def sheet_figure(described: Sheet, name: str) -> str:
    """One figure of the chain in the middle of a sentence: `traffic.peak`."""
    results = run_sheet(read_sheet(described.plain()))
    known = {f"{id_}.{found.figure.id}": found.text for id_, result in results.items() for found in result.figures}
    if name not in known:
        raise UnknownNameError(f"figure of the sheet {described.id}", name, known)
    return known[name]


def _given(described: Sheet) -> str | None:
    if not described.given:
        return None
    rows = [
        element("tr", element("th", one.label, scope="row"), element("td", one.value, class_="sts-number"))
        for one in described.given
    ]
    caption = element("caption", "What everything below shares")
    return block(element("table", caption, element("tbody", *rows), class_="sts-given"))


def _link(described: Sheet, link: Link, result: Result, calculators: str) -> str:
    return paragraphs([heading(2, link.asks, link.id), block(_card(described, link, result, calculators))])


def _card(described: Sheet, link: Link, result: Result, calculators: str) -> Markup:
    """The inputs with their reasons to the left, the same result as on the calculator's own page to the right."""
    title = result.calculator.title
    href = f"{calculators}{result.calculator.name}/#{fragment(result.calculator, result.inputs.texts)}"
    return element(
        "div",
        element(
            "div",
            element("p", title, class_="sts-question"),
            element("a", "Open with these numbers", href=href, aria_label=f"Open with these numbers: {title}"),
            class_="sts-head",
        ),
        element(
            "div",
            element("dl", *_inputs(described, link, result), class_="sts-taken"),
            element("div", render_result(result), class_="sts-result"),
            class_="sts-columns",
        ),
        class_="sts-card",
        data_link=link.id,
    )


def _inputs(described: Sheet, link: Link, result: Result) -> list[Markup]:
    """Every field, those with a source of their own first; what nobody set is the calculator's usual value."""
    taken: dict[str, Input] = {entry.field: entry for entry in link.inputs}
    fields = sorted(result.calculator.fields, key=lambda field: field.id not in taken)
    return [
        part
        for field in fields
        for part in (
            element("dt", field.label),
            element("dd", result.inputs.texts[field.id], _origin(described, taken.get(field.id))),
        )
    ]


def _origin(described: Sheet, entry: Input | None) -> Markup:
    """Where an input comes from."""
    if entry is None:
        return element("small", "the calculator’s usual value")
    if not entry.value.startswith("="):
        return element("small", entry.why or "chosen here")
    source, _, figure = entry.value[1:].partition(".")
    if not figure:
        return element("small", "shared by the whole sheet")
    asks = next(link.asks for link in described.chain if link.id == source)
    return element("small", "from “", element("a", asks, href=f"#{source}"), "”")
