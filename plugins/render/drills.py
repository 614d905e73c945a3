"""The frame of the drills: what sorts there are, and the places that the shell fills."""

from __future__ import annotations

from calculators.text.html import Markup, element

_KINDS = {
    "range": "A range",
    "side": "Which side",
    "step": "The missing step",
    "known": "From memory",
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
                _button("Next question", "next", class_="sts-primary"),
                _button("The one of today", "daily"),
                _button("A team hour", "team"),
                _button("Copy its link", "link"),
                class_="sts-buttons",
            ),
            element(
                "details",
                element("summary", "Which sorts"),
                *(_wanted(kind, said) for kind, said in _KINDS.items()),
                class_="sts-fold",
            ),
            data_tools=True,
            data_search_exclude=True,
            hidden=True,
        ),
        element("p", class_="sts-problem", data_said=True, role="status"),
        element("div", data_place=True, class_="sts-drill-place"),
        element(
            "details",
            element("summary", "How sure your “surely” is"),
            element("div", data_insight=True),
            class_="sts-fold",
            data_search_exclude=True,
        ),
        data_state="idle",
    )


def _wanted(kind: str, said: str) -> Markup:
    field = f"kind-{kind}"
    return element(
        "p",
        element("input", type="checkbox", id=field, data_kind_wanted=kind, checked=True, autocomplete="off"),
        element("label", said, for_=field),
        class_="sts-setting",
    )


def _button(text: str, action: str, class_: str | None = None) -> Markup:
    return element("button", text, type="button", data_action=action, class_=class_)
