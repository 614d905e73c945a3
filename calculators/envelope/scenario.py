"""Scenarios: other values for some lines, and the rest follows; only what depends on them is worked out anew."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from calculators.core.problem import all_of, shorten
from calculators.envelope.compiler import CompiledCheck, compile_document
from calculators.envelope.document import Called, FieldLine, Line, Scenario
from calculators.envelope.run import Run, run_program

if TYPE_CHECKING:
    from calculators.envelope.document import Override, Statement
    from calculators.envelope.outcome import ValueOutcome
    from calculators.envelope.place import Problem


_HAIR = 1e-9


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that a scenario changes; `times` is how many times it becomes, where that can be said."""

    name: str
    before: ValueOutcome
    after: ValueOutcome

    @property
    def text(self) -> str:
        """What it becomes, in the words of the line that is changed: 200M are users there as well."""
        is_same = self.before.term.dimension == self.after.term.dimension
        return self.before.term.text(self.after.at, self.after.quantity.value) if is_same else self.after.text

    @property
    def times(self) -> float | None:
        return self.after.middle / self.before.middle if self.before.middle > 0 and self.after.middle > 0 else None


@dataclass(frozen=True, slots=True)
class ScenarioRun:
    """A scenario, its run, and what differs."""

    scenario: Scenario
    run: Run
    differences: tuple[Difference, ...]


def run_scenarios(base: Run) -> list[ScenarioRun]:
    return [run_scenario(base, scenario) for scenario in base.program.scenarios]


def run_scenario(base: Run, scenario: Scenario) -> ScenarioRun:
    statements: list[Statement] = list(base.program.document.statements)
    problems = [_unknown(base, override) for override in scenario.overrides if not _apply(statements, override)]
    # A scenario is one among its envelope's, and has none itself.
    changed = tuple(one for one in statements if not isinstance(one, Scenario))
    document = replace(base.program.document, statements=changed, problems=())
    run = run_program(compile_document(document, base.program), base)
    run.scenario = scenario.name
    known = {(problem.line, problem.said) for problem in base.problems}
    run.problems = [*problems, *(one for one in run.problems if (one.line, one.said) not in known)]
    before, after = base.values, run.values
    different = (Difference(name, before[name], after[name]) for name in before if name in after)
    differences = (one for one in different if not math.isclose(one.before.middle, one.after.middle, rel_tol=_HAIR))
    return ScenarioRun(scenario, run, tuple(differences))


def find_scenario(base: Run, name: str) -> Scenario:
    for scenario in base.program.scenarios:
        if scenario.name.casefold() == name.casefold():
            return scenario
    known = [scenario.name for scenario in base.program.scenarios]
    hint = (
        f"It has {all_of(known)}."
        if known
        else "It has none: write scenario NAME and, indented below it, other values."
    )
    raise LookupError(f"This envelope has no scenario “{shorten(name)}”. {hint}")


def _apply(statements: list[Statement], override: Override) -> bool:
    """Puts an override in the place of what it changes; whether there is such a thing."""
    name, _, field_id = override.name.partition(".")
    for place, statement in enumerate(statements):
        if isinstance(statement, Line) and not field_id and statement.name.casefold() == name.casefold():
            # Under its own name, wherever it is written: assumptions and draws go by that.
            statements[place] = replace(statement, source=override.source, text=override.text, at=override.at)
            return True
        if isinstance(statement, Called) and field_id and statement.name.casefold() == name.casefold():
            one = FieldLine(override.source, field_id, override.name_at + len(name) + 1, override.text, override.at)
            others = tuple(line for line in statement.fields if line.name != field_id)
            statements[place] = replace(statement, fields=(*others, one))
            return True
    return False


def _unknown(base: Run, override: Override) -> Problem:
    named = (one.statement for one in base.program.in_order if not isinstance(one, CompiledCheck))
    names = [one.name for one in named if one.name]
    said = f"A scenario changes existing lines, and none is called “{shorten(override.name)}”."
    hint = f" There are {all_of(names[:12])}." if names else ""
    return override.source.problem_at(override.name_at, override.name_at + len(override.name), said + hint)
