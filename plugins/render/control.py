"""Controls that elements of the page listen to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import element
from plugins.model.case.asked import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.text.html import Markup, Value

LEVELS = {level.value: level.value.capitalize() for level in Level}


def button(text: str, action: str, *, type: str = "button", **attributes: Value) -> Markup:  # noqa: A002 as in HTML
    """Says with `action` what is to be done when it is pressed."""
    return element("button", text, type=type, data_action=action, **attributes)


def setting(id_: str, said: str, **attributes: Value) -> Markup:
    """A box to tick with its label; attributes are the box's."""
    return element(
        "p",
        element("input", type="checkbox", id=id_, **attributes, autocomplete="off"),
        element("label", said, for_=id_),
        class_="sts-setting",
    )


def options(known: Mapping[str, str], chosen: str | None = None) -> list[Markup]:
    """What a list offers: values, and what they are called."""
    return [element("option", said, value=value, selected=value == chosen) for value, said in known.items()]


def folded(summary: str, *content: Markup | str | None, **attributes: Value) -> Markup:
    """What opens below its summary."""
    return element("details", element("summary", summary), *content, class_="sts-fold", **attributes)
