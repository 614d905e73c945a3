"""Texts of a case as markup, each figure a link to its line of the envelope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element, join
from plugins.model.case.verdict import Verdict
from plugins.model.problem import UnknownNameError
from plugins.render.diagram.outline import figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.case.told import Told
    from plugins.model.envelope import Envelope


class Teller:
    """Writes what a case says with the figures of its envelope."""

    def __init__(self, envelope: Envelope, *, leads: bool = True) -> None:
        """Figures lead to their lines where those are on the same page."""
        self.envelope = envelope
        self.leads = leads

    @property
    def leading_nowhere(self) -> Teller:
        """For what is itself pressed, such as a summary, where a link would be a second thing to press."""
        return Teller(self.envelope, leads=False)

    def told(self, text: Told) -> Markup:
        return join(self._parts(text))

    def figure(self, line: str) -> Markup:
        """A figure, which leads to the line it is from."""
        figures = self.envelope.figures
        if line not in figures:
            raise UnknownNameError(f"line of the envelope {self.envelope.id}", line, figures)
        return figure(line, figures[line], leads=self.leads)

    def _parts(self, text: Told) -> Iterator[str]:
        for words, part in text.parts:
            yield words
            if isinstance(part, Verdict):
                yield self._verdict(part)
            elif part:
                yield self.figure(part)

    def _verdict(self, verdict: Verdict) -> Markup:
        """Both wordings go along: the page takes the other one when a reader's numbers turn it."""
        return element(
            "span",
            verdict.said(self.envelope.values),
            data_if=verdict.line,
            data_than=verdict.than,
            data_times=f"{verdict.times:g}",
            data_yes=verdict.yes,
            data_no=verdict.no,
        )
