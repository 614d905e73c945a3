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


def render_control(field: Field, text: str, id_: str) -> Markup:
    """The control of a field, which goes back to the field's default; what reads further texts looks the same."""
    kind = next(kind for kind in type(field).__mro__ if kind in _CONTROLS)
    return _CONTROLS[kind](field, text, id_)


def _entry(field: Field, text: str, id_: str, unit: Markup | None) -> Markup:
    """A line to type into."""
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
    return element("div", entry, unit, class_="sts-input")


def _unit(unit: Unit, default: str) -> Markup | None:
    """What a bare number counts; a default that names its unit has said it already."""
    bare = default[-1].isdigit() or default[-1] in "kMGT"
    if not unit.text or not bare:
        return None
    return element("span", unit.text, class_="sts-unit", aria_hidden="true")


def _quantity(field: Measured, text: str, id_: str) -> Markup:
    return _entry(field, text, id_, _unit(field.unit, field.default))


def _line(field: Text, text: str, id_: str) -> Markup:
    return _entry(field, text, id_, None)


def _select(choice: Choice, text: str, id_: str) -> Markup:
    options = [
        element("option", option.label, value=option.key, selected=option.key == text) for option in choice.options
    ]
    described = f"{id_}-problem"
    select = element(
        "select", *options, id=id_, name=choice.id, data_default=choice.default, aria_describedby=described
    )
    return element("div", select, class_="sts-input")


_CONTROLS: dict[type[Field], Callable[[Any, str, str], Markup]] = {
    Number: _quantity,
    NumberList: _quantity,
    Choice: _select,
    Text: _line,
}
