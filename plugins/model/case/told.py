"""Texts of a case, in which figures stand by the names of their lines."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, ClassVar, Self

from plugins.model.spelling import Spelling, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FIGURE = re.compile(r"\{([^{}]*)\}")


class Told(Word):
    """Text with figures of the envelope in braces.

    >>> list(Told.spelled("At {peak} one primary is enough for {load.users}.").lines)
    ['peak', 'load.users']
    """

    __slots__ = ()
    PATTERN = r"^[^{}]*(\{[A-Za-z][^{}]*\}[^{}]*)*$"
    ACCEPTED = "text, in which a figure stands by the name of its line, such as {peak}"

    @classmethod
    def spelled(cls, data: object) -> Self:
        if not (isinstance(data, str) and data and re.fullmatch(cls.PATTERN, data)):
            raise ValueError(cls.ACCEPTED)
        return cls(data)

    @property
    def lines(self) -> Iterator[str]:
        return (match.group(1) for match in _FIGURE.finditer(self))

    @property
    def parts(self) -> Iterator[tuple[str, str]]:
        """Words and lines in turn: each pair is what is said, and the line that follows it or nothing."""
        end = 0
        for match in _FIGURE.finditer(self):
            yield self[end : match.start()], match.group(1)
            end = match.end()
        yield self[end:], ""


class Body(str, Spelling):
    """What a request or a response carries, as JSON on one line."""

    __slots__ = ()
    ACCEPTED: ClassVar[str] = """JSON in single quotes, such as '{"text": "On my way"}'"""
    SCHEMA: ClassVar[Mapping[str, object]] = {"type": "string", "description": ACCEPTED}

    @classmethod
    def spelled(cls, data: object) -> Self:
        if not isinstance(data, str):
            raise ValueError(cls.ACCEPTED)  # noqa: TRY004 -- every spelling refuses with this one
        json.loads(data)
        return cls(data)

    @property
    def pretty(self) -> str:
        """Over several lines, as one would write it on a board."""
        return json.dumps(json.loads(self), indent=2, ensure_ascii=False)
