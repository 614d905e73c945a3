"""Odd texts that somebody, or a hostile link, may put where a text can be put; the same ones each time."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from itertools import cycle
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

LETTERS = 0x110000
# Of each of Unicode's categories; unassigned letters and halves of letters are categories too.
OF_EACH_CATEGORY = 20
AROUND = ("{}", "{}1", "1{}", "5{}10")
# What may stand between digits, between a number and its unit, between entries and between the ends of a range.
SEPARATORS = (
    *(chr(code) for code in (*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x2010))),
    *(chr(code) for code in (0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF, 0x066B, 0x066C, 0x00B7)),
    *("’", "'", "\r\n", "، ", "，", "；", "‥", "…", "⋯", "..", "...", "–", "—", "−", " to ", " per ", " a "),
)
SEPARATED = ("1{}000", "{}1{}10{}MB")
# One without the other, in the wrong order, between letters, and many.
HALVES = (
    *("\ud800", "\udbff", "\udc00", "\udfff", "1\ud83d", "\ude001", "\ude00\ud83d", "a\ud83d😀\ude00"),
    "\udcff" * 99,
)
ESCAPES = (
    *("\\", "\\\\", '"', "'", "\0", "\b\f\n\r\t", "\x1b[31m", "\x7f"),
    *(r"\n", r"\u0000", r"\ud83d", r"\x41", r"\N{DIGIT ONE}"),
    *("%s", "%d%n", "%(a)s", "%00", "%ED%A0%80", "{}", "{0}", "{0.__class__}", "${1}"),
    *("&amp;", "&#x110000;", "<b>1</b>", "</script>", "]]>", "<!--"),
    *("a\u0300", "e\u0301" * 30, "ﷺ", "ǅ", "İ", "ß" * 60, "\u202e1", "1\u200d2", "\U0001f3f3\ufe0f\u200d\U0001f308"),
    *(".*", "(?i)", "[", "(" * 50, "1" + "," * 80, "1" + " " * 77 + "x", "=given", "=", "==1", "__class__", "1;drop"),
)
FLOATS = (
    *"0e0 00 -0 +0 0.0 .0 0. 0e9999 0e-9999 1e-400 1e400 1e9999 1e-9999 1e99999 1e+5 1e 1e+ 1e- e1 1E5 1e5e5".split(),
    *"5e-324 4.9e-324 2.4703282292062327e-324 2.4703282292062328e-324 2.2250738585072014e-308".split(),
    *"1.7976931348623157e308 1.7976931348623158e308 1.7976931348623159e308 1e308..1e309 9007199254740993".split(),
    *"0.1 0.30000000000000004 1e22 1e23 8.5 2.5 0.5 1e16 123456789012345678 4503599627370497.5".split(),
    *"10^308 10^309 10^-400 0^0 0^-1 2^1024 2^0.5 -2^2 1e1^9 5x10^400 5×10^-400".split(),
    *"1/0 0/0 1/3 0:0 1:0 0:1 1e300:1e-300 99.9999999999999999%".split(),
    *"inf -inf nan infinity NaN 1_000 1__0 _1 1_ 0x10 0b1 0o7 1j １２ ٣ ½ ² Ⅷ".split(),
    *("0 nines", "15 nines", "16 nines", "1e-5 nines", "1" * 80, "0." + "3" * 78, "0." + "0" * 77 + "1"),
)
LONG = 100_000
LENGTHS = (
    *("9" * count for count in (39, 40, 41, 79, 80, 81, 999, 1_000, 1_001, LONG)),
    *(letter * 41 for letter in ("é", "😀", "\ud83d")),
    *("; ".join(["1 ms"] * count) for count in (49, 50, 51)),
)
REPEATED = ("a", "é", "–", "😀", "\ud83d", " ", "\n", ";", "1;", "1, ", "..", "1..", "per ", "(", "\\", '"', "\0")
SEED, MIXED = 3, 300
# What hangs on a line before it.
_LOAD = "load: traffic\n  users = people\n"


def by_category() -> Iterator[str]:
    """The first and the last of each category and some between, alone and around numbers."""
    for letters in categories().values():
        step = max(1, len(letters) // OF_EACH_CATEGORY)
        for letter in {*letters[::step], letters[-1]}:
            yield from (around.format(chr(letter)) for around in AROUND)


@cache
def categories() -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for letter in range(LETTERS):
        found.setdefault(unicodedata.category(chr(letter)), []).append(letter)
    return found


def special() -> list[str]:
    """What has gone wrong before, or is likely to, and is therefore put everywhere."""
    separated = [text.format(*[separator] * 3) for separator in SEPARATORS for text in SEPARATED]
    return [*separated, *HALVES, *ESCAPES, *FLOATS, *LENGTHS]


def long() -> list[str]:
    return [letter * LONG for letter in REPEATED]


def mixed() -> Iterator[str]:
    """Bits of all of them, one after the other."""
    chance = Random(SEED)  # noqa: S311 -- nothing is secret about it
    bits = ("1", "2.5", "M", "ms", "%", "$", "..", *SEPARATORS, *HALVES[:8], *ESCAPES, *FLOATS)
    for _ in range(MIXED):
        yield "".join(chance.choices(bits, k=chance.randint(2, 5)))


def places(text: str) -> dict[str, dict[str, Any]]:
    """A request for each place that a text can be put in."""
    return {
        "number": _inputs("traffic", users=text),
        "whole number": _inputs("topk", k=text),
        "share": _inputs("cache", hit=text),
        "money": _inputs("cost", **{"egress-price": text}),
        "list": _inputs("latency", steps=text),
        "choice": _inputs("storage", scheme=text),
        "target": _inputs("traffic") | {"backwards": {"field": "users", "figure": "peak", "target": text}},
        "copy": _inputs("traffic", users=text) | {"as": "json"},
        "field": _inputs("traffic", **{text: "1"}),
        "calculator": _inputs(text),
        "shared number": {"printed": f"people = {text}\n{_LOAD}"},
        "number in a chain": {"printed": f"people = 1M users\n{_LOAD}  peak = {text}"},
        "name of a shared number": {"printed": f"{text} = 1M users\n{_LOAD}"},
        "title": {"envelope": f"# {text}\npeople = 1M users\n{_LOAD}", "as": "markdown"},
    }


def questions() -> list[str]:
    """Each special text in every place, and every other one in one place after the other."""
    asked = [request for text in special() for request in places(text).values()]
    turns = cycle(range(len(places(""))))
    others = (*by_category(), *mixed(), *long())
    asked += [list(places(text).values())[turn] for text, turn in zip(others, turns, strict=False)]
    return [json.dumps(request) for request in asked]


def _inputs(calculator: str, **inputs: str) -> dict[str, Any]:
    return {"calculator": calculator, "inputs": inputs}
