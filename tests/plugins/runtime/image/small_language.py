"""Calculators of a test's own: a small language, written as one writes such things, with much of Python in it.

Their image is made with one question, so that all else which they do is in it only because of the exercise.
"""

from __future__ import annotations

import json
import math
import operator
import re
from bisect import bisect_right, insort
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial, reduce
from itertools import accumulate, chain, groupby, islice, pairwise, takewhile, zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TOKEN = re.compile(
    r"""\s*(?:(?P<number>[0-9][0-9_,]*(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?|\.[0-9]+)(?P<unit>(?<=[0-9])[kMG](?![\w]))?
      |(?P<name>[^\W\d_][\w'-]*)|(?P<sign>[<>=!]=|[-+*/^()<>,;%×÷−]))""",
    re.VERBOSE,
)
NOTE = re.compile(r"(?:^|\s)--(?:\s|$)")
WORDS = re.compile(r"\b(plus|minus|times|per)\b", re.IGNORECASE)
DATE = re.compile(r"(\d{4})-(\d\d)")
SIGNS = {"plus": "+", "minus": "-", "times": "*", "per": "/", "×": "*", "÷": "/", "−": "-"}
SCALES = {"k": 1e3, "M": 1e6, "G": 1e9}
STEPS = [1, 10, 100, 1_000, 1_000_000]
MOST = 60


class Refused(ValueError):  # noqa: N818 -- reads as what it says
    """What is wrong, and where."""

    def __init__(self, said: str, at: int) -> None:
        super().__init__(f"{said} at {at}")
        self.at = at


@dataclass(frozen=True, slots=True)
class Number:
    value: float


@dataclass(frozen=True, slots=True)
class Named:
    name: str


@dataclass(frozen=True, slots=True)
class Applied:
    name: str
    parts: tuple[Node, ...]


type Node = Number | Named | Applied

FUNCTIONS: dict[str, Callable[..., float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "^": operator.pow,
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
    "sqrt": math.sqrt,
    "log": math.log,
    "floor": math.floor,
    "max": max,
    "min": min,
    "round": round,
    "total": lambda *parts: math.fsum(parts),
    "hypot": math.hypot,
    "comb": lambda n, k: math.comb(int(n) % 99, int(k) % 99),
}


@dataclass(slots=True)
class Parser:
    text: str
    at: int = 0
    depth: int = 0
    seen: list[str] = field(default_factory=list)

    def tokens(self) -> Iterator[tuple[str, str]]:
        for found in TOKEN.finditer(self.text):
            if found.lastgroup is not None:
                yield found.lastgroup, found[0].strip()

    def peek(self) -> tuple[str, str]:
        found = TOKEN.match(self.text, self.at)
        if not found:
            return "", ""
        kind = "number" if found["unit"] else str(found.lastgroup)
        return kind, found[kind]

    def take(self) -> str:
        found = TOKEN.match(self.text, self.at)
        if not found:
            raise Refused(f"“{self.text[self.at : self.at + 9].strip()!r}” is not known", self.at)
        self.at = found.end()
        self.seen.append(found.group().strip())
        return found.group().strip()

    def binary(self, signs: set[str], below: Callable[[], Node]) -> Node:
        left = below()
        while self.peek()[1] in signs:
            left = Applied(self.take(), (left, below()))
        return left

    def comparison(self) -> Node:
        return self.binary({"<", ">", "<=", ">=", "==", "!="}, self.sum)

    def sum(self) -> Node:
        return self.binary({"+", "-"}, self.product)

    def product(self) -> Node:
        return self.binary({"*", "/"}, self.power)

    def power(self) -> Node:
        return self.binary({"^"}, self.atom)

    def atom(self) -> Node:
        self.depth += 1
        if self.depth > MOST:
            raise Refused("too deep", self.at)
        try:
            match self.peek():
                case "number", text:
                    scale = SCALES.get(self.take()[-1:], 1.0)
                    return Number(float(text.translate({44: None, 95: None})) * scale)
                case "name", name if name.casefold() in FUNCTIONS:
                    self.take()
                    return Applied(name.casefold(), tuple(self.arguments()))
                case "name", _:
                    return Named(self.take())
                case _, "-":
                    self.take()
                    return Applied("-", (Number(0), self.atom()))
                case _, "(":
                    return next(iter(self.arguments()))
            raise Refused("something is missing", self.at)
        finally:
            self.depth -= 1

    def arguments(self) -> list[Node]:
        if self.take() != "(":
            raise Refused("no bracket", self.at)
        parts = [self.comparison()]
        while (sign := self.take()) in {",", ";"}:
            parts.append(self.comparison())
        if sign != ")":
            raise Refused(f"“{sign}” where a bracket ends", self.at)
        return parts


class Sheet:
    """Lines, of which each may name those before it."""

    def __init__(self, text: str) -> None:
        self.lines = [line.rstrip() for line in text.splitlines() if line and not line.isspace()]
        self.values: dict[str, float] = {}

    @cached_property
    def widest(self) -> int:
        return max(map(len, self.lines), default=0)

    def run(self) -> Iterator[str]:
        for number, line in enumerate(self.lines, 1):
            yield from self.one(number, NOTE.split(line, maxsplit=1)[0])

    def one(self, number: int, line: str) -> Iterator[str]:
        name, equals, text = line.partition("=") if "==" not in line else ("", "", line)
        name = DATE.sub(r"\2/\1", " ".join(name.split())).casefold() or f"line {number}"
        try:
            value = evaluate(parsed(plain(text if equals else line)), self.values)
        except (ZeroDivisionError, OverflowError) as error:
            yield f"{name:>{min(20, self.widest)}}: {type(error).__name__}"
        except (ValueError, TypeError) as error:
            raise Refused(f"{name}: {error}", number) from error
        else:
            self.values[name] = value
            yield f"{name:>{min(20, self.widest)}}: {value:,.6g} {STEPS[bisect_right(STEPS, abs(value)) - 1]:_}"


def plain(text: str) -> str:
    text = WORDS.sub(lambda found: SIGNS[found[1].lower()], text)
    return "".join(SIGNS.get(letter, letter) for letter in text)


@lru_cache(64)
def parsed(text: str) -> Node:
    parser = Parser(text)
    node = parser.comparison()
    if parser.peek() != ("", "") or text[parser.at :].strip():
        raise Refused(f"“{text[parser.at :].strip():.9}” is too much", parser.at)
    return node


def evaluate(node: Node, values: dict[str, float]) -> float:
    match node:
        case Number(value):
            return value
        case Named(name) if name.casefold() in values:
            return values[name.casefold()]
        case Named(name):
            close = sorted(values, key=lambda known: (abs(len(known) - len(name)), known))[:2]
            raise TypeError(f"no {name.upper()}; there {'are ' + ', '.join(close) if close else 'is none'}")
        case Applied(name, parts):
            return float(FUNCTIONS[name](*map(partial(evaluate, values=values), parts)))


def facts(text: str, values: dict[str, float]) -> dict[str, object]:
    """More of what one may do with texts and numbers."""
    kinds = [kind for kind, _ in Parser(text).tokens()]
    ordered: list[float] = []
    for value in values.values():
        insort(ordered, value)
    number = reduce(lambda one, two: one * 31 + ord(two), text[:40], 7)
    return {
        "runs": [f"{kind}×{len(list(run))}" for kind, run in groupby(kinds)],
        "steps": [round(two - one, 3) for one, two in pairwise(ordered)],
        "sums": list(islice(accumulate(ordered), 5)),
        "signs": sorted({letter for letter in text if not (letter.isalnum() or letter.isspace())})[:9],
        "letters": [f"{letter}: {ord(letter):04x}" for letter in takewhile(str.isprintable, text)][:3],
        "words": dict(zip_longest(text.split()[:3], chain(kinds, "?"), fillvalue=None)),
        "number": f"{number:#x} {number % 997:03d} {number.bit_length()} {str(number)[:30]:*^34}",
        "shape": (
            text.title()[:20],
            text.swapcase()[-20:],
            text.count("e"),
            text.find("1"),
            text.rsplit(None, 1)[-1:],
        ),
        "again": replace(Parser(text[:5]), at=1) == Parser(text[:5], 1),
        "same": Number(1.0) in {Number(1.0), Named("a")} and parsed("1+a") == parsed("1 + a"),
        "bytes": text.encode("utf-8", "replace")[:6].hex(" "),
    }


def answer(text: str) -> str:
    """What came of each line, or what is wrong."""
    sheet = Sheet(text)
    try:
        reply: dict[str, object] = {"lines": list(sheet.run())}
    except Refused as error:
        why = [type(each).__name__ for each in (error, error.__cause__) if each]
        reply = {"refused": str(error), "why": why, "at": error.at}
    return json.dumps(reply | {"facts": facts(text, sheet.values)}, ensure_ascii=False, default=str)
