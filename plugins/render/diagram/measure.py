"""How wide a text is, before anybody knows in which typeface: the reader's system sets it.

The table has the advance widths of Arial (and so of Helvetica and Liberation Sans) in thousandths of the size. Of the
typefaces that systems set their own words in, the widest are a seventh wider; what `SLACK` does not cover, the room
around each text does. The browser's tests measure that in four of them.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SLACK = 1.12
_UNKNOWN = 1000
_BY_WIDTH: Mapping[int, str] = {
    191: "'",
    222: "ijl’‘",
    260: "|",
    278: " !,./:;I[\\]ft·\u00a0",
    333: "()-`r",
    334: "{}",
    350: "•",
    355: '"',
    389: "*",
    400: "°",
    469: "^",
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopquàáâäèéêëñòóôöùúûü–€",
    576: "µ",
    584: "+<=>~±×÷−",
    549: "≈≤≥",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…→",
    1015: "@",
}
_WIDTHS = {char: width for width, chars in _BY_WIDTH.items() for char in chars}


def width(text: str, size: float) -> int:
    """Pixels that a text of this size needs at most, nearly always.

    >>> width("Load balancer", 13), width("", 13)
    (93, 0)
    """
    return ceil(sum(_WIDTHS.get(char, _UNKNOWN) for char in text) / 1000 * size * SLACK)


def wrapped(text: str, size: float, most: float, lines: int = 2) -> tuple[str, ...]:
    """The text in as few lines as fit, up to so many, each as short as it can be.

    >>> wrapped("Load balancer", 13, 80), wrapped("Chat", 13, 80)
    (('Load', 'balancer'), ('Chat',))
    """
    words = text.split()
    for count in range(1, min(lines, len(words)) + 1):
        best = min(_divided(words, count), key=lambda parts: max(width(part, size) for part in parts))
        if max(width(part, size) for part in best) <= most:
            return best
    return best


def _divided(words: list[str], count: int) -> list[tuple[str, ...]]:
    """Every way to set the words in so many lines."""
    if count == 1:
        return [(" ".join(words),)]
    return [
        (" ".join(words[:at]), *rest)
        for at in range(1, len(words) - count + 2)
        for rest in _divided(words[at:], count - 1)
    ]
