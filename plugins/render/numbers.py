"""Reference numbers in tables: those with a source, as the calculators use them, and those that are computed."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators import reference
from calculators.core.reference import Reference
from calculators.core.unit import Calendar, parse_unit
from calculators.core.writing import round_to, write_exactly, write_number
from calculators.reference import latency
from calculators.text.html import Markup, element, join
from plugins.model.problem import UnknownNameError
from plugins.render import address
from plugins.render.anchor import anchor
from plugins.render.source import source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from calculators.core.figure import Source
    from calculators.core.unit import Unit
    from plugins.model.guide import KnownNumber

# What a million in a day comes to in a second, which is computed and no reference.
RATE = "million-a-day"
_SECONDS_IN_A_DAY = 86_400
# Tables of numbers that can be put in order: what each is called, its numbers and the unit that they share.
MEASURED: Mapping[str, tuple[str, Sequence[Reference], str]] = {
    "latencies": ("Latencies", latency.LATENCIES, "µs"),
    "bandwidths": ("Bandwidths", latency.BANDWIDTHS, "MB/s"),
    "patience": ("How long people wait", latency.PATIENCES, "s"),
}


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


def notes_switch() -> Markup:
    """On a phone a number stands without its note and its source until somebody asks for them."""
    box = element("input", type="checkbox", id="number-notes", autocomplete="off")
    label = element("label", "Show notes and sources", for_="number-notes")
    return element("p", box, " ", label, class_="sts-notes-switch", data_search_exclude=True)


def reference_numbers(subject: str) -> Markup:
    """A table of one subject's numbers."""
    return _table(f"{subject.capitalize()}: reference numbers", rows(subject), None)


def measured_numbers(name: str) -> Markup:
    """A table of numbers that measure one thing, from least to most, in one unit besides the spoken one."""
    if name not in MEASURED:
        raise UnknownNameError("table of measured numbers", name, MEASURED)
    caption, numbers, unit = MEASURED[name]
    return _table(caption, sorted(numbers, key=lambda number: number.value), unit)


def _table(caption: str, numbers: Sequence[Reference], unit: str | None) -> Markup:
    origins = list(dict.fromkeys(number.source for number in numbers))
    parsed = parse_unit(unit) if unit else None
    table = element(
        "table",
        element("caption", caption, class_="sts-hidden"),
        element("thead", element("tr", *_heads(unit))),
        element("tbody", *(_row(number, origins, parsed) for number in numbers)),
        class_="sts-numbers sts-sourced",
    )
    return join([table, _origins(origins)])


def _heads(unit: str | None) -> Iterator[Markup]:
    yield element("th", "What", scope="col")
    yield element("th", "How much", scope="col", class_="sts-number")
    if unit:
        yield element("th", f"in {unit}", scope="col", class_="sts-number sts-even")


def _row(number: Reference, origins: Sequence[Source], unit: Unit | None) -> Markup:
    return element(
        "tr",
        element("th", *_name(number, origins), scope="row"),
        element("td", number.text, class_="sts-number"),
        element("td", _in(number, unit), class_="sts-number sts-even") if unit else None,
        id=number.id,
        data_row=number.id,
        data_search_exclude=True,  # the search has it by its own address (plugins/answers.py)
    )


def _in(number: Reference, unit: Unit) -> str:
    """The bare number in that unit.

    >>> _in(latency.DISK_READ, parse_unit("µs"))
    '10,000'
    """
    return write_exactly(round_to(number.value / unit.scale(Calendar()), 3))


def _name(number: Reference, origins: Sequence[Source]) -> Iterator[str]:
    yield f"{number.label} "
    if len(origins) > 1:
        yield _origin_mark(number.source, origins.index(number.source) + 1)
    yield anchor(number.id, number.label)
    if number.note:
        yield element("p", number.note, class_="sts-why")


def _origin_mark(origin: Source, place: int) -> Markup:
    """The place in the list below, leading straight to the source where it can be opened."""
    said = element("a", str(place), href=origin.url, aria_label=f"Source {place}") if origin.url else str(place)
    return element("sup", said, data_search_exclude=True)


def _origins(origins: Sequence[Source]) -> Markup:
    """Each source once, however many numbers rest on it."""
    said = [source(each.title, each.url, each.as_of) for each in origins]
    if len(said) == 1:
        return element("p", "Source: ", said[0], class_="sts-source")
    return element(
        "div",
        element(
            "details",
            element("summary", f"{len(said)} sources"),
            element("ol", *(element("li", each) for each in said)),
        ),
        class_="sts-origins",
    )
