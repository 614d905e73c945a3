"""Rounds: what is asked, what is found, and the bill of materials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from plugins.model.case.size import Item, Size
    from plugins.render.case.telling import Teller


def size(one: Size, teller: Teller) -> Markup:
    """A round, without its heading."""
    return element(
        "div",
        element("p", element("span", "Asked", class_="sts-label"), teller.told(one.asks)),
        element("p", element("span", "Found", class_="sts-label"), teller.told(one.found)),
        _bill(one, teller) if one.bill else None,
        element("p", element("span", "The next round begins when", class_="sts-label"), teller.told(one.next))
        if one.next
        else None,
        class_="sts-round",
    )


def _bill(one: Size, teller: Teller) -> Markup:
    with_cost = any(item.cost for item in one.bill)
    heads = ["What", "How many", *(["A month"] if with_cost else [])]
    foot = None
    if one.total:
        cells = (
            element("th", "Together", scope="row"),
            element("td", ""),
            element("td", teller.figure(one.total), class_="sts-number"),
        )
        foot = element("tfoot", element("tr", *cells))
    return element(
        "table",
        element("caption", "Bill of materials", class_="sts-hidden"),
        element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
        *(_item(item, teller, with_cost=with_cost) for item in one.bill),
        foot,
        class_="sts-bill",
    )


def _item(item: Item, teller: Teller, *, with_cost: bool) -> Markup:
    """Its reason in a row of its own: beneath the name, figures would leave it a third of a phone's width."""
    cost = element("td", teller.figure(item.cost) if item.cost else "", class_="sts-number") if with_cost else None
    columns = 3 if with_cost else 2
    return element(
        "tbody",
        element(
            "tr",
            element("th", item.what, scope="rowgroup"),
            element("td", teller.figure(item.count), class_="sts-number"),
            cost,
        ),
        element("tr", element("td", teller.told(item.because), colspan=columns, class_="sts-why")),
    )
