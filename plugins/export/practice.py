"""`/api/practice.json`: what a practice session needs: the frameworks by phase, and each case's side of the table.

The page `/practice/` fetches it once somebody turns to it. Addresses are told from the top of the site.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.unit import Calendar
from plugins.export.aids import Calculator, Reference, calculators, references
from plugins.export.document import write_document
from plugins.export.framework import Minutes
from plugins.model.guide import GuidePhase
from plugins.model.item import Item as ItemOfModel
from plugins.model.item import Kind
from plugins.model.plan import orders
from plugins.model.spelling import Anchor, Name  # noqa: TC001 - the schema is made from these hints
from plugins.render import address
from plugins.render.case.tries import known, units
from plugins.settings import SETTINGS, site_url

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plugins.model.case.case import Case as CaseOfModel
    from plugins.model.case.told import Told
    from plugins.model.data import Library
    from plugins.model.envelope import Envelope
    from plugins.model.framework import Framework as FrameworkOfModel
    from plugins.model.framework import Phase as PhaseOfModel


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a checklist; what is essential is to be there when the phase ends."""

    id: Anchor
    url: str
    kind: Kind
    text: str
    essential: bool
    why: str | None = None
    stage: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase with its items, the calculators and reference pages for it, and what goes first when time is short."""

    id: Anchor
    url: str
    title: str
    aside: bool
    items: tuple[Item, ...] = ()
    minutes: Minutes | None = None
    leave_when: str | None = None
    cut: tuple[str, ...] = ()
    calculators: tuple[Name, ...] = ()
    references: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """The plan for a kind of question: for each minute the place of the phase that gets it, as a digit."""

    kind: str
    order: str


@dataclass(frozen=True, slots=True)
class Framework:
    """A way to run the interview. The guide has its plan; others have ranges, or share the time evenly."""

    id: str
    title: str
    phases: tuple[Phase, ...]
    orders: tuple[Order, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """Something a candidate may ask, what the interviewer then says, and what another answer would change."""

    ask: str
    answer: str
    changes: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What is asked next when something is said, and what a good answer has."""

    said: str
    asks: str
    good: str
    level: str


@dataclass(frozen=True, slots=True)
class Twist:
    """A change of requirement, its minute of the 35 for the design, and what it shifts."""

    minute: int
    change: str
    shifts: str


@dataclass(frozen=True, slots=True)
class Weaker:
    """An answer one hears in a phase, and what is wrong with it."""

    phase: str
    answer: str
    wrong: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that the design rests on, and what it decides.

    `known` is JSON, as on the case's page: what an own one is held against.
    """

    line: str
    ask: str
    text: str
    decides: str
    known: str


@dataclass(frozen=True, slots=True)
class Case:
    """An interview question, as whoever sits on the other side of the table has it; `sheet` has all of it."""

    id: Anchor
    url: str
    sheet: str
    title: str
    prompt: str
    level: str
    kind: str
    teaches: tuple[Name, ...]
    questions: tuple[Question, ...]
    hints: tuple[str, ...]
    follow_ups: tuple[FollowUp, ...]
    twists: tuple[Twist, ...]
    mid: tuple[str, ...]
    senior: tuple[str, ...]
    staff: tuple[str, ...]
    weaker: tuple[Weaker, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Practice:
    """What a practice session needs; `units` is JSON: what may stand behind a number."""

    frameworks: tuple[Framework, ...]
    cases: tuple[Case, ...]
    calculators: tuple[Calculator, ...]
    references: tuple[Reference, ...]
    units: str


def write_practice(root: Path, site: Path, library: Library) -> None:
    """The document and its schema."""
    base = site_url((root / SETTINGS).read_text("utf-8"))
    write_document(site, base, "practice", practice(library))


def practice(library: Library) -> Practice:
    frameworks = (library.guide, *library.published)
    cases = (_case(each, library.case_envelopes[each.id]) for each in library.cases)
    return Practice(
        tuple(_framework(each) for each in frameworks),
        tuple(cases),
        tuple(calculators()),
        tuple(references(library)),
        units(Calendar()),
    )


def _framework(found: FrameworkOfModel) -> Framework:
    phases = tuple(_phase(found, phase) for phase in found.phases)
    return Framework(found.id, found.name, phases, tuple(Order(kind, order) for kind, order in orders(found).items()))


def _phase(of: FrameworkOfModel, found: PhaseOfModel) -> Phase:
    essentials = {item.id: item.essential for item in essential_items(found)}
    guided = found if isinstance(found, GuidePhase) else None
    stages = guided.stages if guided else ()
    stage_of = {item.id: stage.id for stage in found.stages for item in stage.items}
    return Phase(
        id=found.id,
        url=address.phase(of, found),
        title=found.title,
        items=tuple(
            Item(
                id=item.id,
                url=address.phase(of, found, item.id),
                kind=item.kind,
                text=item.text,
                essential=item.id in essentials,
                why=essentials.get(item.id) or item.why,
                stage=stage_of.get(item.id),
            )
            for item in found.all_items
        ),
        aside=found.aside,
        minutes=Minutes(found.minutes.low, found.minutes.high) if found.minutes else None,
        leave_when=found.leave_when,
        cut=guided.cut if guided else (),
        calculators=_each_once(name for stage in stages for name in stage.calculators),
        references=_each_once(name for stage in stages for name in stage.references),
    )


def essential_items(phase: PhaseOfModel) -> tuple[ItemOfModel, ...]:
    """Those that the guide calls so.

    A published framework calls none so: there what has to be on the board when the phase ends, or, where nothing has,
    what is to be done or asked in it.
    """
    if phase.aside:
        return ()
    if essentials := tuple(item for item in phase.all_items if item.essential):
        return essentials
    produced = tuple(item for item in phase.all_items if item.kind is Kind.PRODUCE)
    return produced or tuple(item for item in phase.all_items if item.kind is not Kind.WATCH_FOR)


def _case(case: CaseOfModel, envelope: Envelope) -> Case:
    def said(text: Told) -> str:
        return text.said(envelope)

    def each(texts: tuple[Told, ...]) -> tuple[str, ...]:
        return tuple(said(text) for text in texts)

    return Case(
        id=case.id,
        url=address.case(case.id),
        sheet=address.interviewer_sheet(case.id),
        title=case.title,
        prompt=case.prompt,
        level=case.level.value,
        kind=case.kind.value,
        teaches=case.teaches,
        questions=tuple(Question(said(one.ask), said(one.answer), said(one.changes)) for one in case.questions),
        hints=each(case.hints),
        follow_ups=tuple(
            FollowUp(said(one.said), said(one.asks), said(one.good), one.level.value) for one in case.follow_ups
        ),
        twists=tuple(Twist(one.minute, said(one.change), said(one.shifts)) for one in case.twists),
        mid=each(case.listen.mid),
        senior=each(case.listen.senior),
        staff=each(case.listen.staff),
        weaker=tuple(Weaker(one.phase, said(one.answer), said(one.wrong)) for one in case.weaker),
        figures=tuple(
            Figure(
                one.line,
                said(one.ask),
                envelope.figures[one.line],
                said(one.decides),
                known(envelope.run.values[one.line], envelope.run),
            )
            for one in case.estimates
        ),
    )


def _each_once[T](found: Iterator[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(found))
