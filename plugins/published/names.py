"""The names that share links, the command line and worked estimates are made of, in `docs/data/names.txt`.

Each stands on a line of its own after its kind: `calculator traffic`, `field traffic users`, `option traffic day
86400`, `figure traffic peak`, `envelope messaging`, `line messaging traffic.actions`, `case messaging`, `number
messaging busiest`. None is ever taken out: what has another name today still answers to the former one, as envelopes
do that were a `sheet` once, and a case's numbers by its `renamed`. The ends of what a
field takes are on record too, as `bound traffic users 100 billion`: a link may say anything between them, so that
they only ever move apart. So is what counts where nothing is said, as `usual traffic users 1M`: an envelope that
leaves the field out shall come to the same. Only such a line is ever replaced, by hand, and the changelog says why.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from calculators.catalogue import find, names
from calculators.core.field.choice import Choice
from calculators.core.field.measured import Measured
from calculators.core.problem import InputError, Unreadable
from calculators.core.unit import Calendar
from calculators.envelope.numbers import numbers
from plugins.model.data import Library
from plugins.model.problem import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from calculators.core.calculator import Calculator
    from plugins.model.envelope import Envelope

FILE = Path("docs/data/names.txt")


def current() -> set[str]:
    """Every name there is, as a line of the file."""
    calculators = {line for name in names() for line in _of_calculator(find(name))}
    library = Library(FILE.parent)
    envelopes = {line for one in library.envelopes for line in _of_envelope(one)}
    return calculators | envelopes | {line for one in library.case_envelopes for line in _of_case(one)}


def recorded(file: Path) -> set[str]:
    """What the file lists."""
    return {*file.read_text(encoding="utf-8").splitlines()} if file.exists() else set()


def add(file: Path) -> int:
    """Add what is new; how many that are."""
    known = recorded(file)
    new = current() - known
    file.write_text("\n".join(sorted(known | new)) + "\n", encoding="utf-8")
    return len(new)


def lost(lines: Iterable[str]) -> list[str]:
    """Those of the lines whose name means nothing any more."""
    return sorted(line for line in lines if not _means_something(*line.split(" ")))


def _means_something(kind: str, name: str, *parts: str) -> bool:
    """Asked of what reads links and command lines, so that former names count as they do there."""
    try:
        if kind in {"envelope", "sheet", "line"}:
            envelope = Library(FILE.parent).envelopes[name]
            return not parts or " ".join(parts) in numbers(envelope.run.program)
        if kind in {"case", "number"}:
            known = _numbers_of_case(name)
            return not parts or " ".join(parts) in known
        return _is_known(find(name), kind, *parts)
    except (InputError, UnknownNameError, LookupError, Unreadable):
        return False


@cache
def _numbers_of_case(name: str) -> frozenset[str]:
    """What a link may call those of its estimate."""
    library = Library(FILE.parent)
    known = {*numbers(library.case_envelopes[name].run.program)}
    return frozenset(known | {one.was for one in library.cases[name].renamed if one.now in known})


def _is_known(calculator: Calculator, kind: str, *parts: str) -> bool:
    if kind == "figure":
        return calculator.figure(parts[0]) in calculator.figures
    if not parts:
        return kind == "calculator"
    field, *options = (calculator.field(parts[0]), *parts[1:])
    if kind == "bound":
        return bool(field.read(" ".join(options), Calendar()))
    if kind == "usual":
        return field.read(" ".join(options), Calendar()) == field.read(field.default, Calendar())
    return all(isinstance(field, Choice) and field.read(option, Calendar()) for option in options)


def _of_calculator(calculator: Calculator) -> Iterator[str]:
    yield f"calculator {calculator.name}"
    yield from (f"figure {calculator.name} {figure.id}" for figure in calculator.figures)
    for field in calculator.all_fields:
        yield f"field {calculator.name} {field.id}"
        yield f"usual {calculator.name} {field.id} {field.default}"
        if isinstance(field, Choice):
            yield from (f"option {calculator.name} {field.id} {option.key}" for option in field.options)
        if isinstance(field, Measured):
            yield from (f"bound {calculator.name} {field.id} {end}" for end in (field.least_text, field.most_text))


def _of_envelope(envelope: Envelope) -> Iterator[str]:
    yield f"envelope {envelope.id}"
    yield from (f"line {envelope.id} {name}" for name in numbers(envelope.run.program))


def _of_case(envelope: Envelope) -> Iterator[str]:
    yield f"case {envelope.id}"
    yield from (f"number {envelope.id} {name}" for name in numbers(envelope.run.program))
