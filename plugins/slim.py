"""Style sheets as they are sent: without the comments and the spaces that only a writer needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

STYLES = "assets/styles/*.css"

# Not `.*?`, which within a longer pattern may run on to the end of another comment.
_COMMENT = r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/"
_GAP = rf"(?:\s|{_COMMENT})"
# A space before a colon stays: `a :hover` and `a:hover` are two selectors.
_PART = re.compile(
    rf"""(?P<text>"[^"]*") | {_GAP}*(?P<mark>[{{}};,>]){_GAP}* | (?P<colon>:){_GAP}+ | (?P<gap>{_GAP}+)""",
    re.VERBOSE,
)


def slim_styles(site: Path) -> None:
    """The styles of a built site, each replaced by its slimmer self."""
    for style in site.glob(STYLES):
        style.write_text(slim(style.read_text(encoding="utf-8")), encoding="utf-8")


def slim(style: str) -> str:
    """The same rules in fewer letters.

    >>> slim('/* Links */ a :is(b, i) > u { content: "{ x }"; }')
    'a :is(b,i)>u{content:"{ x }";}'
    """
    return _PART.sub(_kept, style).strip()


def _kept(part: re.Match[str]) -> str:
    if part["gap"]:
        return " " if re.sub(_COMMENT, "", part["gap"]) else ""
    return part["text"] or part["mark"] or part["colon"]
