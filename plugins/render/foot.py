"""The foot of an entry: what else to read, and who advises it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def foot(*parts: Markup | None) -> Markup | None:
    """Those parts that there are, side by side."""
    return element("div", *parts, class_="sts-row-foot") if any(parts) else None


def spaced(parts: Iterable[Markup]) -> Iterator[str]:
    """Links in a row.

    >>> [*spaced([element("b", "x"), element("b", "y")])]
    ['<b>x</b>', ', ', '<b>y</b>']
    """
    for at, part in enumerate(parts):
        if at:
            yield ", "
        yield part
