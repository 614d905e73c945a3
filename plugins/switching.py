"""Lightens how the theme sets a page's colours, which it does whenever one opens, to those that are already there.

Each of these makes a browser work out the style of every element again, and together they were a quarter of the work
of opening a case:

- a rule about every element that stops transitions meanwhile, switched on and off. Without it, what has a transition
  fades for an eighth to a quarter of a second when the reader changes the colours;
- a meta element for the colour scheme, put in and then filled. Our styles say the same (`tokens.css`); under another
  name it says nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.fingerprint import THEME_STYLES

if TYPE_CHECKING:
    from pathlib import Path

THEME_SCRIPTS = "assets/javascripts"

_RULE = re.compile(r"\[data-md-color-switching\][^{}]*\{[^{}]*\}")
# As long as the other, so that the script's map stays true.
_META, _OTHER = '{name:"color-scheme"}', '{name:"page-colours"}'


def lighten_switching(site: Path) -> None:
    """Where the theme has neither, they have been taken out before."""
    for style in (site / THEME_STYLES).rglob("*.css"):
        if _RULE.search(text := style.read_text("utf-8")):
            style.write_text(_RULE.sub("", text), "utf-8")
    for script in (site / THEME_SCRIPTS).glob("bundle.*.js"):
        if _META in (text := script.read_text("utf-8")):
            script.write_text(text.replace(_META, _OTHER), "utf-8")
