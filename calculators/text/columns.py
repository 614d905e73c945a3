"""Which parts of a result stand below its answer, and which below the form, where there is room for two columns.

Told by how many fields and figures there are, at the build as in the browser and whatever is typed, so that neither
column ends far above the other.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from calculators.core.involved import unused
from calculators.core.run import run

if TYPE_CHECKING:
    from calculators.core.calculator import Calculator

# How high they are in pixels, about.
_FIELD, _ANSWER, _CAUTIONS, _FIGURE = 106, 640, 110, 34
_HIGH = {"drawing": 240, "curve": 300}
_WON = 50
_FEW = 5


class Columns(NamedTuple):
    """What of `drawing`, `curve` and `figures` is below the answer, and how many figures show before the rest."""

    below: frozenset[str]
    shown: int


@cache
def columns(calculator: Calculator) -> Columns:
    """Of all ways the one that leaves the least empty space.

    Figures stand below both columns and are few, unless much is won.
    """
    usual = run(calculator, {})
    drawn = {"drawing": calculator.drawing, "curve": calculator.curve}
    pictures = [name for name, picture in drawn.items() if picture is not None]
    parts = [*pictures, "figures"]
    others = len(calculator.figures) - 1
    few = others if others <= _FEW + 1 else _FEW
    form = _FIELD * (len(calculator.fields) - len(unused(calculator, usual.inputs)))
    answer = _ANSWER + (_CAUTIONS if usual.cautions else 0)

    def cost(ways: Columns) -> int:
        high = {**_HIGH, "figures": _FIGURE * (ways.shown + (ways.shown < others))}
        left = form + sum(high[part] for part in pictures if part not in ways.below)
        unwanted = _WON * (("figures" in ways.below) + (ways.shown > few))
        return abs(left - answer - sum(high[part] for part in ways.below)) + unwanted

    below = [frozenset(some) for count in range(len(parts) + 1) for some in combinations(parts, count)]
    return min(
        (Columns(some, shown) for some in below for shown in ((few, others) if "figures" in some else (few,))),
        key=cost,
    )
