"""The frame of the drills: what sorts there are, and the places that the shell fills."""

from __future__ import annotations

from calculators.text.html import Markup, element
from plugins.render.control import button, folded, setting

KINDS = {
    "range": "A range",
    "side": "Which side",
    "step": "The missing step",
    "case": "An estimate of a worked case",
    "known": "By heart",
    "units": "Units and powers",
}


def drills() -> Markup:
    """Nothing of it works without JavaScript, and it says so."""
    return element(
        "sts-drills",
        element(
            "noscript", "The drills need JavaScript. Each calculator’s page has a worked example with its steps."
        ),
        element(
            "div",
            element(
                "p",
                button("Next question", "next", class_="sts-primary"),
                button("Today’s question", "daily"),
                button("A team hour", "team"),
                button("Copy link", "link"),
                class_="sts-buttons",
            ),
            folded(
                "Kinds of question",
                *(setting(f"kind-{kind}", said, data_kind_wanted=kind, checked=True) for kind, said in KINDS.items()),
            ),
            data_tools=True,
            data_search_exclude=True,
            hidden=True,
        ),
        element("p", class_="sts-problem", data_said=True, role="status"),
        element("div", data_place=True),
        folded("How sure your “surely” is", element("div", data_insight=True), data_search_exclude=True),
        data_state="idle",
    )
