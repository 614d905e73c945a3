"""Which parts of a result stand below its answer, and which below the form, where there is room for two columns.

Told by how many fields and figures there are, at the build as in the browser and whatever is typed, so that neither
column ends far above the other.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from calculators.core.involved import unused
from calculators.core.reference import Reference
from calculators.core.run import run

if TYPE_CHECKING:
    from calculators.core.calculator import Calculator
    from calculators.core.result import Result

# How high they are in pixels, about: an answer by its letters, and by the turns that it names.
_FIELD, _ANSWER, _LETTER, _TURN, _FIGURE = 103, 410, 0.5, 33, 34
_HIGH = {"drawing": 220, "curve": 307}
_TURNS = 4
_STRETCH = 14  # by which a figure's line may grow
_WON, _HIDDEN = 625, 2200  # as much as so many pixels, squared: the more is empty, the worse is each
_FEW = 5


@cache
def columns(calculator: Calculator) -> tuple[frozenset[str], int]:
    """What of `drawing`, `curve` and `figures` is below the answer, and how many figures show before the rest.

    Of all ways the one that leaves the least empty space; figures are below both columns unless something is won.
    """
    usual = run(calculator, {})
    drawn = {"drawing": calculator.drawing, "curve": calculator.curve}
    pictures = [name for name, picture in drawn.items() if picture is not None]
    parts = [*pictures, "figures"]
    others = len(calculator.figures) - 1
    few = others if others <= _FEW + 1 else _FEW
    left = _FIELD * (len(calculator.fields) - len(unused(calculator, usual.inputs))) - _answer(usual)

    def cost(way: tuple[frozenset[str], int]) -> float:
        below, shown = way
        high = {**_HIGH, "figures": _FIGURE * (shown + (shown < others))}
        empty = left + sum(
            -high[part] if part in below else high[part] for part in parts if part in {*pictures, *below}
        )
        if "figures" in below:
            return _WON + _HIDDEN * max(_FEW - shown, 0) + max(-empty, empty - _STRETCH * shown, 0) ** 2
        return empty**2

    ways = [frozenset(some) for count in range(len(parts) + 1) for some in combinations(parts, count)]
    some = (others, *range(others - 2, 2, -1))  # three at least; a line for the rest is worth it from two
    return min(((below, most) for below in ways for most in (some if "figures" in below else (few,))), key=cost)


def _answer(usual: Result) -> float:
    """How high the answer is without what stands below it."""
    decision = usual.decision
    source = decision.limit.source.title if isinstance(decision.limit, Reference) else ""
    letters = len("".join([decision.band.verdict, decision.band.advice, source, *usual.cautions]))
    return _ANSWER + _LETTER * letters + _TURN * (min(_TURNS, len(decision.turns)) + bool(usual.cautions))
