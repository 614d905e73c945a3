"""`/api/drills.json`: questions of two minutes with their answers, as `/practice/drills/` asks them.

They are drawn when the site is built: so each is checked before a reader meets it, and none waits for a runtime.
"""

from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from plugins.drill.calculated import calculated
from plugins.drill.item import Drill
from plugins.drill.known import known
from plugins.drill.units import units
from plugins.export.document import write_document
from plugins.settings import SETTINGS, site_url

# Of each template; the seeds after them make as good questions (see the tests), and would only make the file longer.
SEEDS = range(1, 13)


@dataclass(frozen=True, slots=True)
class Drills:
    """All of them, in an order that stays: the one of the day goes by it."""

    drills: tuple[Drill, ...]


def write_drills(root: Path, site: Path) -> None:
    """The document and its schema."""
    base = site_url((root / SETTINGS).read_text("utf-8"))
    write_document(site, base, "drills", Drills(drills()))


def drills() -> tuple[Drill, ...]:
    made = chain.from_iterable(chain(calculated(seed), units(seed)) for seed in SEEDS)
    return (*known(), *made)
