"""Which parts of a result stand below its answer, and which below the form, where there is room for two columns.

Told by how many fields and figures there are, at the build as in the browser and whatever is typed, so that neither
column ends far above the other.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from calculators.core.involved import unused
from calculators.core.run import run

if TYPE_CHECKING:
    from calculators.core.calculator import Calculator

# How high they are in pixels, about.
_FIELD, _ANSWER, _CAUTIONS, _FIGURE = 106, 640, 110, 34
_HIGH = {"drawing": 240, "curve": 300}
_WON = 50
_FEW = 5


@cache
def columns(calculator: Calculator) -> tuple[frozenset[str], int]:
    """What of `drawing`, `curve` and `figures` is below the answer, and how many figures show before the rest.

    Of all ways the one that leaves the least empty space; figures are below both columns and few, unless much is won.
    """
    usual = run(calculator, {})
    drawn = {"drawing": calculator.drawing, "curve": calculator.curve}
    pictures = [name for name, picture in drawn.items() if picture is not None]
    parts = [*pictures, "figures"]
    others = len(calculator.figures) - 1
    few = others if others <= _FEW + 1 else _FEW
    left = _FIELD * (len(calculator.fields) - len(unused(calculator, usual.inputs)))
    left -= _ANSWER + (_CAUTIONS if usual.cautions else 0)

    def cost(way: tuple[frozenset[str], int]) -> int:
        below, shown = way
        high = {**_HIGH, "figures": _FIGURE * (shown + (shown < others))}
        empty = left + sum(
            -high[part] if part in below else high[part] for part in parts if part in {*pictures, *below}
        )
        return abs(empty) + _WON * (("figures" in below) + (shown > few))

    ways = [frozenset(some) for count in range(len(parts) + 1) for some in combinations(parts, count)]
    return min(
        ((below, most) for below in ways for most in ((few, others) if "figures" in below else (few,))), key=cost
    )
