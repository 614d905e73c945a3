"""Which of the ranges that an envelope says make a value as uncertain as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.spread import shares
from calculators.envelope.compiler import CompiledCheck
from calculators.envelope.inside import all_inside
from calculators.envelope.instance import InstanceFigure

if TYPE_CHECKING:
    from calculators.core.spread import Columns, Shares
    from calculators.envelope.outcome import ValueOutcome
    from calculators.envelope.run import Run


def spread(value: ValueOutcome, run: Run) -> Shares:
    """Each range behind a value by its id, with its share; nothing of a value that is such a range itself."""
    if not isinstance(value.draws, list) or value.quantity.is_certain:
        return []
    ids = value.term.depends_on
    drawn: dict[str, Columns] = {
        id_: [one.draws] for id_, one in run.program.assumptions.items() if id_ in ids and not one.quantity.is_certain
    }
    # A range in the list of a calculator's field is no assumption, and is drawn all the same.
    for part in all_inside(value.term):
        if isinstance(part, InstanceFigure):
            drawn |= part.instance.drawn_for(part.figure)
    return [] if [*drawn] == [value.name] else sorted(shares(drawn, value.draws), key=lambda one: (-one[1], one[0]))


def ends(run: Run) -> list[str]:
    """The names of what no other line is worked out from: what the envelope comes to."""
    used = {name for one in run.program.in_order if not isinstance(one, CompiledCheck) for name in one.uses}
    return [name for name in run.values if name not in used]
