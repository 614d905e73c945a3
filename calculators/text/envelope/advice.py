"""What a reader's drills say of a range: that it should be wider, and a button that makes it so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calculators.core.writing import write_number
from calculators.envelope.widening import widened
from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.envelope.run import Run

# Whoever was wider off has not estimated, and a range as wide says nothing.
_MOST = 10


def render_advice(run: Run, number: int, width: Mapping[str, Any] | None) -> Markup | None:
    """For a line that is a range; `width` says by how much the reader's are too narrow, and how many held."""
    if not width:
        return None
    by = min(float(width["by"]), _MOST)
    found = widened(run, number, by)
    if found is None:
        return None
    held, count = int(width["held"]), int(width["count"])
    times = f"{write_number(by, 2)} times as wide: {found.text}"
    return element(
        "p",
        f"In the drills your 90% is a {held / count:.0%}: of {count} ranges, {held} held the answer. ",
        element("button", times, type="button", data_widen=found.line, data_at=number),
        class_="sts-advice",
    )
