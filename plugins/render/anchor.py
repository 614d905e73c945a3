"""The small control that copies the address of the thing it stands beside."""

from __future__ import annotations

from calculators.text.html import Markup, element


def anchor(name: str, said: str) -> Markup:
    """A link to `name` on this page; the shell copies it in full.

    >>> anchor("users", "Who?")[:40]
    '<a href="#users" class="sts-anchor" aria'
    """
    return element(
        "a",
        "#",
        href=f"#{name}",
        class_="sts-anchor",
        aria_label=f"Copy link to: {said}",
        data_copy_link=True,
        data_search_exclude=True,
    )
