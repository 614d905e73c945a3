"""Running an envelope: every line, calculator and check that could be understood, and a sentence for the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from calculators.core.summary import finite
from calculators.core.writing import write
from calculators.envelope.checking import check
from calculators.envelope.compiler import (
    CompiledCall,
    CompiledCheck,
    CompiledLine,
    Program,
    compile_document,
)
from calculators.envelope.document import read_document
from calculators.envelope.inside import all_inside
from calculators.envelope.outcome import CallOutcome, CheckOutcome, LineOutcome, Outcome, ValueOutcome
from calculators.envelope.place import Misread, Problem, Span
from calculators.envelope.valuation import Valuation
from calculators.envelope.value import value_of

if TYPE_CHECKING:
    from calculators.core.term import Term
    from calculators.envelope.compiler import Compiled
    from calculators.envelope.document import Statement


@dataclass(slots=True)
class Run:
    """A program with what its parts came to, by the number of their line; perhaps with a `scenario`'s values."""

    program: Program
    middle: Valuation
    sample: Valuation
    outcomes: dict[int, Outcome] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    scenario: str = ""

    @property
    def values(self) -> dict[str, ValueOutcome]:
        """Lines and calculators' figures by their name; a line without one by its text."""
        found: dict[str, ValueOutcome] = {}
        for number in sorted(self.outcomes):
            outcome = self.outcomes[number]
            if isinstance(outcome, LineOutcome):
                if outcome.line.statement.name or outcome.value.name not in found:
                    found[outcome.value.name] = outcome.value
            elif isinstance(outcome, CallOutcome):
                found.update((one.name, one) for one in outcome.figures)
        return found

    @property
    def checks(self) -> list[CheckOutcome]:
        found = (self.outcomes[number] for number in sorted(self.outcomes))
        return [one for one in found if isinstance(one, CheckOutcome)]


def run_envelope(text: str, earlier: Run | None = None) -> Run:
    """The run of a text; what an earlier run has in common with it is not worked out again."""
    program = compile_document(read_document(text), earlier.program if earlier else None)
    return run_program(program, earlier)


def run_program(program: Program, earlier: Run | None = None) -> Run:
    middle = Valuation(program.calendar, is_drawn=False)
    sample = Valuation(program.calendar, is_drawn=True) if _is_uncertain(program) else middle
    if earlier and earlier.program.calendar == program.calendar:
        _take_over(program, earlier, middle, sample)
    found = Run(program, middle, sample, problems=list(program.problems))
    used = _used_figures(program)
    for one in program.in_order:
        try:
            found.outcomes[one.statement.source.number] = _outcome(one, found, used)
        except _Beyond as beyond:
            found.problems.append(beyond.problem)
        except (ArithmeticError, ValueError) as error:
            found.problems.append(_problem(one.statement, error))
    found.problems.sort(key=lambda problem: (problem.line, problem.column))
    return found


def _is_uncertain(program: Program) -> bool:
    return any(not one.quantity.is_certain for one in program.assumptions.values()) or any(
        one.instance.has_drawn_list for one in program.calls
    )


def _take_over(program: Program, earlier: Run, middle: Valuation, sample: Valuation) -> None:
    instances = [one.instance for one in program.calls]
    terms = _all_terms(program)
    middle.keep(earlier.middle, terms, instances)
    if sample is not middle and earlier.sample is not earlier.middle:
        sample.keep(earlier.sample, terms, instances)


def _all_terms(program: Program) -> set[Term]:
    terms: list[Term] = []
    for one in program.in_order:
        match one:
            case CompiledLine():
                terms.append(one.term)
            case CompiledCheck():
                terms += [one.left, one.right]
            case CompiledCall():
                terms += [*one.instance.parts, *one.instance.made]
    return all_inside(*terms)


def _used_figures(program: Program) -> dict[str, list[str]]:
    """The figures of each calculator that other parts of the envelope use, in reading order."""
    used: dict[str, dict[str, None]] = {}
    for one in program.in_order:
        for name in one.uses:
            instance, dot, figure = name.partition(".")
            if dot:
                used.setdefault(instance, {})[figure] = None
    return {name: list(figures) for name, figures in used.items()}


def _outcome(one: Compiled, run: Run, used: dict[str, list[str]]) -> Outcome:
    match one:
        case CompiledLine():
            return LineOutcome(one, value_of(one.term, run.middle, run.sample))
        case CompiledCheck():
            return check(one, run.middle, run.sample)
        case CompiledCall():
            return _call(one, run, used.get(one.instance.name, []))


def _call(one: CompiledCall, run: Run, used: list[str]) -> CallOutcome:
    instance = one.instance
    _insist_within(one, run)
    ids = dict.fromkeys(instance.calculator.figure(name).id for name in (instance.calculator.main.id, *used))
    figures = tuple(value_of(instance.figure(id_), run.middle, run.sample) for id_ in ids)
    inside = run.middle.inside(instance)
    decision = instance.calculator.decision_in(inside)
    return CallOutcome(one, figures, decision.band_at(inside).alone(is_near=decision.is_near_at(inside)))


# What the arithmetic leaves of a bound.
_HAIR = 1e-9


class _Beyond(ValueError):  # noqa: N818 -- what the value is
    """A value beyond the bounds of the field that takes it, with the place where it is fed."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.said)
        self.problem = problem


def _insist_within(one: CompiledCall, run: Run) -> None:
    for id_ in (id_ for id_ in one.instance.fields if id_ in one.instance.taken):
        field_, value = one.instance.field(id_), finite(run.middle.of(one.instance.fields[id_]))
        if not field_.least * (1 - _HAIR) <= value <= field_.most * (1 + _HAIR):
            line = next(line for line in one.statement.fields if line.name == id_)
            text = write(value, field_.unit, calendar=run.middle.calendar)
            said = f"{field_.label}: {text} is not between {field_.least_text} and {field_.most_text}."
            raise _Beyond(line.source.problem_at(line.at, len(line.text), said))


def _problem(statement: Statement, error: Exception) -> Problem:
    at = getattr(statement, "at", 0)
    end = len(statement.source.text.rstrip())
    if isinstance(error, ZeroDivisionError):
        said = "This divides by 0."
    elif isinstance(error, OverflowError):
        said = "This is too large to work with: look for a unit or a power too many."
    elif isinstance(error, Misread):
        return statement.source.problem(error)
    else:
        said = "There is no such number: the root of one below 0, or the logarithm of one that is not above 0."
    return statement.source.problem(Misread(Span(at, end), said))
