"""Values of an envelope's terms: at the middle of every range, or draw by draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from calculators.core.term import Evaluation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from calculators.core.term import Term, Value
    from calculators.core.unit import Calendar


class Inner(Protocol):
    """A calculator within the envelope, which has an evaluation of its own."""

    parts: tuple[Term, ...]

    def evaluation(self, valuation: Valuation) -> Evaluation: ...


class Valuation(Evaluation):
    """What is `given` are the assumptions that are moved; each of the others knows its own value."""

    def __init__(self, calendar: Calendar, *, is_drawn: bool, moved: Mapping[str, Value] | None = None) -> None:
        super().__init__(moved or {}, calendar)
        self.is_drawn = is_drawn
        self._inner: dict[Inner, Evaluation] = {}

    def inside(self, inner: Inner) -> Evaluation:
        found = self._inner.get(inner)
        if found is None:
            found = self._inner[inner] = inner.evaluation(self)
        return found

    def with_moved(self, moved: Mapping[str, Value]) -> Valuation:
        """With some assumptions moved; what does not depend on them is taken from here."""
        there = Valuation(self.calendar, is_drawn=self.is_drawn, moved={**self.given, **moved})
        away = moved.keys()
        there._known = {term: value for term, value in self._known.items() if term.depends_on.isdisjoint(away)}
        there._inner = {
            inner: found
            for inner, found in self._inner.items()
            if all(part.depends_on.isdisjoint(away) for part in inner.parts)
        }
        return there

    def keep(self, earlier: Valuation, terms: Iterable[Term], inner: Iterable[Inner]) -> None:
        """Take over what an earlier one worked out for terms that are the very same."""
        self._known.update((term, earlier._known[term]) for term in terms if term in earlier._known)
        self._inner.update((one, earlier._inner[one]) for one in inner if one in earlier._inner)
