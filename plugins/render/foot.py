"""The foot of an entry: what else to read, and who advises it."""

from __future__ import annotations

from calculators.text.html import Markup, element


def foot(*parts: Markup | None) -> Markup | None:
    """Those parts that there are, side by side."""
    return element("div", *parts, class_="sts-row-foot") if any(parts) else None
