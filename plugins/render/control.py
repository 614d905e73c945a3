"""Controls that elements of the page listen to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import element

if TYPE_CHECKING:
    from calculators.text.html import Markup, Value


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
