"""The guide's plan: its phases' minutes in an interview of any length, for any kind of question."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from calculators.core.plan import Part, order, plan
from plugins.model.guide import Guide
from plugins.model.minutes import Minutes
from plugins.model.problem import named
from plugins.model.timing import Span

if TYPE_CHECKING:
    from plugins.model.framework import Framework
    from plugins.model.guide import QuestionKind

# An invitation's minutes, and those of them that go to hello and to the candidate's own questions.
SLOTS, SLOT = range(30, 91), 45
HELLOS, HELLO = range(21), 10
WORKING = SLOT - HELLO


def kind_of(guide: Guide, name: str | None = None) -> QuestionKind:
    """A kind of question by its name; the first one is what a question usually is."""
    return guide.kinds[0] if name is None else named("kind of question", name, guide.kinds)


def parts(guide: Guide, kind: QuestionKind) -> tuple[Part, ...]:
    """The phases as the plan takes them: the kind moves both ends of what a phase may have."""
    shifts = {str(shift.phase): shift.by for shift in kind.shifts}
    return tuple(
        Part(phase.id, phase.minutes.low + by, phase.minutes.high + by, first=str(phase.id) == str(guide.added_first))
        for phase in guide.numbered
        if phase.minutes
        for by in [shifts.get(phase.id, 0)]
    )


def spans(guide: Guide, working: int = WORKING, kind: str | None = None) -> tuple[Span, ...]:
    """A span for each numbered phase, counted from the moment at which the question is heard."""
    found = parts(guide, kind_of(guide, kind))
    clock = accumulate(plan(found, working).values(), initial=0)
    return tuple(
        Span(end - start, Minutes(part.least, part.most), start, end)
        for part, (start, end) in zip(found, pairwise(clock), strict=True)
    )


def orders(framework: Framework) -> dict[str, str]:
    """For each kind the phases in the order in which they get minutes, as digits: all that a browser has to know.

    A published framework has no kinds of questions.
    """
    if not isinstance(framework, Guide):
        return {}
    places = {str(phase.id): str(at) for at, phase in enumerate(framework.numbered)}
    return {kind.id: "".join(places[name] for name in order(parts(framework, kind))) for kind in framework.kinds}
