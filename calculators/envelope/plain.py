"""Text as people paste it, with one character for each that means the same, so that columns stay what they are."""

from __future__ import annotations

from calculators.envelope.paper import as_written
from calculators.envelope.place import Misread, Span

_SAME = str.maketrans(
    {
        **dict.fromkeys("\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
        **dict.fromkeys("\u202f\u205f\u3000", " "),
        "−": "-",
        "–": "-",
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "·": "×",
        "∙": "×",
        "⋅": "×",
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

# By how much the signs and letters come later that an input method types, as wide as its characters.
_WIDER = ord("！") - ord("!")

# What comes along when text is copied. The library would know all names, in half a megabyte for each reader to fetch.
_UNSEEN = {
    "\N{SOFT HYPHEN}": "soft hyphen",
    "\N{ZERO WIDTH SPACE}": "zero width space",
    "\N{ZERO WIDTH NON-JOINER}": "zero width non-joiner",
    "\N{ZERO WIDTH JOINER}": "zero width joiner",
    "\N{LEFT-TO-RIGHT MARK}": "left-to-right mark",
    "\N{RIGHT-TO-LEFT MARK}": "right-to-left mark",
    "\N{LEFT-TO-RIGHT EMBEDDING}": "left-to-right embedding",
    "\N{RIGHT-TO-LEFT EMBEDDING}": "right-to-left embedding",
    "\N{POP DIRECTIONAL FORMATTING}": "pop directional formatting",
    "\N{LEFT-TO-RIGHT OVERRIDE}": "left-to-right override",
    "\N{RIGHT-TO-LEFT OVERRIDE}": "right-to-left override",
    "\N{LEFT-TO-RIGHT ISOLATE}": "left-to-right isolate",
    "\N{RIGHT-TO-LEFT ISOLATE}": "right-to-left isolate",
    "\N{FIRST STRONG ISOLATE}": "first strong isolate",
    "\N{POP DIRECTIONAL ISOLATE}": "pop directional isolate",
    "\N{WORD JOINER}": "word joiner",
    "\N{LINE SEPARATOR}": "line separator",
    "\N{PARAGRAPH SEPARATOR}": "paragraph separator",
    "\N{ZERO WIDTH NO-BREAK SPACE}": "zero width no-break space",
}


def plain(line: str) -> str:
    """The line with typographic variants made one; `Misread` where a character cannot be seen.

    >>> plain("kept\N{NO-BREAK SPACE}= 3 * 2\N{NARROW NO-BREAK SPACE}MB")
    'kept = 3 × 2 MB'
    >>> plain("rate ≈ 5k/s"), plain("rate = ≈5k/s"), plain("rate = 10k/s × 2 ≈ 20k/s")
    ('rate = 5k/s', 'rate =  5k/s', 'rate = 10k/s × 2 = 20k/s')
    """
    same = as_written((line if line.isascii() else _narrow(line)).translate(_SAME))
    if not same.isprintable():
        place, character = next((place, each) for place, each in enumerate(same) if not each.isprintable())
        raise Misread(Span(place, place + 1), f"{_called(character)} is here and cannot be seen: delete it.")
    return same


def _narrow(line: str) -> str:
    return "".join(chr(ord(one) - _WIDER) if "！" <= one <= "～" else one for one in line)


def _called(character: str) -> str:
    name = _UNSEEN.get(character, "")
    return f"The character U+{ord(character):04X}{f' ({name})' if name else ''}"
