"""What a reader types into or chooses from: a control for each kind of field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calculators.core.field.choice import Choice
from calculators.core.field.number import Number
from calculators.core.field.number_list import NumberList
from calculators.core.field.text import Text
from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculators.core.field.field import Field
    from calculators.core.field.measured import Measured
    from calculators.core.unit import Unit


def render_control(field: Field, text: str, id_: str, *, name: str = "", reset: str = "") -> Markup:
    """The control of a field; `name` is what it is asked by, `reset` what it goes back to, where not the field's."""
    return _CONTROLS[type(field)](field, name or field.id, text, id_, reset or field.default)


def render_entry(name: str, text: str, id_: str, reset: str, unit: Markup | None) -> Markup:
    """A line to type into."""
    entry = element(
        "input",
        type="text",
        id=id_,
        name=name,
        value=text,
        data_default=reset,
        aria_describedby=f"{id_}-problem",
        autocapitalize="off",
        autocomplete="off",
        spellcheck="false",
        enterkeyhint="done",
    )
    return element("div", entry, unit, class_="sts-input")


def render_unit(unit: Unit, default: str) -> Markup | None:
    """What a bare number counts; a default that names its unit has said it already."""
    bare = default[-1].isdigit() or default[-1] in "kMGT"
    if not unit.text or not bare:
        return None
    return element("span", unit.text, class_="sts-unit", aria_hidden="true")


def _quantity(field: Measured, name: str, text: str, id_: str, reset: str) -> Markup:
    return render_entry(name, text, id_, reset, render_unit(field.unit, field.default))


def _line(_field: Text, name: str, text: str, id_: str, reset: str) -> Markup:
    return render_entry(name, text, id_, reset, None)


def _select(choice: Choice, name: str, text: str, id_: str, reset: str) -> Markup:
    options = [
        element("option", option.label, value=option.key, selected=option.key == text) for option in choice.options
    ]
    select = element("select", *options, id=id_, name=name, data_default=reset, aria_describedby=f"{id_}-problem")
    return element("div", select, class_="sts-input")


_CONTROLS: dict[type[Field], Callable[[Any, str, str, str, str], Markup]] = {
    Number: _quantity,
    NumberList: _quantity,
    Choice: _select,
    Text: _line,
}
