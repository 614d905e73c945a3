"""Texts of a case, in which figures stand by the names of their lines."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, ClassVar, Self

from plugins.model.case.verdict import Verdict
from plugins.model.spelling import Spelling, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.model.envelope import Envelope

_FIGURE = re.compile(r"\{([^{}]*)\}")


class Told(Word):
    """Text with figures of the envelope in braces, and with verdicts that follow them.

    >>> list(Told.spelled("At {peak} {peak > one primary ? shards are needed | one primary is enough}.").lines)
    ['peak', 'peak', 'one primary']
    """

    __slots__ = ()
    PATTERN = r"^[^{}]*(\{[A-Za-z][^{}>?|]*( > [^{}>?|]+ \? [^{}>?|]* \| [^{}>?|]*)?\}[^{}]*)*$"
    ACCEPTED = (
        "text, in which a figure stands by the name of its line, such as {peak}, "
        "and a verdict as {peak > one primary ? shards are needed | one primary is enough}"
    )

    @classmethod
    def spelled(cls, data: object) -> Self:
        if not (isinstance(data, str) and data and re.fullmatch(cls.PATTERN, data)):
            raise ValueError(cls.ACCEPTED)
        return cls(data)

    @property
    def lines(self) -> Iterator[str]:
        for _, part in self.parts:
            if isinstance(part, Verdict):
                yield from part.lines
            elif part:
                yield part

    @property
    def compared(self) -> set[str]:
        """The lines by which a verdict is given."""
        return {line for _, part in self.parts if isinstance(part, Verdict) for line in part.lines}

    @property
    def parts(self) -> Iterator[tuple[str, str | Verdict]]:
        """Words and lines in turn: each pair is what is said, and the line or verdict that follows it or nothing."""
        end = 0
        for match in _FIGURE.finditer(self):
            yield self[end : match.start()], _part(match.group(1))
            end = match.end()
        yield self[end:], ""

    def said(self, envelope: Envelope) -> str:
        """As plain text."""
        return "".join(f"{words}{_in_words(part, envelope)}" for words, part in self.parts)


def _part(text: str) -> str | Verdict:
    return Verdict.read(text) if ">" in text else text


def _in_words(part: str | Verdict, envelope: Envelope) -> str:
    return part.said(envelope.values) if isinstance(part, Verdict) else envelope.figures.get(part, "")


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
