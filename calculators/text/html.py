"""The one builder of markup: whatever is not already `Markup` is escaped on its way in.

>>> element("p", "1 < 2, ", element("b", "really"), class_="sts-note")
'<p class="sts-note">1 &lt; 2, <b>really</b></p>'
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# https://html.spec.whatwg.org/multipage/syntax.html#void-elements
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

# The ampersand first: the others bring new ones.
_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;"))


class Markup(str):
    """Finished markup; only this module makes it."""

    __slots__ = ()

    def __html__(self) -> str:
        """Let Jinja know that this needs no second escaping."""
        return str(self)


def escape(text: str) -> Markup:
    """Text as markup that shows exactly that text."""
    return Markup(_escaped(text))


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
    opening = tag
    for name, value in attributes.items():
        opening += _attribute(name, value)
    if tag in VOID:
        return Markup(f"<{opening}>")
    return Markup(f"<{opening}>{_joined(children)}</{tag}>")


def join(parts: Iterable[str | None]) -> Markup:
    """Parts one after the other; text among them is escaped.

    >>> join([element("br"), "a & b", None])
    '<br>a &amp; b'
    """
    return Markup(_joined(parts))


def _joined(parts: Iterable[str | None]) -> str:
    return "".join([part if type(part) is Markup else _escaped(part) for part in parts if part is not None])


def _escaped(text: str) -> str:
    """Character by character, because a text that has none of them is then done at once."""
    for char, entity in _ESCAPES:
        if char in text:
            text = text.replace(char, entity)
    return text


# Most are the same from one result to the next; typed, because 1 and True are equal and written differently.
@lru_cache(1024, typed=True)
def _attribute(name: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    return f" {_hyphened(name)}" if value is True else f' {_hyphened(name)}="{_escaped(str(value))}"'


@cache
def _hyphened(name: str) -> str:
    return name.removesuffix("_").replace("_", "-")
