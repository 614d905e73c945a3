"""Links and other markup in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, join

if TYPE_CHECKING:
    from collections.abc import Iterable


def spaced(parts: Iterable[Markup]) -> Markup:
    """With a blank behind each, so that copied text does not run together.

    >>> from calculators.text.html import element
    >>> spaced([element("b", "x"), element("b", "y")])
    '<b>x</b> <b>y</b> '
    """
    return join(part for each in parts for part in (each, " "))


def in_series(parts: Iterable[Markup], last: str = ", ") -> Markup:
    """With a comma between, and `last` before the last.

    >>> from calculators.text.html import element
    >>> in_series([element("b", "x"), element("b", "y"), element("b", "z")], " and ")
    '<b>x</b>, <b>y</b> and <b>z</b>'
    """
    all_ = [*parts]
    return join(
        part
        for at, each in enumerate(all_)
        for part in ("" if at == 0 else last if at == len(all_) - 1 else ", ", each)
    )
