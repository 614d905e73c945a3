"""What a part of an expression came to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.envelope.look import PLAIN, Look

if TYPE_CHECKING:
    from calculators.core.term import Term


@dataclass(frozen=True, slots=True)
class Meant:
    """A term and how its value is shown."""

    term: Term
    look: Look = PLAIN
