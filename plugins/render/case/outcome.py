"""What a case comes to, for whoever listens: the last board, the figures that decide something, and the choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.render.diagram.figure import render_design

if TYPE_CHECKING:
    from plugins.model.case.case import Case
    from plugins.model.case.dive import Dive
    from plugins.model.case.estimate import Estimate
    from plugins.model.case.size import Size
    from plugins.render.case.telling import Teller


def outcome(case: Case, teller: Teller) -> Markup:
    """An interviewer knows what to expect without having worked it out, and may meet something better."""
    return element(
        "div",
        element("p", "With the numbers above. Another board may be as good, if its figures hold."),
        render_design(case.design, None, teller.envelope.figures, endpoints=case.calls),
        _results(case, teller),
        *(_load(one, teller) for one in case.sizes if one.total),
        element("p", "And in the dives they choose:"),
        element("dl", *(part for dive in case.dives for part in _chosen(dive, teller)), class_="sts-pack"),
        data_part="comes-to",
    )


def _results(case: Case, teller: Teller) -> Markup:
    heads = ("What they work out", "It comes to", "It decides")
    return element(
        "table",
        element("caption", "The figures that decide something", class_="sts-hidden"),
        element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
        element("tbody", *(_result(one, teller) for one in case.estimates)),
        class_="sts-results",
    )


def _result(one: Estimate, teller: Teller) -> Markup:
    return element(
        "tr",
        element("th", teller.told(one.ask), scope="row"),
        element("td", teller.figure(one.line)),
        element("td", teller.told(one.decides)),
    )


def _load(one: Size, teller: Teller) -> Markup:
    """The round with the bill, in what was found."""
    return element("p", element("b", teller.told(one.asks)), " ", teller.told(one.found))


def _chosen(dive: Dive, teller: Teller) -> tuple[Markup, Markup]:
    price = element("span", "Its price: ", class_="sts-label")
    return element("dt", dive.title), element("dd", teller.told(dive.choice), " ", price, teller.told(dive.price))
