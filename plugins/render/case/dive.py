"""Deep dives: problem, ways, choice and price, what fails and what then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from plugins.model.case.dive import Dive
    from plugins.render.case.telling import Teller


def dive(one: Dive, teller: Teller) -> Markup:
    """One problem, without its heading."""
    ways = (
        element(
            "li",
            element("b", way.name),
            element("p", teller.told(way.how)),
            element("p", element("span", "For it: ", class_="sts-label"), teller.told(way.good), class_="sts-for"),
            element(
                "p", element("span", "Against it: ", class_="sts-label"), teller.told(way.bad), class_="sts-against"
            ),
        )
        for way in one.ways
    )
    faults = (
        element("li", element("b", teller.told(fault.fails)), " ", teller.told(fault.then)) for fault in one.faults
    )
    return element(
        "div",
        element(
            "p",
            element("span", f"Problem · {_minutes(one)}", class_="sts-label"),
            teller.told(one.problem),
            class_="sts-problem-line",
        ),
        element("ol", *ways, class_="sts-ways", role="list"),
        element(
            "p", element("span", "Choice", class_="sts-label"), teller.told(one.choice), class_="sts-choice-line"
        ),
        element("p", element("span", "Price", class_="sts-label"), teller.told(one.price), class_="sts-choice-line"),
        element("p", "What fails, and what then", class_="sts-label"),
        element("ul", *faults, class_="sts-faults"),
        class_="sts-dive",
    )


def _minutes(one: Dive) -> str:
    return f"{one.minutes} minutes, if you have an hour" if one.in_an_hour else f"{one.minutes} minutes"
