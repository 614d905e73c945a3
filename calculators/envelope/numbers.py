"""The numbers that an envelope says itself: a page may let a reader change them, and a link may name them.

A line that is a number and nothing else goes by its name, a calculator's field by the calculator's name and its own:
`people`, `load.actions`. What is fed from elsewhere is no such number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.envelope.assumption import Assumption
from calculators.envelope.compiler import CompiledCall, CompiledLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from calculators.envelope.compiler import Compiled, Program
    from calculators.envelope.document import FieldLine, Line, Source


@dataclass(frozen=True, slots=True)
class Number:
    """Its name, and where it stands in its line."""

    name: str
    source: Source
    start: int
    stop: int

    @property
    def text(self) -> str:
        return self.source.typed[self.start : self.stop]

    def changed(self, line: str, text: str) -> str:
        """The line with another text in its place."""
        return f"{line[: self.start]}{text}{line[self.stop :]}"


def numbers(program: Program) -> dict[str, Number]:
    """All of them by name, in the order of their lines."""
    return {one.name: one for made in program.in_order for one in _of(made)}


def with_numbers(program: Program, texts: Mapping[str, str]) -> str:
    """The program's text with others in the place of some numbers; a name of none of them is left alone."""
    known = numbers(program)
    lines = [source.typed for source in program.document.sources]
    for name in texts.keys() & known.keys():
        at = known[name].source.number - 1
        lines[at] = known[name].changed(lines[at], texts[name])
    return "\n".join(lines)


def _of(made: Compiled) -> Iterator[Number]:
    match made:
        case CompiledLine(statement=line, term=term) if line.name and isinstance(term.formula, Assumption):
            yield _number(line.name, line)
        case CompiledCall(statement=called, instance=instance):
            for field in called.fields:
                if instance.calculator.field(field.name).id not in instance.taken:
                    yield _number(f"{called.name}.{field.name}", field)


def _number(name: str, written: Line | FieldLine) -> Number:
    said = written.text[written.at :]
    start = written.at + len(said) - len(said.lstrip())
    return Number(name, written.source, start, start + len(said.strip()))
