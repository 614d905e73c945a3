"""The one builder of markup: whatever is not already `Markup` is escaped on its way in.

>>> element("p", "1 < 2, ", element("b", "really"), class_="sts-note")
'<p class="sts-note">1 &lt; 2, <b>really</b></p>'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# https://html.spec.whatwg.org/multipage/syntax.html#void-elements
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

# The first must stay the first: the others' replacements begin with it.
_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;"))


class Markup(str):
    """Finished markup; only this module makes it."""

    __slots__ = ()

    def __html__(self) -> str:
        """Let Jinja know that this needs no second escaping."""
        return str(self)


def escape(text: str) -> Markup:
    """Text as markup that shows exactly that text."""
    # Most texts hold none of these, and to look is several times as quick as to translate.
    for plain, escaped in _ESCAPES:
        if plain in text:
            text = text.replace(plain, escaped)
    return Markup(text)


type Value = str | float | bool | None


def element(tag: str, *children: str | None, **attributes: Value) -> Markup:
    """One element.

    A trailing underscore of an attribute's name is dropped (`class_`), others become hyphens (`data_item`).
    `True` writes the bare name, `None` and `False` leave the attribute out.

    >>> element("input", name="users", value='1"', required=True, disabled=False)
    '<input name="users" value="1&quot;" required>'
    >>> element("div", None, data_item="x")
    '<div data-item="x"></div>'
    """
    opening = f"<{tag}{''.join([_attribute(name, value) for name, value in attributes.items()])}>"
    if tag in VOID:
        return Markup(opening)
    return Markup(f"{opening}{join(children)}</{tag}>")


def join(parts: Iterable[str | None]) -> Markup:
    """Parts one after the other; text among them is escaped.

    >>> join([element("br"), "a & b", None])
    '<br>a &amp; b'
    """
    # A list, because joining has to make one anyway, and this runs some thirty thousand times a build.
    return Markup("".join([part if isinstance(part, Markup) else escape(part) for part in parts if part is not None]))


def _attribute(name: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    written = name.removesuffix("_").replace("_", "-")
    return f" {written}" if value is True else f' {written}="{escape(str(value))}"'
