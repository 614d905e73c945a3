"""Sheets: calculators in a chain, a figure of one feeding a field of another.

A sheet is plain data::

    {"title": "…",
     "given": {"users": {"label": "Daily users", "unit": "users", "value": "1M..5M"}},
     "chain": {"traffic": {"calculator": "traffic", "inputs": {"users": "=users", "actions": "20/day"}},
               "storage": {"calculator": "storage", "inputs": {"entities": "=traffic.daily"}}}}

A text that begins with an equals sign names a given, or a figure of another link of the chain. A range is drawn once
and used everywhere, so what depends on the same uncertain number stays correlated.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from calculators.catalogue import find
from calculators.core.draw import draws, percentile
from calculators.core.field import Field
from calculators.core.inputs import Fed
from calculators.core.problem import InputError, Unreadable, shorten
from calculators.core.reading import read
from calculators.core.run import run
from calculators.core.unit import Calendar, Unit, UnitError, parse_unit
from calculators.core.writing import round_to, write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.core.calculator import Calculator
    from calculators.core.quantity import Quantity
    from calculators.core.result import Result

_LIKELY = 1e18  # wide enough that no given is cut at a bound of its own; the fields it feeds have theirs


class SheetError(ValueError):
    """What is wrong with a sheet, and where."""


@dataclass(frozen=True, slots=True)
class Given:
    """A number that several calculators of a sheet share."""

    id: str
    label: str
    unit: Unit
    text: str
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Link:
    """One calculator of the chain, with its inputs as written."""

    id: str
    calculator: Calculator
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A chain ready to run."""

    title: str
    given: dict[str, Given]
    links: dict[str, Link]


def read_sheet(data: Mapping[str, Any]) -> Sheet:
    """A sheet from plain data, or a `SheetError` that names the place."""
    _only(data, {"id", "title", "lead", "given", "chain"}, "the sheet")
    given = {id_: _given(id_, entry) for id_, entry in _entries(data, "given").items()}
    links = {id_: _link(id_, entry) for id_, entry in _entries(data, "chain").items()}
    if not links:
        raise SheetError("chain: a sheet has at least one calculator")
    return Sheet(str(data.get("title", "")), given, links)


def run_sheet(sheet: Sheet, changes: Mapping[str, str] | None = None) -> dict[str, Result]:
    """Every result of the chain, in the order of the sheet; `changes` replaces the text of givens."""
    given = {id_: _changed(one, (changes or {}).get(id_)) for id_, one in sheet.given.items()}
    done: dict[str, Result] = {}
    for id_ in sheet.links:
        _run_link(sheet, given, id_, done, ())
    return {id_: done[id_] for id_ in sheet.links}


def _run_link(
    sheet: Sheet, given: Mapping[str, Given], id_: str, done: dict[str, Result], waiting: tuple[str, ...]
) -> None:
    """One calculator after those it takes figures from."""
    if id_ in waiting:
        raise SheetError(f"chain: {' needs '.join((*waiting[waiting.index(id_) :], id_))}, which is a circle")
    if id_ in done:
        return
    link = sheet.links[id_]
    inputs: dict[str, str | Fed] = {}
    for field_id, text in link.texts.items():
        place = f"chain.{id_}.inputs.{field_id}"
        if not text.startswith("="):
            inputs[field_id] = text
            continue
        source, _, figure_id = text[1:].partition(".")
        if figure_id and source in sheet.links:
            _run_link(sheet, given, source, done, (*waiting, id_))
        inputs[field_id] = _feed(sheet, given, done, place, text[1:], _numeric(link, field_id, place))
    try:
        done[id_] = run(link.calculator, inputs, key=f"{id_}.")
    except InputError as error:
        raise SheetError(f"chain.{id_}: {error}") from error


def _feed(
    sheet: Sheet, given: Mapping[str, Given], done: Mapping[str, Result], place: str, name: str, field: Field
) -> Fed:
    source, _, figure_id = name.partition(".")
    if not figure_id:
        if source not in given:
            raise SheetError(f"{place}: there is no given “{shorten(source)}”; there are {_known(given)}")
        return _checked(place, field, given[source].unit, _fed_by_given(given[source]))
    if source not in sheet.links:
        raise SheetError(f"{place}: there is no “{shorten(source)}” in the chain; there are {_known(sheet.links)}")
    figures = {found.figure.id: found for found in done[source].figures}
    if figure_id not in figures:
        raise SheetError(f"{place}: {source} has no figure “{shorten(figure_id)}”; it has {_known(figures)}")
    found = figures[figure_id]
    return _checked(place, field, found.figure.unit, Fed(found.text, found.middle, found.draws))


def _checked(place: str, field: Field, unit: Unit, fed: Fed) -> Fed:
    if unit.dimension != field.dimension:
        raise SheetError(f"{place}: takes {field.dimension!r} and is fed {unit.dimension!r}")
    if not field.least <= fed.middle <= field.most:
        raise SheetError(f"{place}: {fed.text} is not between {field.least_text} and {field.most_text}")
    return Fed(_text(field, fed), fed.middle, fed.draws)


def _text(field: Field, fed: Fed) -> str:
    """What one would type to feed the field by hand, so that a link to this one calculator says the same."""
    if not isinstance(fed.draws, list):
        return field.exact_text(fed.middle, Calendar())
    ordered = sorted(fed.draws)
    low, high = (field.exact_text(round_to(percentile(ordered, at), 4), Calendar()) for at in (0.05, 0.95))
    return f"{low}..{high}"


def _fed_by_given(given: Given) -> Fed:
    quantity = given.quantity
    text = given.text
    if quantity.is_certain:
        return Fed(text, quantity.value, quantity.value)
    return Fed(text, quantity.value, draws(quantity, f"given.{given.id}", least=-_LIKELY, most=_LIKELY))


def _numeric(link: Link, field_id: str, place: str) -> Field:
    for field in link.calculator.fields:
        if field.id == field_id and isinstance(field, Field) and not field.many:
            return field
    raise SheetError(f"{place}: {link.calculator.name} has no such field that takes a number")


def _given(id_: str, entry: Mapping[str, Any]) -> Given:
    place = f"given.{id_}"
    _only(entry, {"label", "unit", "value"}, place)
    try:
        unit = parse_unit(str(entry.get("unit", "")))
        return Given(id_, str(entry.get("label", id_)), unit, str(entry["value"]), read(str(entry["value"]), unit))
    except KeyError:
        raise SheetError(f"{place}: needs a value") from None
    except (Unreadable, UnitError) as error:
        raise SheetError(f"{place}: “{shorten(str(entry['value']))}” {error}") from error


def _changed(given: Given, text: str | None) -> Given:
    if text is None:
        return given
    try:
        return Given(given.id, given.label, given.unit, text, read(text, given.unit))
    except Unreadable as error:
        example = write(given.quantity.value, given.unit)
        said = f"{given.label}: “{shorten(text)}” {error}. It takes values such as {example}."
        raise InputError({given.id: said}) from None


def _link(id_: str, entry: Mapping[str, Any]) -> Link:
    place = f"chain.{id_}"
    _only(entry, {"calculator", "inputs"}, place)
    try:
        calculator = find(str(entry.get("calculator", id_)))
    except InputError as error:
        raise SheetError(f"{place}: {error}") from error
    return Link(id_, calculator, {name: str(text) for name, text in entry.get("inputs", {}).items()})


def _entries(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = data.get(key, {})
    if not isinstance(found, dict):
        raise SheetError(f"{key}: is a mapping of names to entries")
    return found


def _only(entry: Mapping[str, Any], known: set[str], place: str) -> None:
    strange = [str(key) for key in entry if key not in known]
    if strange:
        raise SheetError(f"{place}: “{shorten(strange[0])}” is not known here; {', '.join(sorted(known))} are")


def _known(names: Mapping[str, object]) -> str:
    return ", ".join(names) or "none"
