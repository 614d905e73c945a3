"""Drills from the reference numbers: what one machine, one disk or one network does, from memory and as a range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.drill.item import Drill, Kind
from plugins.render.numbers import rows, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.reference import Reference


def known() -> Iterator[Drill]:
    """Each that has a dated source: a rule of thumb is nothing to know by heart."""
    for subject in subjects():
        yield from (_drill(subject, each) for each in rows(subject) if each.source.as_of)


def _drill(subject: str, number: Reference) -> Drill:
    return Drill(
        id=f"known.{subject}.{number.id}",
        kind=Kind.KNOWN,
        subject="What do machines do?",
        asks=f"From memory: {number.label[0].lower()}{number.label[1:]}?",
        answer=number.text,
        unit=number.unit.text or "a number",
        steps=(f"{number.sentence()}.",),
        url=f"reference/numbers/#{number.id}",
        source=f"{number.source.title}, {number.source.as_of}",
    )
