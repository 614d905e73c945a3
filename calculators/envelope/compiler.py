"""Statements to terms: names find what they stand for, units are checked, what is unchanged is kept.

The terms of an earlier text are used again where a statement and all it depends on are the very same. What they came
to is then known already, so that a key costs what depends on it and nothing more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from calculators.core.former import by_name
from calculators.core.problem import shorten
from calculators.core.unit import NONE, Calendar
from calculators.envelope.calculated import FieldMisread, nodes_of, read_instance
from calculators.envelope.claim import Claim, as_claimed, read_claims, says_no_size
from calculators.envelope.document import Called, Check, Growth, Line, Scenario
from calculators.envelope.expression import read_comparison, read_expression
from calculators.envelope.formula import Formula, insist_alike
from calculators.envelope.line import NamedLine
from calculators.envelope.look import look_of
from calculators.envelope.meant import Meant
from calculators.envelope.named_unit import in_unit_called
from calculators.envelope.names import is_label, named, shortened, unknown
from calculators.envelope.periods import calendar_of
from calculators.envelope.place import Misread, Problem, Span
from calculators.envelope.prose import is_prose
from calculators.envelope.shown import shown
from calculators.envelope.sides import said_like, written
from calculators.envelope.tree import Name, names_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculators.core.term import Term
    from calculators.envelope.assumption import Assumption
    from calculators.envelope.document import Document, Statement
    from calculators.envelope.instance import Instance, InstanceFigure
    from calculators.envelope.tree import Node

_NO_NUMBER = "“{}” follows from other lines: only a number that you typed can grow, such as people = 1M users."
_SECOND_GROWTH = "Only one line of an envelope can grow, and another is named above."

type Dependencies = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class CompiledLine:
    """A line's statement, its term, the numbers it says itself, and the names it uses."""

    statement: Line
    term: NamedLine
    assumptions: tuple[Assumption, ...]
    uses: tuple[str, ...]
    needs: Dependencies
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class CompiledCall:
    """A calculator's statement and what it became."""

    statement: Called
    instance: Instance
    uses: tuple[str, ...]
    needs: Dependencies


@dataclass(frozen=True, slots=True)
class CompiledCheck:
    """Two sides of a comparison; `over` is the left in proportion to the right."""

    statement: Check
    symbol: str
    left: NamedLine | InstanceFigure
    right: NamedLine | InstanceFigure
    over: Term
    is_share: bool
    assumptions: tuple[Assumption, ...]
    uses: tuple[str, ...]
    needs: Dependencies


type Compiled = CompiledLine | CompiledCall | CompiledCheck


@dataclass(frozen=True, slots=True)
class Waiting:
    """A statement that cannot be worked out because of another one's mistake."""

    statement: Statement
    cause: str


class Circle(Misread):
    """Lines that need each other."""


class Blocked(Misread):
    """A name whose own line has a mistake, which is said there."""

    def __init__(self, span: Span, cause: str) -> None:
        super().__init__(span, f"There is a mistake in “{cause}”.")
        self.cause = cause


@dataclass(slots=True)
class Program:
    """An envelope that can be run, as far as it could be understood."""

    document: Document
    calendar: Calendar
    made: dict[int, Compiled] = field(default_factory=dict)
    waiting: dict[int, Waiting] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    by_name: dict[str, Compiled] = field(default_factory=dict)

    @property
    def lines(self) -> list[CompiledLine]:
        return [one for one in self.in_order if isinstance(one, CompiledLine)]

    @property
    def checks(self) -> list[CompiledCheck]:
        return [one for one in self.in_order if isinstance(one, CompiledCheck)]

    @property
    def calls(self) -> list[CompiledCall]:
        return [one for one in self.in_order if isinstance(one, CompiledCall)]

    @property
    def in_order(self) -> list[Compiled]:
        return [self.made[number] for number in sorted(self.made)]

    @property
    def assumptions(self) -> dict[str, Assumption]:
        """Every number that the envelope says itself, in the order of its lines."""
        found: dict[str, Assumption] = {}
        for one in self.in_order:
            for assumption in assumptions_of(one):
                found[assumption.id] = assumption
        return found

    @property
    def scenarios(self) -> list[Scenario]:
        return [one for one in self.document.statements if isinstance(one, Scenario)]

    @property
    def growth(self) -> Growth | None:
        return next((one for one in self.document.statements if isinstance(one, Growth)), None)


def assumptions_of(one: Compiled) -> Iterable[Assumption]:
    if isinstance(one, CompiledCall):
        return one.instance.assumptions
    return one.assumptions


def compile_document(document: Document, earlier: Program | None = None) -> Program:
    """The program of a document; what an earlier one has in common with it is taken over."""
    calendar, problems = calendar_of(document)
    program = Program(document, calendar, problems=[*document.problems, *problems])
    _Compiler(program, earlier if earlier and earlier.calendar == calendar else None).compile()
    program.problems.sort(key=lambda problem: (problem.line, problem.column))
    return program


class _Compiler:
    """Compiles each statement after those it needs."""

    def __init__(self, program: Program, earlier: Program | None) -> None:
        self.program = program
        self.earlier = earlier.by_name if earlier else {}
        self.statements: dict[str, Line | Called] = {}
        self.failed: set[str] = set()
        self.notes: set[str] = set()
        self.folded: dict[str, str] = {}
        self.path: list[str] = []
        self.known: frozenset[str] = frozenset()

    def compile(self) -> None:
        self._gather()
        for statement in self.program.document.statements:
            if isinstance(statement, (Line, Called, Check)):
                self._attempt(statement)
        self._grow()

    def _gather(self) -> None:
        for statement in self.program.document.statements:
            if isinstance(statement, (Line, Called)) and statement.name:
                own = self.folded.setdefault(statement.name.casefold(), statement.name)
                if own in self.statements:
                    said = f"“{statement.name}” is defined already, on line {self.statements[own].source.number}."
                    place = statement.source.text.find(statement.name)
                    problem = statement.source.problem_at(place, place + len(statement.name), said)
                    self.program.problems.append(problem)
                else:
                    self.statements[statement.name] = statement
        names = {name for name in self.statements if not is_label(name)}
        short = shortened(names)
        self.folded |= {said.casefold(): name for said, name in short.items()}
        self.known = self.program.document.unread | names | set(short)

    def _grow(self) -> None:
        """Complains of a line that cannot grow, as no number that somebody wrote."""
        said_already = False
        for one in self.program.document.statements:
            if isinstance(one, Growth):
                problem = _SECOND_GROWTH if said_already else self._no_growth(one.name)
                if problem:
                    self.program.problems.append(one.source.problem_at(one.at, one.at + len(one.name), problem))
                said_already = True

    def _no_growth(self, wanted: str) -> str:
        if wanted.casefold() in {id_.casefold() for id_ in self.program.assumptions}:
            return ""
        own = self.folded.get(wanted.partition(".")[0].casefold())
        if own is None:
            return "" if wanted in self.known else unknown(named(self.known), wanted)
        return "" if own in self.failed else _NO_NUMBER.format(shorten(wanted))

    def _attempt(self, statement: Line | Called | Check) -> None:
        number = statement.source.number
        name = "" if isinstance(statement, Check) else statement.name
        if number in self.program.made or (
            name and (name in self.failed or self.statements.get(name) is not statement)
        ):
            return
        try:
            self._make(statement)
        except Blocked as blocked:
            self.failed.add(name)
            self.program.waiting[number] = Waiting(statement, blocked.cause)
        except Misread as misread:
            if _is_note(statement, misread):
                self.notes.add(name)
                return
            self.failed.add(name)
            source = misread.line.source if isinstance(misread, FieldMisread) else statement.source
            self.program.problems.append(source.problem(misread))

    def _make(self, statement: Line | Called | Check) -> None:
        key = _key(statement)
        self.path.append(key)
        try:
            made = self._compiled(statement, self.earlier.get(key))
        finally:
            self.path.pop()
        self.program.made[statement.source.number] = made
        self.program.by_name[key] = made

    def _compiled(self, statement: Line | Called | Check, earlier: Compiled | None) -> Compiled:
        match statement:
            case Line():
                return self._line(statement, earlier)
            case Called():
                return self._call(statement, earlier)
            case Check():
                return self._check(statement, earlier)

    def _line(self, statement: Line, earlier: Compiled | None) -> CompiledLine:
        expression = read_expression(statement.text, statement.at, self.known)
        uses = _names([expression.node])
        needs = (expression, statement.text, *self._needs(uses))
        if isinstance(earlier, CompiledLine) and earlier.needs == needs:
            claims = self._claims(statement, expression.node, Meant(earlier.term, earlier.term.look))
            return replace(earlier, statement=statement, needs=needs, claims=claims)
        name = statement.name or statement.text[statement.at :].strip()
        formula = Formula(name, name, self.program.calendar, self._lookup)
        meant = formula.build(expression.node, is_counted=says_no_size(statement))
        meant = as_claimed(statement, meant, self.program.calendar)
        meant, called = in_unit_called(name, meant, self.program.calendar)
        if called is not None and expression.shown_in is None:
            expression = replace(expression, shown_in=called, unit_span=Span(0, statement.at))
        unit, look = shown(expression, meant)
        term = NamedLine(name, meant.term, unit, look, is_fixed=expression.shown_in is not None)
        claims = self._claims(statement, expression.node, Meant(term, look))
        return CompiledLine(statement, term, tuple(formula.assumptions), _texts(uses), needs, claims)

    def _claims(self, statement: Line, node: Node, own: Meant) -> tuple[Claim, ...]:
        calendar = self.program.calendar
        return read_claims(statement, node, own, calendar, Formula("", "a claim", calendar, self._lookup).of)

    def _call(self, statement: Called, earlier: Compiled | None) -> CompiledCall:
        written = tuple((line.name, line.text) for line in statement.fields)
        uses = _names(nodes_of(statement, self.known))
        needs = (statement.calculator, written, *self._needs(uses))
        if isinstance(earlier, CompiledCall) and earlier.needs == needs:
            return replace(earlier, statement=statement, needs=needs)
        instance = read_instance(statement, self.program.calendar, self.known, self._lookup)
        return CompiledCall(statement, instance, _texts(uses), needs)

    def _check(self, statement: Check, earlier: Compiled | None) -> CompiledCheck:
        node = read_comparison(statement.text, statement.at, self.known)
        uses = _names([node])
        needs = (node, *self._needs(uses))
        if isinstance(earlier, CompiledCheck) and earlier.needs == needs:
            return replace(earlier, statement=statement, needs=needs)
        formula = Formula(f"{statement.text.strip()}", "this check", self.program.calendar, self._lookup)
        left, right = formula.of(node.left), formula.of(node.right)
        insist_alike(node, left.term, right.term)
        over = left.term / right.term
        is_share = left.look.share and left.term.dimension == NONE
        sides = written(said_like(left, right)), written(right)
        assumptions = tuple(formula.assumptions)
        return CompiledCheck(statement, node.symbol, *sides, over, is_share, assumptions, _texts(uses), needs)

    def _needs(self, uses: Iterable[Name]) -> Dependencies:
        """What some names stand for; compiled first, if they are not yet."""
        found: dict[str, object] = {}
        for name in uses:
            word = name.text.partition(".")[0]
            if word not in found:
                made = self._find(name, word)
                found[word] = made.term if isinstance(made, CompiledLine) else getattr(made, "instance", None)
        return tuple(found.values())

    def _find(self, name: Name, word: str) -> Compiled:
        statement = self.statements.get(self.folded.get(word.casefold(), ""))
        if statement is None:
            # Its line could not be read at all.
            raise Blocked(name.span, word)
        if statement.name in self.path:
            circle = [*self.path[self.path.index(statement.name) :], statement.name]
            raise Circle(name.span, f"{' needs '.join(circle)}: a circle, so nothing can be worked out first.")
        self._attempt(statement)
        made = self.program.made.get(statement.source.number)
        if made is None and statement.name in self.notes:
            raise Misread(name.span, f"“{statement.name}” is words here: its line gives no number.")
        if made is None:
            raise Blocked(name.span, statement.name)
        return made

    def _lookup(self, name: Name) -> Meant:
        word, _, figure_id = name.text.partition(".")
        made = self._find(name, word)
        if isinstance(made, CompiledLine):
            if figure_id:
                said = f"“{word}” is a line and has no figures: only calculators have figures."
                raise Misread(Span(name.span.start + len(word), name.span.end), said)
            return Meant(made.term, made.term.look)
        assert isinstance(made, CompiledCall)  # noqa: S101 -- checks have no name
        return _figure(made.instance, name, figure_id)


def _is_note(statement: Line | Called | Check, misread: Misread) -> bool:
    """Whether a line is no line at all, but words; so it may be behind a colon, unless a number follows it."""
    if not isinstance(statement, Line) or statement.claimed:
        return False
    if not statement.name:
        return is_prose(statement.text, misread.said)
    is_colon = statement.source.typed[statement.at - 1 : statement.at] == ":"
    return (
        is_colon
        and not re.search("[0-9]", statement.text[statement.at :])
        and is_prose(statement.text[statement.at :], misread.said)
    )


def _key(statement: Line | Called | Check) -> str:
    """What a statement is known by from one text to the next; no line can be called as one that has no name is."""
    match statement:
        case Line(name=""):
            return f"= {statement.text[statement.at :].strip()}"
        case Check():
            return statement.source.text
        case _:
            return statement.name


def _names(nodes: Iterable[Node]) -> list[Name]:
    """Every name that is used in some nodes, in reading order."""
    return [name for node in nodes for name in names_in(node)]


def _texts(uses: Iterable[Name]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.text for name in uses))


def _figure(instance: Instance, name: Name, figure_id: str) -> Meant:
    figures = instance.calculator.figures
    if not figure_id:
        main = instance.calculator.main.id
        said = f"“{instance.name}” is a calculator and gives several figures, such as {instance.name}.{main}."
        raise Misread(name.span, said)
    figure = by_name(figures, figure_id)
    if figure is None:
        span = Span(name.span.start + len(instance.name) + 1, name.span.end)
        known = ", ".join(each.id for each in figures)
        raise Misread(span, f"“{instance.name}” has no figure “{figure_id}”. It has {known}.")
    term = instance.figure(figure.id)
    return Meant(term, look_of(term.figure.unit))
