"""What is agreed first: questions, features, qualities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from plugins.model.case.case import Case
    from plugins.render.case.telling import Teller


def questions(case: Case, teller: Teller) -> Markup:
    """Each question with its answer here, and what another answer would change."""
    rows = (
        element(
            "li",
            element("p", teller.told(one.ask), class_="sts-asked"),
            element("p", teller.told(one.answer), class_="sts-answer"),
            element(
                "p", element("span", "It changes ", class_="sts-label"), teller.told(one.changes), class_="sts-why"
            ),
            id=f"ask-{one.id}",
        )
        for one in case.questions
    )
    return element("ol", *rows, class_="sts-questions", role="list")


def features(case: Case, teller: Teller) -> Markup:
    built = (element("li", teller.told(one)) for one in case.features.built)
    left = (
        element("li", teller.told(one.text), element("span", " ", teller.told(one.why), class_="sts-why"))
        for one in case.features.left_out
    )
    return element(
        "div",
        element("div", element("h3", "A user can"), element("ul", *built)),
        element("div", element("h3", "Left out, and why", id="left-out-and-said-so"), element("ul", *left)),
        class_="sts-pair",
    )


def qualities(case: Case, teller: Teller) -> Markup:
    """Two or three, in order, each with its measure and what it costs."""
    rows = (
        element(
            "li",
            element("b", one.name),
            element("p", teller.told(one.measure)),
            element("p", teller.told(one.costs), class_="sts-why"),
            id=f"quality-{one.id}",
        )
        for one in case.qualities
    )
    return element("ol", *rows, class_="sts-qualities")
