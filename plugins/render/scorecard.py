"""The interviewer's scorecard, printed: the grid to read or to fill in by pen; the shell fills it in by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.model.case.asked import Level
from plugins.render.control import LEVELS, button, folded, options, setting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plugins.model.case.case import Case
    from plugins.model.scorecard import Cell, Dimension, Score, Scorecard

_LONGEST_LABEL = 80
_DRIVERS = {"": "Not noted", "candidate": "The candidate", "both": "Both equally", "interviewer": "The interviewer"}
_WEIGHTS = {"1": "The same as the others", "0.5": "Half", "2": "Double"}


def scorecard(found: Scorecard, cases: Iterable[Case]) -> Markup:
    """All dimensions, each with its scale; those that are there on request come last."""
    return element(
        "sts-scorecard",
        element(
            "noscript",
            element(
                "p",
                "Scores are added up and kept with JavaScript. Without it, print this page and fill it in with a "
                "pen: it has the whole scale.",
            ),
        ),
        _set_up(found.dimensions, cases),
        element("p", class_="sts-problem", data_said=True, role="status"),
        *(_dimension(one, found.scores) for one in found.dimensions),
        element("section", data_sum=True, aria_label="Sum", class_="sts-sum", hidden=True),
        _end(),
        data_state="printed",
    )


def _set_up(dimensions: Iterable[Dimension], cases: Iterable[Case]) -> Markup:
    known = {"": "Another", **{str(one.id): one.title for one in cases}}
    also = (
        setting(f"card-{one.id}", f"{one.title}: {one.asks[0].lower()}{one.asks[1:]}", data_also=one.id)
        for one in dimensions
        if one.also
    )
    return element(
        "form",
        _field("case", "Question", element("select", *options(known))),
        _field("level", "Level", element("select", *options(LEVELS, Level.SENIOR.value))),
        _field("by", "Scored by", _label_input()),
        _field("about", "Candidate (a number or initials will do)", _label_input()),
        _field("session", "Session", element("select"), hidden=True),
        _field("drove", "Who drove", element("select", *options(_DRIVERS))),
        folded("More dimensions", *also, data_more_dimensions=True),
        element("p", button("Copy a link to this set-up", "link")),
        class_="sts-set-up sts-card-set-up",
        autocomplete="off",
        hidden=True,
        data_search_exclude=True,
    )


def _label_input() -> Markup:
    return element("input", type="text", maxlength=_LONGEST_LABEL)


def _field(name: str, label: str, control: Markup, *, hidden: bool = False) -> Markup:
    return element("p", element("label", label, " ", control), class_="sts-set", data_field=name, hidden=hidden)


def _dimension(found: Dimension, scores: Sequence[Score]) -> Markup:
    cells = zip(scores, found.cells, strict=True)
    return element(
        "section",
        element("h2", found.title),
        element("p", found.asks, class_="sts-lead"),
        _written("note", "What you saw and heard", 4),
        element("div", data_taken=True),
        element(
            "fieldset",
            element("legend", "Score"),
            element("p", "Write a note first; then choose.", class_="sts-note", data_hint=True),
            *(_cell(found, score, cell) for score, cell in cells),
            class_="sts-cells",
        ),
        element("div", data_example_of=found.example.value if found.example else ""),
        _written("raise", "What would have raised this by one level?", 2),
        folded(
            "Another weight",
            element("label", "Weight ", element("select", *options(_WEIGHTS), data_weight=True)),
            element("label", "Because ", element("input", type="text", maxlength=300, data_reason=True)),
            element("p", class_="sts-note", data_unreasoned=True, role="status"),
        ),
        class_="sts-dimension",
        aria_label=found.title,
        data_dimension=found.id,
        data_phases=" ".join(found.phases),
        data_only_if_asked=found.also,
    )


def _written(name: str, label: str, rows: int) -> Markup:
    text = element("textarea", rows=rows, autocomplete="off", **{f"data_{name}": True})
    return element("label", label, " ", text, class_="sts-written")


def _cell(of: Dimension, score: Score, cell: Cell) -> Markup:
    behaviours = f"card-{of.id}-{score.value}"
    choice = element(
        "input",
        type="radio",
        name=f"score-{of.id}",
        value=score.value,
        disabled=True,
        autocomplete="off",
        aria_describedby=behaviours,
    )
    return element(
        "div",
        element("label", choice, " ", element("b", f"{score.value} {score.title}")),
        element(
            "ul",
            *(element("li", said) for said in cell.every),
            *(_own(level, said) for level in Level for said in cell.at(level)),
            id=behaviours,
        ),
        class_="sts-cell",
        data_score=score.value,
        data_title=score.title,
    )


def _own(level: Level, said: str) -> Markup:
    tag = element("span", f"{level.value.capitalize()}:", class_="sts-note")
    return element("li", tag, " ", said, data_for=level.value)


def _end() -> Markup:
    """What is done with a card once it is filled in, and the others that are kept."""
    return element(
        "div",
        element(
            "p",
            button("Finish my scores", "finish", class_="sts-primary"),
            " ",
            button("Copy as Markdown", "copy"),
            " ",
            button("Markdown (.md)", "markdown"),
            " ",
            button("File for colleagues (.json)", "json"),
            " ",
            button("Copy the candidate’s debrief", "debrief"),
            " ",
            button("Print", "print"),
            " ",
            button("New scorecard", "new"),
            class_="sts-buttons",
        ),
        element(
            "section",
            element("h2", "Beside the others’"),
            element("p", "Finish your own scores first: then your colleagues’ files can be opened.", data_wait=True),
            element(
                "p",
                element(
                    "label",
                    "Your colleagues’ files, one or more ",
                    element(
                        "input",
                        type="file",
                        accept=".json,application/json",
                        multiple=True,
                        disabled=True,
                        data_other=True,
                    ),
                ),
            ),
            element("p", class_="sts-note", data_told=True, role="status"),
            element("div", data_merged=True),
            aria_label="Beside the others’",
        ),
        folded(
            "Scorecards in this browser",
            element("ul", data_kept_cards=True, class_="sts-sessions", role="list"),
            element(
                "p",
                element(
                    "label",
                    "Bring back one of your own ",
                    element("input", type="file", accept=".json,application/json", data_own_file=True),
                ),
            ),
        ),
        hidden=True,
        data_end=True,
        data_search_exclude=True,
    )
