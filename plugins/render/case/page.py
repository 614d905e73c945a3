"""A case's page, piece by piece: its Markdown puts prose between the pieces and asks for each by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.model.case.case import PHASES
from plugins.model.case.told import Told
from plugins.model.plan import spans
from plugins.model.problem import UnknownNameError
from plugins.render import address
from plugins.render.block import block, heading, paragraphs
from plugins.render.case import asked, interface, scope
from plugins.render.case.chapters import chapters
from plugins.render.case.dive import dive
from plugins.render.case.numbers import numbers
from plugins.render.case.size import size
from plugins.render.case.talk import talk
from plugins.render.case.telling import Teller
from plugins.render.case.tries import tries
from plugins.render.control import folded
from plugins.render.diagram.figure import render_design, render_outline, render_sequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from plugins.model.case.case import Case
    from plugins.model.envelope import Envelope
    from plugins.model.guide import Guide
    from plugins.model.timing import Span


class CasePage:
    """What a page may ask for. Every method gives a block of Markdown."""

    def __init__(self, case: Case, envelope: Envelope, guide: Guide) -> None:
        self.case = case
        self.envelope = envelope
        self.guide = guide
        self.teller = Teller(envelope)

    def head(self) -> str:
        """Title, prompt, crux, and what the page teaches."""
        case = self.case
        facts = [case.kind.value, f"{case.level.value} level", *(one.replace("-", " ") for one in case.teaches)]
        return paragraphs(
            [
                heading(1, case.title, case.id),
                block(
                    element(
                        "div",
                        element("p", f"“{case.prompt}”", class_="sts-prompt"),
                        element("p", self.teller.told(case.crux), class_="sts-lead"),
                        element("ul", *(element("li", fact) for fact in facts), class_="sts-facts", role="list"),
                        element("p", "Also asked as: ", ", ".join(case.also), class_="sts-note")
                        if case.also
                        else None,
                        data_case=case.id,
                        class_="sts-case-head",
                    )
                ),
                block(self._practise()),
                block(self._ways()),
                block(asked.hints(self.case, self.teller)),
                block(chapters(self.case, self.guide)),
            ]
        )

    def _practise(self) -> Markup:
        here = address.Page(address.case(self.case.id))
        clock = element("a", "Practise this with a clock", href=here.link(address.practice(self.case)))
        empty = here.link(address.candidate_sheet(self.case.id))
        sheet = element("a", "print the prompt with an empty board", href=empty)
        return element("p", clock, ", or ", sheet, ".")

    def begin(self, phase: str) -> str:
        """Open a phase: its minutes in the rail, its board beside the text that follows, up to `end`."""
        found, span = self._phase(phase)
        board = self._board(phase)
        rail = element(
            "p",
            element("b", f"{span.start}–{span.end}"),
            element("span", " minutes"),
            element("span", f" · {found}", class_="sts-of-phase", aria_hidden="true"),
            class_="sts-rail",
            data_phase=phase,
        )
        return paragraphs(
            [
                f'<div class="sts-moment" data-phase="{phase}" markdown="1">',
                block(rail),
                block(element("aside", folded("The board now", board, open=True), class_="sts-board"))
                if board
                else None,
                '<div class="sts-told" markdown="1">',
                heading(2, found, phase),
            ]
        )

    def end(self, phase: str) -> str:
        """Close a phase, with the weaker answer one hears in it; the first one with the estimates to try."""
        weaker = asked.weaker(self.case, phase, self.teller)
        first = tries(self.case, self.teller) if phase == PHASES[0] else None
        return paragraphs([*(block(part) for part in (first, weaker) if part), "</div>", "</div>"])

    def figure(self, line: str) -> str:
        """A figure of the envelope in the middle of a sentence."""
        return self.teller.figure(line)

    def told(self, text: str) -> str:
        """A sentence with figures and verdicts, as the case's data has them."""
        return self.teller.told(Told.spelled(text))

    def questions(self) -> str:
        return self._block(scope.questions)

    def features(self) -> str:
        return self._block(scope.features)

    def qualities(self) -> str:
        return self._block(scope.qualities)

    def endpoints(self) -> str:
        return self._block(interface.endpoints)

    def entities(self) -> str:
        return self._block(interface.entities)

    def follow_ups(self) -> str:
        return self._block(asked.follow_ups)

    def twists(self) -> str:
        return self._block(asked.twists)

    def limits(self) -> str:
        return self._block(asked.limits)

    def talk(self, name: str) -> str:
        return block(talk(_named("talk", name, self.case.talks), self.teller))

    def dive(self, name: str) -> str:
        """A dive with its heading."""
        one = _named("dive", name, self.case.dives)
        return paragraphs([heading(3, one.title, one.id), block(dive(one, self.teller))])

    def size(self, name: str) -> str:
        """A round with its heading."""
        one = _named("size", name, self.case.sizes)
        return paragraphs([heading(3, one.title, one.id), block(size(one, self.teller))])

    def board(self, name: str) -> str:
        """A board in the middle of the text."""
        return block(self._drawn(name))

    def sequence(self, flow: str) -> str:
        return block(render_sequence(self.case.design, flow, self._figures, endpoints=self.case.calls, leads=True))

    def outline(self) -> str:
        return block(render_outline(self.case.design, self._figures, endpoints=self.case.calls, leads=True))

    def estimate(self) -> str:
        """The whole envelope; figures of the page lead to its lines, and its numbers may be changed."""
        return block(numbers(self.case, self.envelope))

    def special(self) -> str:
        return block(element("p", self.teller.told(self.case.special), class_="sts-special"))

    def _block(self, render: Callable[[Case, Teller], Markup]) -> str:
        return block(render(self.case, self.teller))

    @property
    def _figures(self) -> Mapping[str, str]:
        return self.envelope.figures

    def _board(self, phase: str) -> Markup | None:
        """As it stands in a phase; in the last one nothing is added, and all of it is there to point at."""
        known = {board.id for board in self.case.design.boards}
        if phase == PHASES[-1]:
            return self._drawn(None)
        return self._drawn(phase) if phase in known else None

    def _drawn(self, board: str | None) -> Markup:
        return render_design(self.case.design, board, self._figures, endpoints=self.case.calls, leads=True)

    def _phase(self, name: str) -> tuple[str, Span]:
        phases = {str(phase.id): phase for phase in self.guide.numbered}
        if name not in phases:
            raise UnknownNameError("phase", name, phases)
        planned = spans(self.guide, kind=self.case.kind.value)
        return phases[name].title, planned[list(phases).index(name)]

    def _ways(self) -> Markup:
        """How much of the page to see: a reader who wants to try first hides what follows."""
        ways = (
            ("all", "Everything"),
            ("last", "Last step hidden"),
            ("estimates", "Estimates hidden"),
            ("prompt", "Prompt only"),
        )
        buttons = (
            element("button", title, type="button", data_way=way, aria_pressed="true" if way == "all" else "false")
            for way, title in ways
        )
        return element(
            "sts-case",
            element("p", "Read it, or try it first:", class_="sts-label"),
            element("div", *buttons, role="group", aria_label="How much to see"),
            class_="sts-ways-to-read",
            data_case_id=self.case.id,
            data_search_exclude=True,
            hidden=True,
        )


def _named[T](what: str, name: str, entries: Iterable[T]) -> T:
    known = {str(getattr(one, "id", "")): one for one in entries}
    if name not in known:
        raise UnknownNameError(what, name, known)
    return known[name]
