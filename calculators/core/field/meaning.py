"""What a text stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.core.term import Value

# From the key that seeds them to the draws.
type Draw = Callable[[str], Value]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A value, ranges at their middle; with a way to draw it where it is uncertain."""

    middle: Value
    draw: Draw | None = None
