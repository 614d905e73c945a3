"""A sheet as HTML and as Markdown: what it shares, then each calculator with its inputs, their origin and its result.

The page prints these pieces among its headings; the browser puts new ones into the same places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.link import fragment, join
from calculators.text import address
from calculators.text.control import render_control, render_entry, render_unit
from calculators.text.form import render_field
from calculators.text.html import Markup, element
from calculators.text.markdown import inputs_table, markdown
from calculators.text.result import render_result
from calculators.text.sentence import with_range

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.core.field.field import Field
    from calculators.core.result import Result
    from calculators.sheet import Given, Link, Sheet
    from calculators.text.address import Page
    from calculators.text.part import Opened


def render_places(
    sheet: Sheet, results: Mapping[str, Result], page: Page, opened: Opened = None
) -> dict[str, Markup]:
    """What changes with the numbers, by the name of its place on the page."""
    return {
        place: markup
        for id_, result in results.items()
        for place, markup in (
            (f"{id_}.taken", _taken(sheet, sheet.links[id_], results, page)),
            (id_, render_result(result, opened)),
        )
    }


def render_shared(sheet: Sheet) -> Markup:
    """The form of what several calculators share, and the place for what concerns no number."""
    return element(
        "form",
        *(_given(given, sheet.id) for given in sheet.given.values()),
        element("p", class_="sts-problem", data_problem="", role="alert", hidden=True),
        class_="sts-fields",
        autocomplete="off",
        aria_label="What everything below shares",
    )


def render_link(sheet: Sheet, link: Link, places: Mapping[str, Markup]) -> Markup:
    """The card of one calculator: its form and what it takes to the left, what comes out to the right."""
    return element(
        "section",
        element("div", element("p", link.calculator.title, class_="sts-question"), class_="sts-head"),
        element(
            "div",
            element(
                "div",
                _form(link),
                element("div", places[f"{link.id}.taken"], data_result=f"{link.id}.taken"),
                class_="sts-goes-in",
            ),
            element("div", places[link.id], class_="sts-result", data_result=link.id),
            class_="sts-columns",
        ),
        class_="sts-card",
        data_link=link.id,
        data_part_of=sheet.id,
        data_search_exclude=True,
    )


def sheet_fragment(sheet: Sheet) -> str:
    """Every number that the sheet says itself, so that a link means the same when one of them is revised."""
    return join(sheet.inputs)


def sheet_sentence(results: Mapping[str, Result]) -> str:
    """What came of it, calculator by calculator."""
    return " ".join(f"{result.calculator.title}: {result.main.text}." for result in results.values())


def sheet_markdown(sheet: Sheet, results: Mapping[str, Result], page: Page) -> str:
    """The whole chain, to paste into a design document."""
    shared = [[given.label, given.text] for given in sheet.given.values()]
    parts = [f"# {sheet.title}\n"] if sheet.title else []
    parts += ["\n".join(inputs_table(shared)) + "\n"] if shared else []
    for id_, result in results.items():
        parts.append(f"## {sheet.links[id_].asks or result.calculator.title}\n")
        parts.append(markdown(result, page, _fed(sheet.links[id_], results)))
    whole = page.whole(address.sheet(sheet.id, sheet_fragment(sheet)))
    parts += [f"The whole of it: {whole}\n"] if sheet.id else []
    return "\n".join(parts)


def _given(given: Given, key: str) -> Markup:
    id_ = f"{key}_{given.id}"
    control = render_entry(given.id, given.text, id_, given.text, render_unit(given.unit, given.text))
    return render_field(given.id, given.label, id_, control, None)


def _form(link: Link) -> Markup:
    """The fields for which the sheet has numbers of its own, each with the reason for its number."""
    fields = {field.id: field for field in link.calculator.all_fields}
    return element(
        "form",
        *(_own(link, fields[id_], text) for id_, text in link.own.items()),
        element("p", class_="sts-problem", data_problem=link.id, role="alert", hidden=True),
        class_="sts-fields",
        autocomplete="off",
        aria_label=f"{link.asks or link.calculator.title}: what goes in",
    )


def _own(link: Link, field: Field, text: str) -> Markup:
    name, id_ = f"{link.id}.{field.id}", f"{link.id}_{field.id}"
    reason = element("p", link.whys.get(field.id, "Chosen here."), class_="sts-note")
    return render_field(name, field.label, id_, render_control(field, text, id_, name=name, reset=text), reason)


def _taken(sheet: Sheet, link: Link, results: Mapping[str, Result], page: Page) -> Markup:
    """What it takes from elsewhere: from the chain first, then the calculator's usual values."""
    result = results[link.id]
    shown = result.inputs.texts | _fed(link, results)
    fields = [field for field in result.calculator.fields if field.id not in link.own]
    fields.sort(key=lambda field: field.id not in link.texts)
    rows = [part for field in fields for part in _row(sheet, link, field, shown[field.id])]
    calculator = result.calculator
    href = page.link(address.calculator(calculator.name, fragment(calculator, result.inputs.texts)))
    label = f"Open with these numbers: {calculator.title}"
    return element(
        "div",
        element("dl", *rows) if rows else None,
        element("a", "Open with these numbers", href=href, aria_label=label),
        class_="sts-taken",
    )


def _fed(link: Link, results: Mapping[str, Result]) -> dict[str, str]:
    """The figures it is fed, as their own results show them and not to their last digit."""
    sources = {id_: text[1:].partition(".") for id_, text in link.texts.items() if id_ not in link.own}
    return {id_: with_range(results[source].figure(name)) for id_, (source, _, name) in sources.items() if name}


def _row(sheet: Sheet, link: Link, field: Field, text: str) -> tuple[Markup, Markup]:
    origin = _origin(sheet, link.texts.get(field.id, ""))
    problem = element("span", class_="sts-problem", data_problem=f"{link.id}.{field.id}", hidden=True)
    return element("dt", field.label), element("dd", text, element("small", *origin), problem)


def _origin(sheet: Sheet, text: str) -> tuple[str, ...]:
    source, _, figure = text.removeprefix("=").partition(".")
    if not source:
        return ("the calculator’s usual value",)
    if not figure:
        return ("shared by the whole sheet",)
    feeding = sheet.links[source]
    return "from “", element("a", feeding.asks or feeding.calculator.title, href=f"#{source}"), "”"
