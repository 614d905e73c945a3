"""A term's value along the way of one field that moves, the others left alone; worked out in a straight line.

A turning point is looked for at dozens of values. To walk the whole tree of terms for each, and to ask of every
branch whether it is known, was most of what an answer took. Which instructions there are depends on what is chosen
and on no number, so that from one answer to the next they are the same.
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calculators.core.term import Choices, Evaluation, Term, Value

type _Instruction = tuple[int, Callable[..., float], Callable[[Sequence[Value]], Sequence[Value]]]


def along(term: Term, middle: Evaluation, field_id: str, *, is_lasting: bool = True) -> Callable[[float], float]:
    """The term's value by that of the field; the instructions of a term that is `lasting` are remembered.

    >>> from calculators.catalogue import find
    >>> from calculators.core.inputs import read_inputs
    >>> from calculators.core.run import evaluation
    >>> traffic = find("traffic")
    >>> along(traffic.main, evaluation(read_inputs(traffic, {})), "users")(86_400_000)
    40000.0
    """
    line = (_line if is_lasting else _Line)(term, field_id, middle.choices(term))
    still: list[Value] = [0.0 if part is None else middle.of(part) for part in line.parts]

    def at(value: float) -> float:
        values = still.copy()
        values[0] = value
        for place, function, taken in line.instructions:
            values[place] = function(*taken(values))
        found = values[line.end]
        assert isinstance(found, (int, float))  # noqa: S101 -- where nothing is a range, a term is a number
        return found

    return at


# Of the catalogue's terms there are only so many; those of an envelope come and go.
@cache
def _line(term: Term, field_id: str, choices: Choices) -> _Line:
    return _Line(term, field_id, choices)


class _Line:
    """Places for the field, for the parts that stay as in the middle, and for what each instruction comes to."""

    def __init__(self, term: Term, field_id: str, choices: Choices) -> None:
        self.field_id = field_id
        self.choices = choices
        self.parts: list[Term | None] = [None]
        self.instructions: list[_Instruction] = []
        self._places: dict[Term, int] = {}
        self.end = self._place_of(term)

    def _place_of(self, term: Term) -> int:
        place = self._places.get(term)
        if place is None:
            place = self._places[term] = self._new_place(term)
        return place

    def _new_place(self, term: Term) -> int:
        if self.field_id not in term.depends_on:
            return self._append(term)
        if not term.parts:
            return 0  # the field itself
        operation = term.operation(self.choices)
        if not isinstance(operation, tuple):
            return self._place_of(operation)
        function, parts = operation
        taken = [self._place_of(part) for part in parts]
        place = self._append(None)
        self.instructions.append((place, function, _taker(taken)))
        return place

    def _append(self, part: Term | None) -> int:
        self.parts.append(part)
        return len(self.parts) - 1


def _taker(places: list[int]) -> Callable[[Sequence[Value]], Sequence[Value]]:
    """What picks these places; alone, one comes as a list of one."""
    if len(places) == 1:
        return itemgetter(slice(places[0], places[0] + 1))
    return itemgetter(*places)
