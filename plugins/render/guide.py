"""The merged framework's pages: an overview, and one page for each phase with all its stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element, escape, join
from plugins.model.item import Kind
from plugins.model.minutes import Minutes
from plugins.render import address
from plugins.render.block import block, eyebrow, heading, lead, paragraphs
from plugins.render.checklist import bar, item_list
from plugins.render.duration import duration
from plugins.render.mark import legend, marks
from plugins.render.plan import checkpoint, number, plan_bar, plan_control, span_of
from plugins.render.terms import Linker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from plugins.model.glossary import Glossary
    from plugins.model.guide import Guide, GuidePhase, GuideStage
    from plugins.model.item import Item
    from plugins.model.provenance import Provenance
    from plugins.render.address import Page
    from plugins.render.further import Further

    type Linked = Callable[[str], Markup]

# What a stage's own flow leaves to the two lists after it.
_LAST = {Kind.PRODUCE: "On the whiteboard at the end", Kind.WATCH_FOR: "Usual mistakes: tick what did not happen"}
_BEHIND = "when-you-are-behind"


def guide_head(guide: Guide) -> str:
    """The overview's title and lead."""
    return paragraphs([heading(1, guide.title, guide.id), lead(guide.lead)])


def guide_overview(guide: Guide, provenance: Provenance, here: Page) -> str:
    """Each phase in short, with the way to its page, after what the letters there mean."""
    phases = (part for phase in guide.phases for part in _overview(guide, phase, here))
    return paragraphs([legend(provenance, here), *phases])


def guide_phase(
    guide: Guide,
    name: str,
    provenance: Provenance,
    further: Further,
    here: Page,
    glossary: Glossary | None = None,
) -> str:
    """A phase's page.

    With a glossary, its terms are linked where the stages' prose first uses them.
    """
    phase = guide.phase(name)
    linked = Linker(glossary, here).linked if glossary else escape
    return paragraphs(_page(guide, phase, provenance, further, here, linked))


def _overview(guide: Guide, phase: GuidePhase, here: Page) -> Iterator[str | None]:
    yield heading(2, phase.title, phase.id)
    yield _when(guide, phase)
    yield element("p", phase.lead)
    yield _gates(phase)
    ways = ((stage, here.link(address.phase(guide, phase, stage.id))) for stage in phase.stages)
    stages = (element("li", element("a", stage.title, href=href), _minutes(stage)) for stage, href in ways)
    yield element("ul", *stages, class_="sts-stages", role="list")
    way = element("a", f"Open {phase.title.lower()}", href=here.link(address.phase(guide, phase)))
    yield element("p", way, class_="sts-open")


def _minutes(stage: GuideStage) -> Markup | None:
    return element("span", f" {stage.minutes} min") if stage.minutes else None


def _page(
    guide: Guide,
    phase: GuidePhase,
    provenance: Provenance,
    further: Further,
    here: Page,
    linked: Linked,
) -> Iterator[str | None]:
    yield heading(1, phase.title, phase.id)
    yield _when(guide, phase)
    yield element("p", checkpoint(guide, phase), class_="sts-checkpoint") if phase.checkpoint else None
    yield block(_view(phase))
    yield lead(phase.lead, is_more=True)
    if phase in guide.numbered:
        yield element("div", plan_bar(guide, here, current=phase.id), plan_control(guide), data_more=True)
    yield _gates(phase)
    yield element("div", legend(provenance, here), data_more=True)
    yield element("div", bar(guide, phase), class_="sts-bar")
    for stage in phase.stages:
        yield from _stage(phase, stage, provenance, further, here, linked)
        yield further.links(stage, here)
    yield from _cut(phase)
    yield element("p", element("a", "Every phase on one page of paper", href=here.link(address.cheat_sheet(guide))))


def _view(phase: GuidePhase) -> Markup:
    """How much to see; without JavaScript it is everything."""
    ways = (
        ("essentials", f"{len(phase.essentials)} essentials"),
        ("everything", f"All {len(phase.all_items)}"),
    )
    buttons = (
        element(
            "button", title, type="button", data_view=view, aria_pressed="true" if view == "everything" else "false"
        )
        for view, title in ways
    )
    examples = element("label", element("input", type="checkbox", autocomplete="off"), "Examples")
    return element("sts-view", *buttons, examples, role="group", aria_label="How much to see", hidden=True)


def _when(guide: Guide, phase: GuidePhase) -> Markup | None:
    if phase.minutes is None:
        return eyebrow("From the first minute to the last")
    place = f"Phase {guide.numbered.index(phase) + 1} of {len(guide.numbered)} · "
    return eyebrow(join([place, number(f"{phase.id}:planned", span_of(guide, phase).planned), " minutes"]))


def _gates(phase: GuidePhase) -> Markup | None:
    gates = {"Begin when": phase.enter_when, "Leave when": phase.leave_when}
    return _terms({name: text for name, text in gates.items() if text}, "sts-gates")


def _terms(terms: Mapping[str, str], style: str) -> Markup | None:
    if not terms:
        return None
    pairs = (element("div", element("dt", name), element("dd", text)) for name, text in terms.items())
    return element("dl", *pairs, class_=style, data_more=True)


def _stage(
    phase: GuidePhase,
    stage: GuideStage,
    provenance: Provenance,
    further: Further,
    here: Page,
    linked: Linked,
) -> Iterator[str | None]:
    def marked(item: Item) -> Markup:
        return marks(item.points, provenance, here, item.beside)

    has_essentials = any(item.essential for item in stage.items)
    yield heading(2, stage.title, stage.id, is_more=not has_essentials)
    yield eyebrow(duration(stage.minutes), is_more=True) if stage.minutes else None
    yield element("p", linked(stage.why), data_more=True)
    yield element(
        "div",
        element("b", "Worked example"),
        element("p", linked(stage.example)),
        class_="sts-worked",
        data_more=True,
    )
    yield _steps(stage)
    for title, items in _groups(stage):
        yield element("p", title, class_="sts-group", data_more=True) if title else None
        yield block(item_list(phase.id, items, marked, linked, stage.title, is_indexed=False))
    if drawn := further.drawing(stage):
        yield block(drawn)
    yield _terms(
        {
            "What the interviewer learns": linked(stage.signal),
            "Mid level": linked(stage.answers.mid),
            "Senior": linked(stage.answers.senior),
            "Staff": linked(stage.answers.staff),
        },
        "sts-answers",
    )


def _steps(stage: GuideStage) -> Markup | None:
    """What is done for each problem in turn, with its minutes and their sum."""
    if not stage.steps:
        return None
    low, high = (sum(getattr(step.minutes, end) for step in stage.steps) for end in ("low", "high"))
    rows = (
        element("li", element("b", f"{step.title}, {duration(step.minutes)}."), " ", step.says)
        for step in stage.steps
    )
    whole = element("p", f"For each problem: {duration(Minutes(low, high))}.", class_="sts-group")
    return element("div", whole, element("ol", *rows, class_="sts-steps-of"), data_more=True)


def _groups(stage: GuideStage) -> Iterator[tuple[str | None, list[Item]]]:
    groups: dict[str | None, list[Item]] = {None: [], **{title: [] for title in _LAST.values()}}
    for item in stage.items:
        groups[_LAST.get(item.kind)].append(item)
    yield from ((title, items) for title, items in groups.items() if items)


def _cut(phase: GuidePhase) -> Iterator[str | None]:
    if phase.cut:
        yield heading(2, "When you are behind", _BEHIND)
        yield element("p", "Cut these first, in this order.")
        yield element("ol", join(element("li", text) for text in phase.cut))
