"""`/api/drills.json`: questions of two minutes with their answers, as `/practice/drills/` asks them.

They are drawn when the site is built: so each is checked before a reader meets it, and none waits for a runtime.
"""

from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from calculators.core.slip import usual_slips
from calculators.core.unit import Calendar, parse_unit
from plugins.drill.calculated import calculated
from plugins.drill.item import Drill, OfUnit, Slip, written
from plugins.drill.known import known
from plugins.drill.units import units
from plugins.drill.worked import templates, worked
from plugins.export.document import write_document
from plugins.model.data import Library
from plugins.render.case.tries import units as units_known
from plugins.settings import SETTINGS, site_url

# Of each template; the seeds after them make as good questions (see the tests), and would only make the file longer.
SEEDS = range(1, 13)
# A case has several estimates, which are of its own numbers in turn.
CASE_SEEDS = range(1, 5)


@dataclass(frozen=True, slots=True)
class Drills:
    """All of them, the usual slips in each of their units, and, as JSON, what may stand behind a number."""

    drills: tuple[Drill, ...]
    slips: tuple[OfUnit, ...]
    units: str


def write_drills(root: Path, site: Path, library: Library) -> None:
    """The document and its schema."""
    base = site_url((root / SETTINGS).read_text("utf-8"))
    found = drills(library)
    write_document(site, base, "drills", Drills(found, usual(found), units_known(Calendar())))


def usual(found: tuple[Drill, ...]) -> tuple[OfUnit, ...]:
    """The slips that go with each unit."""
    return tuple(
        OfUnit(unit, tuple(Slip(written(slip.factor), slip.said) for slip in usual_slips(parse_unit(unit))))
        for unit in dict.fromkeys(drill.unit for drill in found)
    )


def drills(library: Library) -> tuple[Drill, ...]:
    made = chain.from_iterable(chain(calculated(seed), units(seed)) for seed in SEEDS)
    of_cases = templates(library)
    return (*known(), *made, *chain.from_iterable(worked(of_cases, seed) for seed in CASE_SEEDS))
