"""Lines without a sign, as they stand in notes: `DAU 100M` is a name and its value, a sentence is a note."""

from __future__ import annotations

import re

from calculators.core.unit import is_unit
from calculators.envelope.literal import read_literal
from calculators.envelope.names import FUNCTIONS, RESERVED, refusal
from calculators.envelope.place import Misread

_STATED = re.compile(r" *([^\W\d_][\w'&/-]*(?: [^\W\d_][\w'&/-]*){0,4}) +(?=[$0-9])")
_NO_NAME = RESERVED | set(FUNCTIONS) | set("x for from with by on if when one two three half twice double".split())
_VERBS = re.compile(r" (?:is|are|was|has|have|takes?|of|=)$")
_REMARK = re.compile(r" *(?:\([^()]*\))? *")
# 5 × 3, (2 + 3) - 1, and kept - 5: where two things meet in a sign somebody works something out.
_WORKED_OUT = re.compile(
    r"[=×÷^<>\[\]{}]|[\w)%] *\+ *[\w($]|[0-9)][\w%]* *[-/] *[0-9($]|\b(?:plus|minus|times|x)\b *[\w($]|\w\("
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEW = 3


def stated_at(body: str) -> int | None:
    """Where the number begins that a line says of its first words; nothing where it says anything else.

    >>> stated_at("average tweet 140 bytes"), stated_at("each posts 2 photos a day")
    (14, None)
    """
    said = _STATED.match(body)
    if said is None:
        return None
    name = _VERBS.sub("", said[1])
    words = name.lower().split()
    if _NO_NAME & set(words) or (len(words) == 1 and is_unit(name)) or refusal(name):
        return None
    try:
        _, end = read_literal(body, said.end())
    except Misread:
        return None
    return said.end() if _REMARK.fullmatch(body, end) else None


def stated_name(words: str) -> str:
    """What is said something of: the tweet of `tweet is`."""
    return _VERBS.sub("", words.strip())


def is_prose(text: str, said: str) -> bool:
    """Whether a line that cannot be read is a note: words, in which nothing is worked out and no name misspelled.

    >>> is_prose("Each user posts 2 photos a day", "No line is called"), is_prose("people x 5", "No line is called")
    (True, False)
    """
    if _WORKED_OUT.search(text) or "?" in text or "Did you mean" in said:
        return False
    words = _WORD.findall(text)
    return len(words) >= (_FEW if re.search("[0-9]", text) else 1)
