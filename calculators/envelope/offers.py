"""What may stand at a place of an envelope: names, units, calculators with their fields, reference numbers.

At a question mark it is what fits there by its dimension: each kind of number is tried in its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.catalogue import find, names
from calculators.core.field.choice import Choice
from calculators.core.field.measured import Measured
from calculators.core.former import by_name
from calculators.core.problem import InputError
from calculators.core.unit import DOLLARS, NONE, SECONDS
from calculators.envelope.cited import references
from calculators.envelope.compiler import CompiledCall, CompiledLine, compile_document
from calculators.envelope.document import Called, Scenario, read_document
from calculators.envelope.kind import KINDS, kind
from calculators.envelope.names import FUNCTIONS
from calculators.envelope.paper import NOTE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from calculators.core.calculator import Calculator
    from calculators.core.unit import Dimension
    from calculators.envelope.run import Run

MOST = 12
MOST_AT_A_MARK = 40
UNITS = (
    *("B", "kB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB", "bit", "kbit", "Mbit", "Gbit"),
    *("ms", "s", "minutes", "hours", "days", "weeks", "months", "years", "µs", "ns"),
)
_PERIODS = ("s", "minute", "hour", "day", "week", "month", "year")

_MONEY = (DOLLARS, DOLLARS / SECONDS)
_MARK = "?"
_CALLING = re.compile(r"[^\W\d_][^:=<>≤≥\[]*:\s*([a-z]*)$")
_CITING = re.compile(r"\[([^\]]*)$")
_FIGURE = re.compile(r"([^\W\d_][\w'&-]*(?: [\w'&-]+)*)\.([a-z-]*)$")
_PER = re.compile(r"(?:[0-9a-zA-Z]/|\bper |\ba )([a-z]*)$")
_MEASURE = re.compile(r"[0-9][\d.,]*\s*(?:[kMGTB] +)?([A-Za-zµ]*)$")
_SHOWN_IN = re.compile(r"\bin ([A-Za-zµ]*)$")
_WORDS = re.compile(r"[^\W\d_][\w'&-]*(?: [\w'&-]*)*$")


@dataclass(frozen=True, slots=True)
class Offer:
    """A text to put in, and what it stands for."""

    text: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Offers:
    """What may take the place of the characters from `start` to `end` of a line, counted from 0."""

    start: int
    end: int
    offers: tuple[Offer, ...]


def offers(run: Run, number: int, column: int) -> Offers:
    """What may stand before a place, given what is typed there already; nothing where nothing is."""
    document = run.program.document
    if not 0 < number <= len(document.sources):
        return Offers(0, 0, ())
    source = document.sources[number - 1]
    mark = source.typed.find(_MARK)
    if mark >= 0 and column in {mark, mark + 1} and not _is_note(source.typed[:mark]):
        return Offers(mark, mark + 1, tuple(_fitting(run, number, mark))[:MOST_AT_A_MARK])
    before = source.typed[:column]
    if _is_note(before):
        return Offers(column, column, ())
    typed, found = _at(run, number, before)
    return Offers(column - len(typed), column, tuple(found)[:MOST])


def _is_note(before: str) -> bool:
    """Whether what is typed next is for people only."""
    return before.lstrip().startswith("#") or NOTE.search(before) is not None


def _at(run: Run, number: int, before: str) -> tuple[str, Iterable[Offer]]:
    """What is typed of a word so far, and how it may go on."""
    opened = _opened(run, number)
    if "=" not in before and not any(sign in before for sign in "<>≤≥"):
        return _left(run, opened, before)
    if isinstance(opened, Called) and (offered := _choices(opened, before)):
        return offered
    return _right(run, number, before)


def _left(run: Run, opened: Called | Scenario | None, before: str) -> tuple[str, Iterable[Offer]]:
    """Before an equals sign: what is indented names fields or lines, and a calculator follows a colon."""
    typed = before.strip()
    if isinstance(opened, Called):
        taken = {line.name for line in opened.fields}
        calculator = _calculator(opened.calculator)
        fields = calculator.all_fields if calculator else ()
        return typed, (
            Offer(f"{field.id} = ", field.label)
            for field in fields
            if field.id not in taken and field.id.startswith(typed)
        )
    if isinstance(opened, Scenario):
        return typed, (Offer(f"{one.text} = ", one.says) for one in _names(run) if _begins(one.text, typed))
    if calling := _CALLING.match(before):
        word = calling.group(1)
        return word, (Offer(name, find(name).question) for name in names() if name.startswith(word))
    return "", ()


def _right(run: Run, number: int, before: str) -> tuple[str, Iterable[Offer]]:
    """In an expression."""
    if citing := _CITING.search(before):
        return citing.group(), _cited(run, number, citing)
    if (figure := _FIGURE.search(before)) and (call := _call(run, figure.group(1))):
        return figure.group(2), (
            Offer(one.id, one.label) for one in call.instance.calculator.figures if one.id.startswith(figure.group(2))
        )
    for pattern, units in ((_SHOWN_IN, UNITS), (_PER, _PERIODS), (_MEASURE, UNITS)):
        if (unit := pattern.search(before)) and unit.group(1):
            typed = unit.group(1)
            return typed, (Offer(one) for one in units if one.startswith(typed) and one != typed)
    words = _WORDS.search(before)
    return _named(run, words.group()) if words and words.group().strip() else ("", ())


def _named(run: Run, words: str) -> tuple[str, Iterable[Offer]]:
    """Names that go on from the last words, from as many of them as any name begins with."""
    known = [*_names(run), *(Offer(f"{name}(", "a function") for name in FUNCTIONS)]
    start = 0
    while True:
        typed = words[start:]
        if found := [one for one in known if _begins(one.text, typed) and len(one.text) > len(typed)]:
            return typed, found
        following = words.find(" ", start) + 1
        if following <= start or not words[following:].strip():
            return "", ()
        start = following


def _begins(name: str, typed: str) -> bool:
    return name.casefold().startswith(typed.casefold())


def _names(run: Run) -> Iterator[Offer]:
    """Every line by its name, and every calculator by its figures."""
    for name, made in run.program.by_name.items():
        if isinstance(made, CompiledCall):
            main = made.instance.calculator.main
            yield Offer(f"{name}.{main.id}", main.label)
        elif name in run.values and made.statement.source.text != name:
            yield Offer(name, run.values[name].text)


def _call(run: Run, name: str) -> CompiledCall | None:
    """The calculator of that name, which the last of some words may be."""
    calls = {one.instance.name.casefold(): one for one in run.program.calls}
    words = name.casefold().split()
    return next((calls[rest] for at in range(len(words)) if (rest := " ".join(words[at:])) in calls), None)


def _cited(run: Run, number: int, citing: re.Match[str]) -> list[Offer]:
    """Reference numbers with these words in their names; first those with which the line comes to something."""
    words = citing.group(1).casefold().split()
    found = {
        name: one
        for name, one in references().items()
        if all(word in f"{name} {one.label}".casefold() for word in words)
    }
    is_closed = run.program.document.sources[number - 1].typed[citing.end() :].startswith("]")
    place = slice(citing.start(), citing.end() + is_closed)
    # One of each kind is tried, and speaks for the others.
    speakers = {one.dimension: name for name, one in found.items()}
    ranks = {dimension: _rank(_tried(run, number, place, f"[{name}]")) for dimension, name in speakers.items()}
    names = sorted(found, key=lambda name: (ranks[found[name].dimension], not _begins(name, citing.group(1))))
    return [Offer(f"[{name}]", f"{found[name].text}: {found[name].label}") for name in names]


def _rank(dimension: Dimension | None) -> int:
    """Money before what has another name, and that before what has none or cannot be worked out."""
    if dimension in _MONEY:
        return 0
    return 1 if dimension in KINDS else 2 + (dimension is None)


def _opened(run: Run, number: int) -> Called | Scenario | None:
    """The calculator or the scenario that a line belongs to, if it is indented."""
    if not run.program.document.sources[number - 1].typed[:1].isspace():
        return None
    statements = {one.source.number: one for one in run.program.document.statements}
    for above in range(number - 1, 0, -1):
        typed = run.program.document.sources[above - 1].typed
        if typed.strip() and not typed[0].isspace():
            found = statements.get(above)
            return found if isinstance(found, (Called, Scenario)) else None
    return None


def _calculator(name: str) -> Calculator | None:
    try:
        return find(name)
    except InputError:
        return None


def _choices(opened: Called, before: str) -> tuple[str, Iterable[Offer]] | None:
    """The options of a field that is one of a choice, and usual values of one in which nothing stands yet."""
    name, _, typed = before.partition("=")
    calculator = _calculator(opened.calculator)
    field = by_name(calculator.all_fields, name.strip()) if calculator else None
    typed = typed.lstrip()
    if isinstance(field, Choice):
        return typed, (Offer(one.key, one.label) for one in field.options if one.key.startswith(typed))
    if isinstance(field, Measured) and not typed:
        return "", (Offer(pick.text, pick.where) for pick in field.picks)
    return None


def _fitting(run: Run, number: int, mark: int) -> Iterator[Offer]:
    """What fits in the place of a question mark: earlier lines first, then usual values, then reference numbers."""
    line, opened = run.program.document.sources[number - 1].typed, _opened(run, number)
    if isinstance(opened, Called):
        _, usual = _choices(opened, line[:mark]) or ("", ())
        yield from usual
    values = {name: value for name, value in run.values.items() if _stands_before(run, name, number)}
    cited = references()
    examples: dict[Dimension, str] = {dimension: text for dimension, (_, text) in KINDS.items()}
    # One of each kind is tried, and speaks for the others.
    tried = {value.term.dimension: name for name, value in values.items()}
    tried |= {one.dimension: f"[{name}]" for name, one in cited.items()}
    tried |= {dimension: text.split(" or ")[0] for dimension, text in examples.items()}
    if isinstance(opened, Scenario):
        changed = values.get(line.partition("=")[0].strip())
        fit = {changed.term.dimension} if changed else set()
    else:
        fit = {
            dimension
            for dimension, text in tried.items()
            if _tried(run, number, slice(mark, mark + 1), text) is not None
        }
    yield from (Offer(name, value.text) for name, value in values.items() if value.term.dimension in fit)
    yield from (
        Offer(text, kind(dimension))
        for dimension, texts in examples.items()
        if dimension in fit
        for text in texts.split(" or ")
    )
    yield from (Offer(f"[{name}]", f"{one.text}: {one.label}") for name, one in cited.items() if one.dimension in fit)


def _stands_before(run: Run, name: str, number: int) -> bool:
    """Whether it has a name of its own, on a line above."""
    made = run.program.by_name.get(name.partition(".")[0])
    return made is not None and made.statement.source.number < number and made.statement.source.text != name


def _tried(run: Run, number: int, place: slice, text: str) -> Dimension | None:
    """What the line comes to with this text in a place of it; nothing where that is a mistake."""
    typed = [source.typed for source in run.program.document.sources]
    line = typed[number - 1]
    typed[number - 1] = f"{line[: place.start]}{text}{line[place.stop :]}"
    program = compile_document(read_document("\n".join(typed)), run.program)
    if any(problem.line == number for problem in program.problems):
        return None
    made = program.made.get(number)
    return made.term.dimension if isinstance(made, CompiledLine) else NONE
