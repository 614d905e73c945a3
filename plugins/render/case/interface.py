"""The interface and the data behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from plugins.model.case.case import Case
    from plugins.model.case.interface import Endpoint, Entity
    from plugins.model.case.told import Body
    from plugins.render.case.telling import Teller


def endpoints(case: Case, teller: Teller) -> Markup:
    """Every call, the rest of it folded behind what it is for."""
    labels = {str(entity.id): entity.label for entity in case.entities}
    return element("div", *(_endpoint(one, labels, teller) for one in case.endpoints), class_="sts-endpoints")


def _endpoint(one: Endpoint, labels: dict[str, str], teller: Teller) -> Markup:
    failures = (
        element("li", element("code", failure.status), " ", teller.told(failure.when)) for failure in one.failures
    )
    facts = (
        ("Who", teller.told(one.who)),
        ("A repeat", teller.told(one.repeat)),
        ("Limit", teller.told(one.limit)),
        ("Reads or writes", ", ".join(labels[name] for name in one.entities)),
    )
    return element(
        "details",
        element(
            "summary",
            element("code", element("b", one.method), f" {one.path}"),
            element("span", teller.leading_nowhere.told(one.purpose)),
        ),
        _body("Request", one.request),
        _body("Response", one.response),
        element("dl", *(part for name, said in facts for part in (element("dt", name), element("dd", said)))),
        element("ul", *failures, class_="sts-failures"),
        id=f"call-{one.id}",
        class_="sts-endpoint",
    )


def _body(title: str, body: Body | None) -> Markup | None:
    if body is None:
        return None
    return element(
        "div",
        element("p", title, class_="sts-label"),
        element("pre", element("code", body.pretty), class_="no-copy"),
        class_="sts-body",
    )


def entities(case: Case, teller: Teller) -> Markup:
    return element("div", *(_entity(one, teller) for one in case.entities), class_="sts-entities")


def _breakable(name: str) -> list[str]:
    """On a phone a long name breaks after a word of it, not before its last letter."""
    first, *rest = name.split("_")
    return [first, *(part for word in rest for part in ("_", element("wbr"), word))]


def _entity(one: Entity, teller: Teller) -> Markup:
    rows = (
        element(
            "tr",
            element("th", element("code", *_breakable(attribute.name)), scope="row"),
            element("td", attribute.type),
            element("td", teller.told(attribute.says) if attribute.says else ""),
        )
        for attribute in one.attributes
    )
    facts = [
        ("Key", element("code", one.key)),
        ("Divided by", teller.told(one.divided_by)),
        ("Read by", teller.told(one.read_by)),
    ]
    facts += [("Rows", teller.told(one.rows))] if one.rows else []
    return element(
        "section",
        element("h3", one.label),
        element("table", element("tbody", *rows)),
        element("dl", *(part for name, said in facts for part in (element("dt", name), element("dd", said)))),
        id=f"entity-{one.id}",
        class_="sts-entity",
    )
