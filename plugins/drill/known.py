"""Drills from the reference numbers: what one machine, one disk or one network does, from memory and as a range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.unit import Calendar
from plugins.drill.item import Drill, Kind, written
from plugins.render.numbers import rows, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.reference import Reference


def known() -> Iterator[Drill]:
    """Each that has a dated source: a rule of thumb is nothing to know by heart, nor what a gigabyte costs."""
    for subject in subjects():
        for each in rows(subject):
            if each.source.as_of and not each.unit.text.startswith("USD/GB"):
                yield _drill(subject, each)


def _drill(subject: str, number: Reference) -> Drill:
    return Drill(
        id=f"known.{subject}.{number.id}",
        kind=Kind.KNOWN,
        subject="What do machines do?",
        asks=f"By heart: {number.label[0].lower()}{number.label[1:]}?",
        answer=number.text,
        value=written(number.value),
        unit=number.unit.text,
        scale=written(number.unit.scale(Calendar())),
        size=number.unit.dimension.bytes,
        time=number.unit.dimension.seconds,
        steps=(f"{number.sentence()}.",),
        url=f"reference/numbers/#{number.id}",
        source=f"{number.source.title}, {number.source.as_of}",
    )
