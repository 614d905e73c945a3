"""Which parts of a result stand below its answer, and which below the form, where there is room for two columns.

Told by how many fields there are, at the build as in the browser and whatever is typed, so that neither column ends
far above the other.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from calculators.core.inputs import read_inputs
from calculators.core.involved import unused

if TYPE_CHECKING:
    from calculators.core.calculator import Calculator

# How high they are in pixels, about.
_FIELD, _ANSWER = 95, 660
_HIGH = {"drawing": 230, "curve": 300, "figures": 200}


@cache
def below_answer(calculator: Calculator) -> frozenset[str]:
    """Of `drawing`, `curve` and `figures`, in this order, as many as leave the least empty space."""
    fields = len(calculator.fields) - len(unused(calculator, read_inputs(calculator, {})))
    drawn = {"drawing": calculator.drawing, "curve": calculator.curve}
    pictures = [name for name, picture in drawn.items() if picture is not None]
    parts = [*pictures, "figures"]

    def empty(count: int) -> int:
        below_form = sum(_HIGH[part] for part in pictures[count:])
        return abs(_FIELD * fields + below_form - _ANSWER - sum(_HIGH[part] for part in parts[:count]))

    return frozenset(parts[: min(range(len(parts) + 1), key=empty)])
