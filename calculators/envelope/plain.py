"""Text as people paste it, with one character for each that means the same, so that columns stay what they are."""

from __future__ import annotations

import unicodedata

from calculators.envelope.place import Misread, Span

_SAME = str.maketrans(
    {
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{THIN SPACE}": " ",
        "\N{FIGURE SPACE}": " ",
        "\N{EN SPACE}": " ",
        "\N{EM SPACE}": " ",
        "\N{IDEOGRAPHIC SPACE}": " ",
        "\t": " ",
        "−": "-",
        "–": "-",
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "·": "×",
        "∙": "×",
        "⋅": "×",
        "*": "×",
        "∕": "÷",
        "⁄": "÷",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "μ": "µ",
        "≤": "≤",
        "⩽": "≤",
        "⩾": "≥",
    }
)


def plain(line: str) -> str:
    """The line with typographic variants made one; `Misread` where a character cannot be seen.

    >>> plain("kept\N{NO-BREAK SPACE}= 3 * 2\N{NARROW NO-BREAK SPACE}MB")
    'kept = 3 × 2 MB'
    """
    same = line.translate(_SAME)
    if not same.isascii():
        for place, character in enumerate(same):
            if unicodedata.category(character)[0] == "C":
                raise Misread(Span(place, place + 1), f"{_called(character)} is here and cannot be seen: delete it.")
    elif not same.isprintable():
        place = next(place for place, character in enumerate(same) if not character.isprintable())
        raise Misread(Span(place, place + 1), f"{_called(same[place])} is here and cannot be seen: delete it.")
    return same


def _called(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"The character U+{ord(character):04X}{f' ({name.lower()})' if name else ''}"
