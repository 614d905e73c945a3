"""One figure of a worked estimate in the middle of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.model.problem import UnknownNameError
from plugins.render.sheet import sheet_figure

if TYPE_CHECKING:
    from plugins.model.data import Library


def figure(library: Library, estimate: str, name: str) -> str:
    """A sheet’s figure as `traffic.peak`, or any line of a worked envelope by its name."""
    if estimate in library.sheets.ids:
        return sheet_figure(library.sheets[estimate], name)
    envelope = library.envelopes[estimate]
    if name not in envelope.figures:
        raise UnknownNameError(f"line of the envelope {estimate}", name, envelope.figures)
    return envelope.figures[name]
