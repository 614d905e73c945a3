"""The drawing that a calculator describes, as a part of its result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calculators.core.drawing import Bits, Chain, Levels, Ring, Sets, Stack, Waterfall
from calculators.text.drawing.bits import draw_bits
from calculators.text.drawing.chain import draw_chain
from calculators.text.drawing.levels import draw_levels
from calculators.text.drawing.ring import draw_ring
from calculators.text.drawing.sets import draw_sets
from calculators.text.drawing.stack import draw_stack
from calculators.text.drawing.waterfall import draw_waterfall
from calculators.text.html import Markup, element
from calculators.text.part import render_part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calculators.core.result import Result
    from calculators.text.part import Opened

_KINDS: dict[type, Callable[[Any, Result], Markup | None]] = {
    Stack: draw_stack,
    Waterfall: draw_waterfall,
    Chain: draw_chain,
    Sets: draw_sets,
    Ring: draw_ring,
    Levels: draw_levels,
    Bits: draw_bits,
}


def render_drawing(result: Result, opened: Opened = None) -> Markup | None:
    """Open from the start, as a curve is; nothing where there is none, or nothing to draw."""
    drawing = result.calculator.drawing
    if drawing is None:
        return None

    def body() -> Iterator[Markup]:
        yield _KINDS[type(drawing)](drawing, result) or element("p", "There is nothing to draw.", class_="sts-note")
        if result.inputs.uncertain:
            yield element("p", "Drawn from the middle of each range.", class_="sts-note")

    heading = element("span", drawing.title, class_="sts-label")
    return render_part("drawing", [heading], body, opened, class_="sts-pictured", data_picture="drawing", open="")
