"""Reference numbers: what one machine, one disk or one network does, each with a source and a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.reading import read
from calculators.core.term import Constant
from calculators.core.unit import parse_unit
from calculators.core.writing import write

if TYPE_CHECKING:
    from calculators.core.figure import Source


class Reference(Constant):
    """A published or measured number; `says` is the sentence a decision quotes, with {} for the number.

    >>> from calculators.core.figure import Source
    >>> disk = Reference("disk", "A disk", "100 MB/s", "B/s", "A disk reads about {}", Source("a data sheet"))
    >>> disk.sentence()
    'A disk reads about 100 MB/s'
    """

    def __init__(  # noqa: PLR0913 -- a reference number has these parts
        self,
        id: str,  # noqa: A002 -- it is the row's id, and its anchor
        label: str,
        text: str,
        unit: str,
        says: str,
        source: Source,
        *,
        note: str = "",
    ) -> None:
        self.id = id
        self.label = label
        self.unit = parse_unit(unit)
        self.says = says
        self.source = source
        self.note = note
        value = read(text, self.unit).value
        super().__init__(value, label.lower(), self.unit.dimension, write(value, self.unit))

    def sentence(self) -> str:
        return self.says.format(self.text)
