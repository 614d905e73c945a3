"""A field with a few options."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from calculators.core.field.field import Field
from calculators.core.field.meaning import Meaning
from calculators.core.problem import Unreadable, one_of, shorten

if TYPE_CHECKING:
    from calculators.core.term import Evaluation
    from calculators.core.unit import Calendar


# As few letters of an option as say which it is.
_ENOUGH = 3
_LEFT_OUT = str.maketrans("", "", " ,")


@dataclass(frozen=True, slots=True)
class Option:
    """One of the things a choice offers; `was` are the keys it had before.

    Where it leaves other fields out, `without` are the texts with which they come to nothing.
    """

    key: str
    label: str
    was: tuple[str, ...] = ()
    without: tuple[tuple[str, str], ...] = ()


def _begins(wanted: str, option: Option) -> bool:
    """Whether an option was begun to be typed: `30d` is 30 days."""
    own, *names = (one.lower().translate(_LEFT_OUT) for one in (wanted, option.key, option.label))
    return len(own) >= _ENOUGH and any(name.startswith(own) for name in names)


class Choice(Field):
    """One of its options; formulas branch on it with `Chosen`.

    A link of the time before there was the choice means the option `before`.
    """

    def __init__(
        self,
        id: str,  # noqa: A002 -- as every field
        label: str,
        *options: Option,
        why: str,
        default: str = "",
        was: tuple[str, ...] = (),
        before: str = "",
    ) -> None:
        super().__init__(id, label, default=default or options[0].key, why=why, was=was)
        self.options = options
        self.before = before

    @cached_property
    def branches_on(self) -> frozenset[str]:
        return frozenset((self.id,))

    def numbers(self, evaluation: Evaluation) -> str:
        return self.option(str(evaluation.of(self))).label

    def option(self, key: str) -> Option:
        return next(option for option in self.options if option.key == key)

    def read(self, text: str, _calendar: Calendar) -> Meaning:
        wanted = " ".join(text.lower().split())
        for option in self.options:
            if wanted in {name.lower() for name in (option.key, option.label, *option.was)}:
                return Meaning(option.key)
        begun = [one.key for one in self.options if _begins(wanted, one)]
        if len(begun) == 1:
            return Meaning(begun[0])
        said = f"“{shorten(text)}” is not one of its options" if wanted else "needs a choice"
        raise Unreadable(f"{self.label}: {said}. It takes {one_of([option.key for option in self.options])}.")

    def kept(self, _text: str, meaning: Meaning) -> str:
        """The option as it is called today, however it was named."""
        return str(meaning.middle)

    def facts(self) -> dict[str, Any]:
        return super().facts() | {"options": [{"key": option.key, "label": option.label} for option in self.options]}
