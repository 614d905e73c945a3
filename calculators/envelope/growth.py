"""Scale steps: the whole envelope at ten and a hundred times the size, and what breaks first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.along import along
from calculators.core.crossing import crossing
from calculators.core.unit import NONE, SECONDS
from calculators.core.writing import write
from calculators.envelope.checking import brink, holds
from calculators.envelope.outcome import CallOutcome, CheckOutcome, LineOutcome, digits_of

if TYPE_CHECKING:
    from calculators.envelope.assumption import Assumption
    from calculators.envelope.instance import InstanceFigure
    from calculators.envelope.line import NamedLine
    from calculators.envelope.run import Run
    from calculators.envelope.valuation import Valuation

STEPS = (1, 10, 100)
_CLOSE = 1e-10
_FARTHEST = 1e6


@dataclass(frozen=True, slots=True)
class ScaleOutcome:
    """Every value's text at so many times the number that grows, and which checks hold there."""

    times: int
    texts: dict[str, str]
    holds: dict[int, bool]


@dataclass(frozen=True, slots=True)
class Break:
    """A check that fails from so many times on."""

    check: CheckOutcome
    times: float
    text: str


@dataclass(frozen=True, slots=True)
class Scale:
    """What grows, the steps, and the checks in the order in which they fail."""

    grows: Assumption
    steps: tuple[ScaleOutcome, ...]
    breaks: tuple[Break, ...]


def scale(run: Run) -> Scale | None:
    """The scale steps of a run; nothing where no number is one that grows."""
    grows = growing(run)
    if grows is None:
        return None
    return Scale(grows, tuple(_step(run, grows, times) for times in STEPS), _breaks(run, grows))


def growing(run: Run) -> Assumption | None:
    """The line that `grow` names, or the first that counts something."""
    assumptions, said = run.program.assumptions, run.program.growth
    if said is not None:
        wanted = said.name.casefold()
        return next((one for name, one in assumptions.items() if name.casefold() == wanted), None)
    counts = (NONE, NONE / SECONDS)
    return next(
        (one for one in assumptions.values() if one.dimension in counts and one.unit.text not in {"%", "times", "x"}),
        None,
    )


def _step(run: Run, grows: Assumption, times: int) -> ScaleOutcome:
    there = run.middle if times == 1 else run.middle.with_moved({grows.id: grows.quantity.value * times})
    texts, held = {}, {}
    for number, outcome in run.outcomes.items():
        try:
            match outcome:
                case LineOutcome():
                    texts[outcome.value.name] = _text(there, outcome.value.term)
                case CallOutcome():
                    texts |= {one.name: _text(there, one.term) for one in outcome.figures}
                case CheckOutcome():
                    check = outcome.check
                    held[number] = holds(check.symbol, there.number(check.left), there.number(check.right))
        except (ArithmeticError, ValueError):
            continue
    return ScaleOutcome(times, texts, held)


def _text(there: Valuation, term: NamedLine | InstanceFigure) -> str:
    return term.text(there, there.number(term), digits_of(term, there))


def _breaks(run: Run, grows: Assumption) -> tuple[Break, ...]:
    found = (each for check in run.checks if check.holds and (each := _break(run, check, grows)))
    return tuple(sorted(found, key=lambda each: each.times))


def _break(run: Run, check: CheckOutcome, grows: Assumption) -> Break | None:
    if grows.id not in check.check.over.depends_on:
        return None
    start = run.middle.number(grows)
    at = along(check.check.over, run.middle, grows.id, is_lasting=False)
    found = crossing(at, brink(check.check.symbol), start=start, least=start, most=start * _FARTHEST, close=_CLOSE)
    if found is None or found <= start:
        return None
    text = write(found, grows.unit, calendar=run.middle.calendar, digits=2)
    return Break(check, found / start, text)
