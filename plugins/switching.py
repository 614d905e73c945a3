"""Takes out of the theme's styles the rule by which it stops transitions while the colours change.

The rule is about every element, and the theme switches it on and off whenever a page opens, to set the colours that
the page already has: a browser then works out the style of every element twice more, a fifth of the time that a case
takes to open. Without it, what has a transition fades for an eighth of a second when the reader changes the colours.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.fingerprint import THEME_STYLES

if TYPE_CHECKING:
    from pathlib import Path

_RULE = re.compile(r"\[data-md-color-switching\][^{}]*\{[^{}]*\}")


def let_colours_fade(site: Path) -> None:
    """Where no style has the rule, it has been taken out before."""
    for file in (site / THEME_STYLES).rglob("*.css"):
        if _RULE.search(text := file.read_text("utf-8")):
            file.write_text(_RULE.sub("", text), "utf-8")
