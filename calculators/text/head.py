"""How an estimate on a page begins: its question, how far the runtime is, and what to know without JavaScript."""

from __future__ import annotations

from calculators.text.html import Markup, element


def render_head(question: str, without: str) -> tuple[Markup, ...]:
    """`without` is said where nothing can be changed."""
    return (
        element(
            "div",
            element("p", question, class_="sts-question"),
            element("span", "printed when this page was made", class_="sts-note", data_boot_note=True),
            class_="sts-head",
        ),
        element("noscript", element("p", without, class_="sts-note")),
        element("p", class_="sts-status", data_status=True, role="status"),
    )
