"""What to say where a number or a name belongs and something else stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.core.problem import shorten
from calculators.core.unit import is_unit
from calculators.envelope.names import unknown
from calculators.envelope.place import Misread, Span

if TYPE_CHECKING:
    from calculators.envelope.names import Names

_WORD = re.compile(r"[^\W\d_][\w'-]*")
_WORDS = re.compile(r"[^\W\d_][\w' -]*")
_SO_MANY_TIMES = re.compile(r"(?<![\w.])[0-9][0-9.,]*x(?= $)")
_BETWEEN = re.compile(r"(?:between|from) +([$0-9][^ ]*(?: [^\W\d_]+)?) +(?:and|to) +([$0-9].*?) *$")
_SAID = 40


def missing(text: str, at: int, names: Names) -> Misread:
    """A name that no line has, a unit without its number, or nothing that could be either."""
    word = _WORD.match(text, at)
    if between := _BETWEEN.match(text, at):
        said = f"A range has two points between its ends: {between[1]}..{between[2]}."
        return Misread(Span(at, between.end()), said)
    if word is None:
        if at >= len(text):
            return Misread(Span(at, at + 1), "Something is missing here. A number or a name belongs here.")
        said = f"“{shorten(text[at:], _SAID)}” is not understood here. A number or a name belongs here."
        return Misread(Span(at, len(text)), said)
    words = _WORDS.match(text, at)
    phrase = words.group().strip() if words else word.group()
    if is_unit(word.group()):
        said = f"“{word.group()}” is a unit: put a number before it, such as 1 {word.group()}."
        return Misread(Span(*word.span()), said)
    times = _SO_MANY_TIMES.search(text[:at])
    told = unknown(names, phrase, word.group(), times.group() if times else "")
    return Misread(Span(at, at + len(phrase)), told)
