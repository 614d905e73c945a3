"""A calculator's form, derived from its description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.field.number import Number
from calculators.text.control import render_control
from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from calculators.core.calculator import Calculator
    from calculators.core.field.field import Field
    from calculators.core.figure import Figure

_COPIES = {
    "link": "Copy link",
    "markdown": "Copy as Markdown",
    "sentence": "Copy as a sentence",
    "csv": "Copy as CSV",
}

_UNUSED = "Used only with the other option."


def render_form(calculator: Calculator, texts: Mapping[str, str], key: str, unused: Collection[str] = ()) -> Markup:
    """Every field with its label, its reason and a place for what is wrong; `key` keeps ids unique on a page.

    Those `unused` with the choices made are marked: the page without JavaScript says so, the live one hides them.
    """
    conventions = [_field(choice, texts, key) for choice in calculator.conventions]
    return element(
        "form",
        *(_field(field, texts, key, unused=field.id in unused) for field in calculator.fields),
        element("details", element("summary", "Conventions"), *conventions, class_="sts-conventions")
        if conventions
        else None,
        element("p", class_="sts-problem", data_problem="", role="alert", hidden=True),
        class_="sts-fields",
        autocomplete="off",
        aria_label=f"{calculator.title}: what goes in",
    )


def render_actions() -> Markup:
    """What a reader may do with a result; the shell shows it once there is a runtime to ask."""
    copies = [element("button", said, type="button", data_copy=kind) for kind, said in _COPIES.items()]
    reset = element("button", "Reset", type="button", data_reset=True)
    return element("div", *copies, reset, class_="sts-foot", data_live=True, hidden=True)


def render_backwards(calculator: Calculator, key: str) -> Markup | None:
    """Asking the question the other way round: a figure as target, a field to move."""
    movable = calculator.of_kind(Number)
    if not movable:
        return None
    figures = [element("option", figure.label, value=figure.id) for figure in _main_first(calculator)]
    fields = [element("option", field.label, value=field.id) for field in movable]
    target = element(
        "input", type="text", id=f"{key}_back_target", name="target", autocomplete="off", spellcheck="false"
    )
    return element(
        "details",
        element("summary", "Work backwards"),
        element(
            "form",
            element("label", "To bring", for_=f"{key}_back_figure"),
            element("select", *figures, id=f"{key}_back_figure", name="figure"),
            element("label", "to", for_=f"{key}_back_target"),
            target,
            element("label", "change", for_=f"{key}_back_move"),
            element("select", *fields, id=f"{key}_back_move", name="field"),
            element("button", "Work it out", type="submit"),
            element("p", class_="sts-problem", data_backwards_problem=True, role="alert", hidden=True),
            element("p", class_="sts-note", data_backwards_said=True, role="status"),
            data_backwards=True,
        ),
        class_="sts-backwards",
        data_live=True,
        hidden=True,
    )


def _main_first(calculator: Calculator) -> list[Figure]:
    return [calculator.main, *(figure for figure in calculator.figures if figure is not calculator.main)]


def _field(field: Field, texts: Mapping[str, str], key: str, *, unused: bool = False) -> Markup:
    """A labelled control with a place for what is wrong with it."""
    id_ = f"{key}_{field.id}"
    return element(
        "div",
        element("label", field.label, for_=id_),
        render_control(field, texts.get(field.id, field.default), id_),
        element("p", class_="sts-problem", id=f"{id_}-problem", data_problem=field.id, hidden=True),
        element("p", _UNUSED, class_="sts-note sts-unused") if unused else None,
        _why(field),
        class_="sts-field",
        data_field=field.id,
        data_unused=unused,
    )


def _why(field: Field) -> Markup:
    """Where such a number usually comes from, with typical values to pick."""
    picks = [
        element("button", element("b", pick.text), f" {pick.where}", type="button", data_pick=pick.text)
        for pick in field.picks
    ]
    return element(
        "details",
        element("summary", "Why", element("span", f" {field.label.lower()}", class_="sts-hidden")),
        element("p", field.why),
        element("div", *picks, class_="sts-picks") if picks else None,
        class_="sts-why",
    )
