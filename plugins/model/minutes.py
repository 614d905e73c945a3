"""Minutes: how long something takes, exactly or as a range."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from plugins.model.spelling import Spelling

if TYPE_CHECKING:
    from collections.abc import Mapping

_WHOLE: Mapping[str, object] = {"type": "integer", "minimum": 1, "maximum": 120}


@dataclass(frozen=True, slots=True)
class Minutes(Spelling):
    """Written `5`, or `[5, 10]` for a range.

    >>> str(Minutes.spelled(5)), str(Minutes.spelled([5, 10]))
    ('5', '5–10')
    """

    low: int
    high: int

    ACCEPTED: ClassVar[str] = "whole minutes from 1 to 120, such as 5, or a range, the smaller first, such as [5, 10]"
    SCHEMA: ClassVar[Mapping[str, object]] = {
        "description": ACCEPTED,
        "oneOf": [_WHOLE, {"type": "array", "items": _WHOLE, "minItems": 2, "maxItems": 2}],
    }

    @classmethod
    def spelled(cls, data: object) -> Self:
        match data:
            case int(low):
                high = low
            case [int(low), int(high)] if low < high:
                pass
            case _:
                raise ValueError(cls.ACCEPTED)
        if not 1 <= low <= high <= 120:
            raise ValueError(cls.ACCEPTED)
        return cls(low, high)

    @property
    def is_range(self) -> bool:
        return self.low < self.high

    def __str__(self) -> str:
        return f"{self.low}–{self.high}" if self.is_range else str(self.low)
