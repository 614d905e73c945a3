"""The two sheets of a case: what an interviewer holds, and what a candidate gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.envelope.numbers import numbers
from calculators.text.html import Markup, element
from plugins.model.plan import HELLO, SLOT, WORKING, spans
from plugins.render import address
from plugins.render.block import block, heading, lead, paragraphs
from plugins.render.case.outcome import outcome
from plugins.render.plan import plan_bar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.model.case.asked import FollowUp, Listen, Twist
    from plugins.model.case.case import Case
    from plugins.model.case.told import Told
    from plugins.model.guide import Guide
    from plugins.render.address import Page
    from plugins.render.case.telling import Teller

# Room to write in, beneath each phase.
_LINES = 3


def interviewer_sheet(case: Case, teller: Teller, guide: Guide, here: Page) -> str:
    """Everything to hold in one hand, and room to write in."""
    candidate = element("a", "their sheet", href=here.link(address.candidate_sheet(case.id)))
    session = address.practice(case, role="interviewer")
    clock = element("a", "the interviewer’s clock", href=here.link(session))
    note = element(
        "p",
        "The candidate gets ",
        candidate,
        ". On a screen, ",
        clock,
        " has answers, numbers, results, questions, changes and hints beside the minutes and your notes.",
        class_="sts-note",
        data_sheet="interviewer",
    )
    return paragraphs(
        [
            heading(1, f"{case.title}: for the interviewer", f"interviewer-{case.id}"),
            lead("Read the prompt as it stands, answer only what is asked, and write down what you hear."),
            block(note),
            block(element("p", f"“{case.prompt}”", class_="sts-prompt")),
            heading(2, "Answers, when asked", "answers"),
            block(_pairs(((one.ask, one.answer) for one in case.questions), teller)),
            heading(2, "Numbers, when asked", "numbers"),
            block(element("p", "A candidate may assume others; the sums then change with them.")),
            block(_numbers(teller)),
            heading(2, "What it comes to", "comes-to"),
            block(outcome(case, teller)),
            heading(2, "What to listen for", "listen"),
            block(_listen(case.listen, teller)),
            heading(2, "What to ask next", "ask-next"),
            block(element("p", "Once they have said it, and not before.")),
            block(_follow_ups(case.follow_ups, teller)),
            heading(2, "Changes to throw in", "changes"),
            block(element("ul", *(_twist(one, teller) for one in case.twists))),
            heading(2, "Hints, in this order", "hints"),
            block(element("ol", *(element("li", teller.told(one)) for one in case.hints))),
            heading(2, "What you heard", "heard"),
            block(_scorecard(case, here)),
            block(_minutes()),
            block(_notes(case, guide)),
        ]
    )


def candidate_sheet(case: Case, guide: Guide, here: Page) -> str:
    """The prompt and an empty board, on one page of paper."""
    return paragraphs(
        [
            heading(1, case.title, f"candidate-{case.id}"),
            block(element("p", f"“{case.prompt}”", class_="sts-prompt")),
            block(plan_bar(guide, here, kind=case.kind.value)),
            block(_minutes()),
            block(element("div", element("span", "The board", class_="sts-label"), class_="sts-empty-board")),
        ]
    )


def _scorecard(case: Case, here: Page) -> Markup:
    card = here.link(f"practice/scorecard/#case={case.id}&level={case.level.value}")
    return element("p", "Score it afterwards on ", element("a", "the scorecard for this case", href=card), ".")


def _minutes() -> Markup:
    said = (
        f"The minutes are those of an interview of {SLOT}: {WORKING} for the design, counted from the prompt, and "
        f"{HELLO} for hello and questions."
    )
    return element("p", said, class_="sts-note")


def _pairs(pairs: Iterable[tuple[Told, Told]], teller: Teller) -> Markup:
    rows = (
        part for ask, said in pairs for part in (element("dt", teller.told(ask)), element("dd", teller.told(said)))
    )
    return element("dl", *rows, class_="sts-pack")


def _numbers(teller: Teller) -> Markup:
    """What the worked estimate takes as given."""
    run = teller.envelope.run
    given = numbers(run.program)
    rows = (
        part
        for line in (compiled.statement for compiled in run.program.lines)
        if line.name in given
        for part in (
            element("dt", line.name),
            element("dd", teller.figure(line.name), element("span", " ", line.note, class_="sts-why")),
        )
    )
    return element("dl", *rows, class_="sts-given", data_part="given")


def _listen(listen: Listen, teller: Teller) -> Markup:
    levels = (("Mid", listen.mid), ("Senior", listen.senior), ("Staff", listen.staff))
    parts = (
        element("section", element("h3", level), element("ul", *(element("li", teller.told(one)) for one in texts)))
        for level, texts in levels
    )
    return element("div", *parts, class_="sts-listen")


def _follow_ups(follow_ups: Iterable[FollowUp], teller: Teller) -> Markup:
    """By what they say, so that the question comes when it has been earned."""
    rows = (
        part
        for one in follow_ups
        for part in (
            element(
                "dt",
                element("span", "They say: ", class_="sts-label"),
                teller.told(one.said),
                element("span", f" {one.level.value}", class_="sts-level"),
            ),
            element("dd", element("span", "Ask: ", class_="sts-label"), element("b", teller.told(one.asks))),
            element("dd", *_hoped(one.good, teller)),
        )
    )
    return element("dl", *rows, class_="sts-pack")


def _twist(one: Twist, teller: Teller) -> Markup:
    when = element("span", f"Minute {one.minute}: ", class_="sts-label"), element("b", teller.told(one.change))
    return element("li", *when, element("div", *_hoped(one.shifts, teller)))


def _hoped(answer: Told, teller: Teller) -> tuple[Markup, Markup]:
    """An answer is for the interviewer's eyes, and set apart from what is read out."""
    return element("span", "Listen for: ", class_="sts-label"), teller.told(answer)


def _notes(case: Case, guide: Guide) -> Markup:
    """For each phase its minutes, and lines to write on."""
    rows = (
        element(
            "li",
            element("b", phase.title),
            element("span", f" minute {span.start} to {span.end}", class_="sts-note"),
            *(element("span", class_="sts-write-here", aria_hidden="true") for _ in range(_LINES)),
        )
        for phase, span in zip(guide.numbered, spans(guide, kind=case.kind.value), strict=True)
    )
    return element("ol", *rows, class_="sts-notes", role="list")
