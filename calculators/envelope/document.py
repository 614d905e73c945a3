"""An envelope's text as statements: lines, calculators with their fields, checks, scenarios, headings.

Each is read by itself, so that a mistake in one leaves the others standing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from calculators.core.problem import shorten
from calculators.core.unit import NONE, is_unit
from calculators.envelope.literal import read_literal, starts_number
from calculators.envelope.names import is_label, refusal
from calculators.envelope.paper import NOTE
from calculators.envelope.place import Misread, Problem, Span
from calculators.envelope.plain import plain
from calculators.envelope.prose import stated_at, stated_name

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_CHARACTERS = 100_000
MOST_LINES = 2_000
LONGEST_LINE = 1_000
# What the calendar lets a reader choose.
PERIODS = ("day", "month", "year")

_EQUALS = re.compile(r"(?<![<>=!])=(?!=)")
# What is no name, but worked out, before the equals sign: 150M × 10 / 86400 = 17,400.
_SIGN = re.compile(r"[×÷]|[0-9] ?\^| [/+-] |[0-9] x [0-9]|[0-9][^ ]* (?:for|in|over) [0-9]")
# Of users = 10M, DAU = 20%.
_SECOND = re.compile(r"[,;] *([^\W\d_][\w' /-]*?) *=(?!=)")
_COMPARED = re.compile(r"[<>≤≥]")
_CALCULATOR = re.compile(r"([^:=<>≤≥]*?)\s*:\s*([a-z]+)\s*$")
_SCENARIO = re.compile(r"scenario\b\s*(.*)$", re.IGNORECASE)
_GROW = re.compile(r"grow\b\s+(.*)$", re.IGNORECASE)
_SHORT = re.compile(r",\s*short costs\s+([0-9.]+)\s*(?:×|x|times)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """One line of the text: its number from 1, as typed, and with variants of characters made one."""

    number: int
    typed: str
    text: str

    @property
    def note_at(self) -> int:
        """Where a note begins, or the end of the line."""
        note = NOTE.search(self.text)
        return len(self.text) if note is None else note.start()

    def problem(self, misread: Misread) -> Problem:
        start, end = misread.span.start, min(misread.span.end, max(len(self.typed), misread.span.start + 1))
        return Problem(self.number, start + 1, max(1, end - start), misread.said, self.typed)

    def problem_at(self, start: int, end: int, said: str) -> Problem:
        return self.problem(Misread(Span(start, end), said))


@dataclass(frozen=True, slots=True)
class Line:
    """`name = expression`, or an expression alone; `at` is where the expression begins.

    Where a second equals sign says what it comes to, `claimed` is all of it, and that begins at `claimed_at`.
    """

    source: Source
    name: str
    text: str
    at: int
    note: str = ""
    short_costs: float | None = None
    claimed: str = ""
    claimed_at: int = 0


@dataclass(frozen=True, slots=True)
class Check:
    """A comparison."""

    source: Source
    text: str
    at: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field of a calculator: its name, and what stands behind the equals sign at `at`."""

    source: Source
    name: str
    name_at: int
    text: str
    at: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Called:
    """`name: calculator` and its fields."""

    source: Source
    name: str
    calculator: str
    calculator_at: int
    fields: tuple[FieldLine, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Override:
    """Another value for a line, or for a calculator's field as `load.actions`."""

    source: Source
    name: str
    name_at: int
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Scenario:
    """Other values for some lines."""

    source: Source
    name: str
    overrides: tuple[Override, ...]


@dataclass(frozen=True, slots=True)
class Growth:
    """Which line gets larger when the product does."""

    source: Source
    name: str
    at: int


@dataclass(frozen=True, slots=True)
class Convention:
    """How long a day, a month or a year is taken to be, for the whole envelope."""

    source: Source
    period: str
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Words:
    """A heading (`level` 1 and more) or a note of its own."""

    source: Source
    text: str
    level: int = 0


type Statement = Line | Check | Called | Scenario | Growth | Convention | Words


@dataclass(frozen=True, slots=True)
class Document:
    """What could be read, in order, and what could not; `unread` are the names of lines that could not."""

    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]
    unread: frozenset[str] = frozenset()

    @property
    def title(self) -> str:
        return next((one.text for one in self.statements if isinstance(one, Words) and one.level), "")


@dataclass(slots=True)
class _Gathering:
    """What has been read so far, and the statement whose indented lines are being read."""

    statements: list[Statement] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    # The statement whose indented lines follow, or how to leave them out, for one that could not be read.
    open: Called | Scenario | None = None
    is_skipping: bool = False


def read_document(text: str) -> Document:
    """The statements of a text; never raises for what is typed."""
    if len(text) > MOST_CHARACTERS:
        said = f"An envelope has at most {MOST_CHARACTERS:,} characters, and this one {len(text):,}."
        return Document((), (), (Problem(1, 1, 1, said, ""),))
    typed = text.split("\n")
    if len(typed) > MOST_LINES:
        said = f"An envelope has at most {MOST_LINES:,} lines, and this one {len(typed):,}."
        return Document((), (), (Problem(MOST_LINES + 1, 1, 1, said, typed[MOST_LINES][:LONGEST_LINE]),))
    found = _Gathering()
    sources = tuple(_read_line(number, line, found) for number, line in enumerate(typed, 1))
    _close(found)
    return Document(sources, tuple(found.statements), tuple(found.problems), frozenset(found.unread))


def _read_line(number: int, typed: str, found: _Gathering) -> Source:
    typed = typed.rstrip("\r")
    try:
        source = Source(number, typed, _plain(typed))
        _add(source, found)
    except Misread as misread:
        source = Source(number, typed[:LONGEST_LINE], "")
        found.problems.append(source.problem(misread))
        if not typed[:1].isspace():
            _close(found)
            # Fields below a calculator that cannot be read are not lines of their own.
            found.is_skipping = True
            found.unread |= _meant_as_name(typed)
    return source


def _meant_as_name(typed: str) -> set[str]:
    """What a line that cannot be read would have been called, so that those that use it need not complain too."""
    name = re.split("[=:]", typed, maxsplit=1)[0].strip()
    return {name} if name[:1].isalpha() and len(name) <= LONGEST_LINE and not is_unit(name) else set()


@lru_cache(2_048)
def _plain(typed: str) -> str:
    if len(typed) > LONGEST_LINE:
        raise Misread(
            Span(LONGEST_LINE, LONGEST_LINE + 1),
            f"A line has at most {LONGEST_LINE:,} characters, and this one {len(typed):,}.",
        )
    return plain(typed)


def _add(source: Source, found: _Gathering) -> None:
    body, note = _without_note(source.text)
    indent = len(body) - len(body.lstrip())
    text = body.strip()
    if not text:
        if note and not indent:
            found.statements.append(Words(source, note)) if found.open is None else None
        return
    if source.typed[:1].isspace() and (found.open is not None or found.is_skipping):
        if found.open is not None:
            found.open = _with(found.open, source, body, indent, note)
        return
    _close(found)
    found.is_skipping = False
    statement = _statement(source, body, indent, note)
    if isinstance(statement, (Called, Scenario)):
        found.open = statement
    else:
        found.statements.append(statement)


def _close(found: _Gathering) -> None:
    if found.open is not None:
        found.statements.append(found.open)
        found.open = None


def _without_note(text: str) -> tuple[str, str]:
    note = NOTE.search(text)
    return (text, "") if note is None else (text[: note.start()], text[note.end() :].strip())


# With each key one line has another text, and the others have what they had.
@lru_cache(2_048)
def _statement(source: Source, body: str, indent: int, note: str) -> Statement:
    text = body.strip()
    if text.startswith("#"):
        return Words(source, text.lstrip("#").strip(), len(text) - len(text.lstrip("#")))
    for pattern, read in _LEADING:
        if (match := pattern.match(text)) and "=" not in text:
            return read(source, match, indent)
    equals = _EQUALS.search(body)
    if equals is None:
        return _without_equals(source, body, indent, note)
    return _with_equals(source, body, equals, indent, note)


def _with_equals(source: Source, body: str, equals: re.Match[str], indent: int, note: str) -> Statement:
    """A line, how long a period is taken to be, or an expression and what it comes to."""
    name = body[: equals.start()].strip()
    if not name and body[equals.end() :].strip():
        return _line(source, "", body, equals.end(), note)
    if _SIGN.search(name) or _is_worked_out(name, body[equals.end() :]):
        return _line(source, "", body, indent, note)
    if name in PERIODS:
        return Convention(source, name, body.rstrip(), equals.end())
    _insist_on_name(name, indent)
    return _line(source, name, body, equals.end(), note)


def _is_worked_out(name: str, behind: str) -> bool:
    """Whether no name stands before an equals sign, but a number that is the same: 5B searches/day = 60K qps."""
    place = len(behind) - len(behind.lstrip())
    if not is_label(name) or not starts_number(behind, place):
        return False
    try:
        own, end = read_literal(name, 0)
        other, _ = read_literal(behind, place)
    except Misread:
        return False
    return end == len(name) and own.unit.dimension == other.unit.dimension != NONE


def _without_equals(source: Source, body: str, indent: int, note: str) -> Statement:
    """A calculator, a check, words with a colon as a heading, or an expression without a name."""
    text = body.strip()
    if called := _CALCULATOR.match(body):
        return _called(source, called, note)
    if not _COMPARED.search(body):
        if text.endswith(":"):
            return Words(source, text[:-1].rstrip(), 2)
        if at := stated_at(body):
            return _line(source, stated_name(body[:at]), body, at, note)
        return _line(source, "", body, indent, note)
    return Check(source, body.rstrip(), indent, note)


def _line(source: Source, name: str, body: str, at: int, note: str) -> Line:
    short = _SHORT.search(body)
    text = claimed = body[: short.start()] if short else body.rstrip()
    claim = _EQUALS.search(text, at)
    if claim:
        if second := _SECOND.search(text, at):
            own = shorten(text[second.start(1) :].strip(), 40)
            said = f"A second line begins here: put “{own}” on a line of its own."
            raise Misread(Span(second.start(1), len(text)), said)
        text = text[: claim.start()].rstrip()
    if not text[at:].strip():
        raise Misread(Span(max(0, at - 1), at), f"Something must follow the equals sign, such as {name} = 5.")
    costs = None
    if short:
        costs = float(short.group(1)) if short.group(1).count(".") <= 1 and short.group(1) != "." else 0.0
        if not 0 < costs < 1e6:
            raise Misread(
                Span(short.start(), short.end()), "What running short costs is a number of times, such as 2."
            )
    return Line(source, name, text, at, note, costs, *((claimed, claim.end()) if claim else ()))


def _called(source: Source, match: re.Match[str], note: str) -> Called:
    name = match.group(1).strip()
    _insist_on_name(name, match.start(1) + len(match.group(1)) - len(match.group(1).lstrip()))
    return Called(source, name, match.group(2), match.start(2), (), note)


def _scenario(source: Source, match: re.Match[str], indent: int) -> Scenario:
    if not match.group(1):
        raise Misread(
            Span(indent, indent + len("scenario")), "A scenario needs a name, such as scenario Black Friday."
        )
    return Scenario(source, match.group(1), ())


def _growth(source: Source, match: re.Match[str], indent: int) -> Growth:
    return Growth(source, match.group(1).strip(), indent + match.start(1))


_LEADING: tuple[tuple[re.Pattern[str], Callable[[Source, re.Match[str], int], Statement]], ...] = (
    (_SCENARIO, _scenario),
    (_GROW, _growth),
)


def _with(opened: Called | Scenario, source: Source, body: str, indent: int, note: str) -> Called | Scenario:
    """The statement with one more of its indented lines."""
    equals = _EQUALS.search(body)
    if equals is None:
        what = "A field of a calculator" if isinstance(opened, Called) else "A line of a scenario"
        raise Misread(Span(indent, len(body.rstrip())), f"{what} has the form name = value.")
    name = body[: equals.start()].strip()
    at = equals.end() + len(body[equals.end() :]) - len(body[equals.end() :].lstrip())
    text = body.rstrip()
    if not text[at:]:
        raise Misread(Span(equals.start(), equals.end()), "Something must follow the equals sign.")
    if isinstance(opened, Called):
        one = FieldLine(source, name, indent, text, at, note)
        return Called(
            opened.source, opened.name, opened.calculator, opened.calculator_at, (*opened.fields, one), opened.note
        )
    return Scenario(opened.source, opened.name, (*opened.overrides, Override(source, name, indent, text, at)))


def _insist_on_name(name: str, at: int) -> None:
    if said := refusal(name):
        raise Misread(Span(at, at + max(1, len(name))), said)
