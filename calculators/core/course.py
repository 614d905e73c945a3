"""A term's course: its value as one field moves and the others are left alone, worked out in a straight line.

A turning point is looked for at dozens of values. To walk the whole tree of terms for each, and to ask of every
branch whether it is known, was most of what an answer took.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calculators.core.term import Evaluation, Term, Value

type _Step = tuple[int, Callable[..., float], Callable[[Sequence[Value]], Sequence[Value]]]


def course(term: Term, middle: Evaluation, field_id: str) -> Callable[[float], float]:
    """The term's value by that of the field.

    >>> from calculators.catalogue import find
    >>> from calculators.core.inputs import read_inputs
    >>> from calculators.core.run import evaluation
    >>> traffic = find("traffic")
    >>> course(traffic.main, evaluation(read_inputs(traffic, {})), "users")(86_400_000)
    40000.0
    """
    line = _Line(middle, field_id)
    end = line.place_of(term)

    def at(value: float) -> float:
        values = line.values.copy()
        values[0] = value
        for place, function, taken in line.steps:
            values[place] = function(*taken(values))
        found = values[end]
        assert isinstance(found, (int, float))  # noqa: S101 -- where nothing is a range, a term is a number
        return found

    return at


class _Line:
    """Places for the field, for what stays as it is in the middle, and for what each step comes to."""

    def __init__(self, middle: Evaluation, field_id: str) -> None:
        self.middle = middle
        self.field_id = field_id
        self.values: list[Value] = [0.0]
        self.steps: list[_Step] = []
        self._places: dict[Term, int] = {}

    def place_of(self, term: Term) -> int:
        place = self._places.get(term)
        if place is None:
            place = self._places[term] = self._new_place(term)
        return place

    def _new_place(self, term: Term) -> int:
        if self.field_id not in term.depends_on:
            self.values.append(self.middle.of(term))
            return len(self.values) - 1
        if not term.parts:
            return 0  # the field itself
        step = term.step(self.middle)
        if not isinstance(step, tuple):
            return self.place_of(step)
        function, parts = step
        taken = [self.place_of(part) for part in parts]
        self.values.append(0.0)
        place = len(self.values) - 1
        self.steps.append((place, function, _taker(taken)))
        return place


def _taker(places: list[int]) -> Callable[[Sequence[Value]], Sequence[Value]]:
    """What picks these places; alone, one comes as a list of one."""
    if len(places) == 1:
        return itemgetter(slice(places[0], places[0] + 1))
    return itemgetter(*places)
