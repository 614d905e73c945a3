"""Reference numbers in tables: those with a source, as the calculators use them, and those that are computed."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators import reference
from calculators.core.reference import Reference
from calculators.core.writing import write_number
from calculators.text.html import Markup, element
from plugins.model.problem import UnknownNameError
from plugins.render import address
from plugins.render.anchor import anchor
from plugins.render.source import source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.model.guide import KnownNumber

# What a million in a day comes to in a second, which is computed and no reference.
RATE = "million-a-day"
_SECONDS_IN_A_DAY = 86_400
_HEADS = {"What": None, "How much": "sts-number", "Source and date": None}


def subjects() -> list[str]:
    """The subjects that have reference numbers, in alphabetical order.

    >>> "throughput" in subjects()
    True
    """
    return sorted(module.name for module in pkgutil.iter_modules(reference.__path__))


def rows(subject: str) -> list[Reference]:
    """The numbers of a subject, in the order in which they were written down."""
    if subject not in subjects():
        raise UnknownNameError("subject of reference numbers", subject, subjects())
    module = importlib.import_module(f"{reference.__name__}.{subject}")
    return [each for each in vars(module).values() if isinstance(each, Reference)]


@dataclass(frozen=True, slots=True)
class Known:
    """A number to know by heart: what it is, how much, and where its source stands."""

    label: str
    text: str
    place: str


def known(numbers: Iterable[KnownNumber]) -> Iterator[Known]:
    """Each in the words of the guide, as the reference has it."""
    all_rows = {row.id: row for subject in subjects() for row in rows(subject)}
    for each in numbers:
        if each.id == RATE:
            yield Known(each.label, f"{write_number(1e6 / _SECONDS_IN_A_DAY, 2)}/s", "reference/numbers/#rates")
        elif each.id in all_rows:
            yield Known(each.label, all_rows[each.id].text, address.row("numbers", each.id))
        else:
            raise UnknownNameError("number to know", each.id, [RATE, *all_rows])


def reference_numbers(subject: str) -> Markup:
    """A table of one subject's numbers."""
    heads = (element("th", text, scope="col", role="columnheader", class_=style) for text, style in _HEADS.items())
    # Roles are said again, because a table that is laid out as blocks on a phone loses them.
    return element(
        "table",
        element("caption", f"{subject.capitalize()}: reference numbers", class_="sts-hidden"),
        element("thead", element("tr", *heads, role="row"), role="rowgroup"),
        element("tbody", *map(_row, rows(subject)), role="rowgroup"),
        class_="sts-numbers",
        role="table",
    )


def _row(number: Reference) -> Markup:
    return element(
        "tr",
        element("th", *_name(number), scope="row", role="rowheader"),
        element("td", number.text, class_="sts-number", role="cell"),
        element("td", source(number.source.title, number.source.url, number.source.as_of), role="cell"),
        id=number.id,
        role="row",
        data_row=number.id,
    )


def _name(number: Reference) -> Iterator[str]:
    yield f"{number.label} "
    yield anchor(number.id, number.label)
    if number.note:
        yield element("p", number.note, class_="sts-why")
