"""One figure of a worked estimate in the middle of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.model.problem import UnknownNameError

if TYPE_CHECKING:
    from plugins.model.data import Library


def figure(library: Library, estimate: str, name: str) -> str:
    """Any line of a worked envelope by its name, any figure of a calculator in it as `traffic.peak`."""
    envelope = library.envelopes[estimate]
    if name not in envelope.figures:
        raise UnknownNameError(f"line of the envelope {estimate}", name, envelope.figures)
    return envelope.figures[name]
