"""A calculator's form, derived from its description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.field import Choice, Field
from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.core.calculator import Calculator
    from calculators.core.field import AnyField
    from calculators.core.figure import Figure

_COPIES = (
    ("link", "Copy link"),
    ("markdown", "Copy as Markdown"),
    ("sentence", "Copy as a sentence"),
    ("csv", "Copy as CSV"),
)


def render_form(calculator: Calculator, texts: Mapping[str, str], key: str) -> Markup:
    """Every field with its label, its reason and a place for what is wrong; `key` keeps ids unique on a page."""
    conventions = [_field(choice, texts, key) for choice in calculator.conventions]
    return element(
        "form",
        *(_field(field, texts, key) for field in calculator.fields),
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
    copies = [element("button", label, type="button", data_copy=kind) for kind, label in _COPIES]
    reset = element("button", "Reset", type="button", data_reset=True)
    return element("div", *copies, reset, class_="sts-foot", data_live=True, hidden=True)


def render_backwards(calculator: Calculator, key: str) -> Markup | None:
    """Asking the question the other way round: a figure as target, a field to move."""
    movable = [field for field in calculator.fields if isinstance(field, Field) and not field.many]
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
            data_backwards=True,
        ),
        class_="sts-backwards",
        data_live=True,
        hidden=True,
    )


def _main_first(calculator: Calculator) -> list[Figure]:
    return [calculator.main, *(figure for figure in calculator.figures if figure is not calculator.main)]


def _field(field: AnyField, texts: Mapping[str, str], key: str) -> Markup:
    id_ = f"{key}_{field.id}"
    text = texts.get(field.id, field.default)
    control = _select(field, text, id_) if isinstance(field, Choice) else _input(field, text, id_)
    return element(
        "div",
        element("label", field.label, for_=id_),
        control,
        element("p", class_="sts-problem", id=f"{id_}-problem", data_problem=field.id, hidden=True),
        _why(field),
        class_="sts-field",
        data_field=field.id,
    )


def _input(field: Field, text: str, id_: str) -> Markup:
    entry = element(
        "input",
        type="text",
        id=id_,
        name=field.id,
        value=text,
        data_default=field.default,
        aria_describedby=f"{id_}-problem",
        autocapitalize="off",
        autocomplete="off",
        spellcheck="false",
        enterkeyhint="done",
    )
    return element("div", entry, _unit(field), class_="sts-input")


def _unit(field: Field) -> Markup | None:
    """What a bare number counts; a default that names its unit has said it already."""
    bare = field.default[-1].isdigit() or field.default[-1] in "kMGT"
    if not field.unit.text or not bare:
        return None
    return element("span", field.unit.text, class_="sts-unit", aria_hidden="true")


def _select(choice: Choice, text: str, id_: str) -> Markup:
    options = [
        element("option", option.label, value=option.key, selected=option.key == text) for option in choice.options
    ]
    select = element(
        "select", *options, id=id_, name=choice.id, data_default=choice.default, aria_describedby=f"{id_}-problem"
    )
    return element("div", select, class_="sts-input")


def _why(field: AnyField) -> Markup:
    """Where such a number usually comes from, with typical values to pick."""
    picks = [
        element("button", element("b", pick.text), f" {pick.where}", type="button", data_pick=pick.text)
        for pick in (field.picks if isinstance(field, Field) else ())
    ]
    return element(
        "details",
        element("summary", "Why", element("span", f" {field.label.lower()}", class_="sts-hidden")),
        element("p", field.why),
        element("div", *picks, class_="sts-picks") if picks else None,
        class_="sts-why",
    )
