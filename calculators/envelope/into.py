"""The unit that a line asks to be shown in: `in TB`, `in requests/s`, `in per day`."""

from __future__ import annotations

import re

from calculators.core.unit import Unit, UnitError, parse_unit
from calculators.envelope.place import Misread, Span

_UNIT = re.compile(r"(?:1(?=/))?[^\W\d_%$]*[%$]?[^\W\d_]*(?:(?:/| per | an? )[^\W\d_]+)*")
_IN = re.compile(r" *\bin +(?=[^\W\d_]|[%$/]|1/)")
_EACH = re.compile(r"per [^\W\d_]+")


def read_into(text: str, at: int) -> tuple[Unit | None, Span | None, int]:
    """The unit, its place and where it ends; nothing where none is asked for.

    >>> read_into("kept in TB", 4)[0].text
    'TB'
    """
    into = _IN.match(text, at)
    if into is None:
        return None, None, at
    at = into.end()
    unit = _UNIT.match(text, at)
    asked = unit.group().strip() if unit else ""
    if each := _EACH.match(text, at):
        asked = each.group()
    span = Span(at, at + max(1, len(asked)))
    if text.startswith("^", at + len(asked)):
        raise Misread(span, "A unit has no power here: bytes, seconds and dollars, and one divided by another.")
    try:
        found = parse_unit(re.sub(r"^per | per | an? ", "/", asked.removeprefix("1")))
    except UnitError as error:
        raise Misread(span, f"{error}.") from None
    return found, span, at + len(asked)
