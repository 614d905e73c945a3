"""What the interviewer asks next, throws in and listens for; and what a weaker answer sounds like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.model.case.case import Case
    from plugins.model.case.told import Told
    from plugins.render.case.telling import Teller


def follow_ups(case: Case, teller: Teller) -> Markup:
    """When you say this, they ask that; the answer is folded away, so that one can try first."""
    heard = teller.leading_nowhere
    rows = (
        element(
            "details",
            element(
                "summary",
                element("span", one.level.value, class_="sts-level"),
                element("span", "You say ", class_="sts-label"),
                heard.told(one.said),
                " ",
                element("span", "They ask", class_="sts-label"),
                element("b", heard.told(one.asks)),
            ),
            element("p", teller.told(one.good)),
            id=f"next-{one.id}",
            class_="sts-next",
        )
        for one in case.follow_ups
    )
    return element("div", *rows, class_="sts-follow-ups")


def twists(case: Case, teller: Teller) -> Markup:
    rows = (
        element(
            "li",
            element("span", f"Minute {one.minute}", class_="sts-minute"),
            element("b", teller.told(one.change)),
            element("p", teller.told(one.shifts)),
            id=f"twist-{one.id}",
        )
        for one in case.twists
    )
    return element("ol", *rows, class_="sts-twists", role="list")


def weaker(case: Case, phase: str, teller: Teller) -> Markup | None:
    """One closed weaker answer of a phase, with what is wrong with it."""
    found = next((one for one in case.weaker if one.phase == phase), None)
    if found is None:
        return None
    return element(
        "details",
        element("summary", "A weaker answer"),
        element("blockquote", element("p", teller.told(found.answer))),
        element("p", teller.told(found.wrong)),
        class_="sts-weaker",
    )


def hints(case: Case, teller: Teller) -> Markup:
    """One opens after the other; without JavaScript all can be opened from the start."""
    rows = (
        element("details", element("summary", f"Hint {place}"), element("p", teller.told(one)), class_="sts-hint")
        for place, one in enumerate(case.hints, start=1)
    )
    return element("sts-hints", *rows, data_hints=case.id, data_search_exclude=True)


def limits(case: Case, teller: Teller) -> Markup:
    return _list(case.limits, teller)


def _list(texts: Iterable[Told], teller: Teller) -> Markup:
    return element("ul", *(element("li", teller.told(text)) for text in texts))
