"""A part of a result that a reader opens: its heading, and beneath it what is folded away."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from calculators.text.html import element

if TYPE_CHECKING:
    from calculators.text.html import Markup, Value

# The ids of the parts that are open on the reader's page; None asks for what is folded away as well.
type Opened = Collection[str] | None


def render_part(
    id_: str,
    heading: Iterable[str | None],
    body: Callable[[], Iterable[str | None]],
    opened: Opened,
    **attributes: Value,
) -> Markup:
    """A part; where it is not open, nobody sees its body, which is then neither worked out nor sent.

    >>> render_part("wait", ["Wait"], lambda: ["20 ms"], ["line"], data_figure="wait")
    '<details data-figure="wait" data-folded><summary>Wait</summary></details>'
    """
    folded = opened is not None and id_ not in opened
    inside = () if folded else body()
    return element("details", element("summary", *heading), *inside, **attributes, data_folded=folded)
