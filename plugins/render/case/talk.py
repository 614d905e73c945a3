"""Dialogue, with its minute in the margin and why something was said beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from plugins.model.case.talk import Talk
    from plugins.render.case.telling import Teller


def talk(one: Talk, teller: Teller) -> Markup:
    lines = (
        element(
            "div",
            element("dt", line.who.value.capitalize(), class_=f"sts-{line.who.value}"),
            element("dd", element("p", teller.told(line.says)), _why(line.why, teller) if line.why else None),
            class_="sts-said",
        )
        for line in one.lines
    )
    return element(
        "figure",
        element("figcaption", f"Minute {one.minute}", class_="sts-minute"),
        element("dl", *lines),
        class_="sts-talk",
        id=f"talk-{one.id}",
    )


def _why(text: object, teller: Teller) -> Markup:
    return element("p", teller.told(text), class_="sts-aside")  # type: ignore[arg-type]
