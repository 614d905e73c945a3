"""How long a period is, as a term of a formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.term import Term
from calculators.core.unit import SECONDS
from calculators.core.writing import write_number

if TYPE_CHECKING:
    from calculators.core.term import Evaluation


class Length(Term):
    """A period as the chosen conventions count it."""

    dimension = SECONDS
    parts = ()

    def __init__(self, period: str, *, in_hours: bool = False) -> None:
        self.period = period
        self.in_hours = in_hours

    def evaluate(self, evaluation: Evaluation) -> float:
        return evaluation.calendar.seconds(self.period)

    def words(self) -> str:
        return f"a {self.period}"

    def numbers(self, evaluation: Evaluation) -> str:
        if not self.in_hours:
            return f"1 {self.period}"
        seconds = evaluation.calendar.seconds(self.period)
        hours = round(seconds / 3600, 1)
        # 2.5 million seconds are no hours that one would say.
        return f"{write_number(hours, 6)} hours" if hours * 3600 == seconds else f"{write_number(seconds, 6)} s"
