"""A field that takes words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calculators.core.field.field import Field
from calculators.core.field.meaning import Meaning
from calculators.core.problem import Unreadable, shorten

if TYPE_CHECKING:
    from calculators.core.term import Evaluation
    from calculators.core.unit import Calendar

_LONGEST = 200


class Text(Field):
    """A line of text as it was typed, for functions that measure or look at one."""

    def numbers(self, evaluation: Evaluation) -> str:
        return f"“{shorten(str(evaluation.of(self)))}”"

    def read(self, text: str, _calendar: Calendar) -> Meaning:
        line = " ".join(text.split())
        if not line:
            raise Unreadable(f"{self.label}: needs a value. It takes a text such as {self.default}.")
        if len(line) > _LONGEST:
            said = f"“{shorten(line)}” is longer than the {_LONGEST} characters it takes"
            raise Unreadable(f"{self.label}: {said}. It takes a text such as {self.default}.")
        return Meaning(line)

    def facts(self) -> dict[str, Any]:
        return super().facts() | {"longest": _LONGEST}
