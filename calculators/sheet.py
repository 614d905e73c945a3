"""Sheets: calculators in a chain, a figure of one feeding a field of another.

A sheet is plain data::

    {"title": "…",
     "given": {"users": {"label": "Daily users", "unit": "users", "value": "1M..5M"}},
     "chain": {"traffic": {"calculator": "traffic", "inputs": {"users": "=users", "actions": "20/day"}},
               "storage": {"calculator": "storage", "asks": "How much has to be kept?",
                           "inputs": {"items": "=traffic.daily", "growth": {"value": "0%", "why": "…"}}}}}

A text that begins with an equals sign names a given, or a figure of another link of the chain. A range is drawn once
and used everywhere, so what depends on the same uncertain number stays correlated.

Any input may be changed by its name, `users` for a given and `traffic.actions` for a field of the chain.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from calculators.catalogue import find
from calculators.core.draw import draws
from calculators.core.feed import feed
from calculators.core.field.number import Number
from calculators.core.former import by_name, with_names_of_today
from calculators.core.involved import is_at_peak
from calculators.core.problem import InputError, Unreadable, shorten
from calculators.core.reading import read
from calculators.core.run import run
from calculators.core.unit import Unit, UnitError, parse_unit
from calculators.core.writing import write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.core.calculator import Calculator
    from calculators.core.inputs import Fed
    from calculators.core.quantity import Quantity
    from calculators.core.result import Result

_LIKELY = 1e18  # wide enough that no given is cut at a bound of its own; the fields it feeds have theirs


class SheetError(InputError):
    """What is wrong with a sheet: the place in its data, and a sentence for each number that a reader can change."""

    def __init__(self, place: str, said: str, problems: Mapping[str, str] | None = None) -> None:
        super().__init__(problems or {"": f"{place}: {said}"})
        self.args = (f"{place}: {said}",)


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
    asks: str = ""
    whys: dict[str, str] = field(default_factory=dict)

    @property
    def own(self) -> dict[str, str]:
        """The inputs that are said here and taken from nowhere."""
        return {id_: text for id_, text in self.texts.items() if not text.startswith("=")}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A chain ready to run."""

    id: str
    title: str
    given: dict[str, Given]
    links: dict[str, Link]

    @property
    def inputs(self) -> dict[str, str]:
        """Every number the sheet says itself, by the name under which it is changed."""
        given = {one.id: one.text for one in self.given.values()}
        own = {f"{link.id}.{id_}": text for link in self.links.values() for id_, text in link.own.items()}
        return given | own

    def name_today(self, name: str) -> str:
        """The name of a number, whatever its field was called when somebody wrote it down."""
        source, _, id_ = name.partition(".")
        changed = by_name(self.links[source].calculator.all_fields, id_) if source in self.links else None
        return f"{source}.{changed.id}" if changed else name


def read_sheet(data: Mapping[str, Any]) -> Sheet:
    """A sheet from plain data, or a `SheetError` that names the place."""
    _only(data, {"id", "title", "lead", "given", "chain"}, "the sheet")
    given = {id_: _given(id_, entry) for id_, entry in _entries(data, "given").items()}
    links = {id_: _link(id_, entry) for id_, entry in _entries(data, "chain").items()}
    if not links:
        raise SheetError("chain", "a sheet has at least one calculator")
    return Sheet(str(data.get("id", "")), str(data.get("title", "")), given, links)


def change(sheet: Sheet, changes: Mapping[str, str]) -> Sheet:
    """The sheet with other texts for some of its inputs, fed ones included; `InputError` has a sentence for each."""
    given, links = dict(sheet.given), dict(sheet.links)
    problems: dict[str, str] = {}
    for name, text in changes.items():
        source, _, id_ = sheet.name_today(name).partition(".")
        if not id_ and source in given:
            try:
                given[source] = _changed(given[source], text)
            except Unreadable as error:
                problems[name] = str(error)
        elif source in links and id_ in {one.id for one in links[source].calculator.all_fields}:
            links[source] = replace(links[source], texts={**links[source].texts, id_: text})
        else:
            problems[""] = unknown_number(sheet, name)
    if problems:
        raise InputError(problems)
    return replace(sheet, given=given, links=links)


def unknown_number(sheet: Sheet, name: str) -> str:
    """What to say to somebody who names a number that is not there."""
    return f"This sheet has no number “{shorten(name)}”. Its numbers are {_known(sheet.inputs)}."


def run_sheet(sheet: Sheet, changes: Mapping[str, str] | None = None) -> dict[str, Result]:
    """Every result of the chain, in the order of the sheet."""
    changed = change(sheet, changes or {})
    done: dict[str, Result] = {}
    for id_ in changed.links:
        _run_link(changed, id_, done, ())
    return {id_: done[id_] for id_ in changed.links}


def _run_link(sheet: Sheet, id_: str, done: dict[str, Result], waiting: tuple[str, ...]) -> None:
    """One calculator after those it takes figures from."""
    if id_ in waiting:
        raise SheetError("chain", f"{' needs '.join((*waiting[waiting.index(id_) :], id_))}, which is a circle")
    if id_ in done:
        return
    link = sheet.links[id_]
    inputs: dict[str, str | Fed] = dict(link.own)
    for field_id, text in link.texts.items():
        if field_id in link.own:
            continue
        source, _, figure_id = text[1:].partition(".")
        if figure_id and source in sheet.links:
            _run_link(sheet, source, done, (*waiting, id_))
        inputs[field_id] = _feed(sheet, done, f"{id_}.{field_id}", text[1:])
    try:
        done[id_] = run(link.calculator, inputs, key=f"{id_}.")
    except InputError as error:
        problems = {f"{id_}.{field_id}" if field_id else id_: said for field_id, said in error.problems.items()}
        raise SheetError(f"chain.{id_}", str(error), problems) from error


def _feed(sheet: Sheet, done: Mapping[str, Result], fed: str, name: str) -> Fed:
    """What a given, or a figure worked out before, brings to the field `fed`, such as `storage.items`."""
    id_, _, field_id = fed.partition(".")
    place = f"chain.{id_}.inputs.{field_id}"
    taking = _numeric(sheet.links[id_], field_id, place)
    source, _, figure_id = name.partition(".")
    if not figure_id:
        if source not in sheet.given:
            raise SheetError(place, f"there is no given “{shorten(source)}”; there are {_known(sheet.given)}")
        given = sheet.given[source]
        _insist(taking, given.unit, place)
        quantity = given.quantity
        # The reader can mend it where the number is given, not where it is used.
        _insist_within(taking, (quantity.low, quantity.high), given.text, place, source)
        return feed(taking, given.text, quantity.value, _drawn(given))
    if source not in sheet.links:
        raise SheetError(place, f"there is no “{shorten(source)}” in the chain; there are {_known(sheet.links)}")
    figure = by_name(sheet.links[source].calculator.figures, figure_id)
    if figure is None:
        known = _known({each.id: each for each in sheet.links[source].calculator.figures})
        raise SheetError(place, f"{source} has no figure “{shorten(figure_id)}”; it has {known}")
    found = done[source].figure(figure.id)
    _insist(taking, found.figure.unit, place)
    if taking.load == "average" and is_at_peak(found.figure):
        # Unsaid, a day would be made of nothing but busiest seconds.
        raise SheetError(place, f"takes what comes in on average, and {name} is at the peak")
    _insist_within(taking, (found.middle, found.middle), found.text, place, fed)
    return feed(taking, found.text, found.middle, found.draws)


def _insist(taking: Number, unit: Unit, place: str) -> None:
    if unit.dimension != taking.dimension:
        raise SheetError(place, f"takes {taking.dimension!r} and is fed {unit.dimension!r}")


def _insist_within(taking: Number, ends: tuple[float, float], text: str, place: str, name: str) -> None:
    if ends[0] < taking.least or ends[1] > taking.most:
        said = f"{text} is not between {taking.least_text} and {taking.most_text}"
        raise SheetError(place, said, {name: f"{taking.label}: {said}."})


def _drawn(given: Given) -> float | list[float]:
    quantity = given.quantity
    if quantity.is_certain:
        return quantity.value
    return draws(quantity, f"given.{given.id}", least=-_LIKELY, most=_LIKELY)


def _numeric(link: Link, field_id: str, place: str) -> Number:
    for found in link.calculator.of_kind(Number):
        if found.id == field_id:
            return found
    raise SheetError(place, f"{link.calculator.name} has no such field that takes a number")


def _given(id_: str, entry: Mapping[str, Any]) -> Given:
    place = f"given.{id_}"
    _only(entry, {"label", "unit", "value"}, place)
    try:
        unit = parse_unit(str(entry.get("unit", "")))
        return Given(id_, str(entry.get("label", id_)), unit, str(entry["value"]), read(str(entry["value"]), unit))
    except KeyError:
        raise SheetError(place, "needs a value") from None
    except (Unreadable, UnitError) as error:
        raise SheetError(place, f"“{shorten(str(entry['value']))}” {error}") from error


def _changed(given: Given, text: str) -> Given:
    try:
        return Given(given.id, given.label, given.unit, text, read(text, given.unit))
    except Unreadable as error:
        example = write(given.quantity.value, given.unit)
        said = f"“{shorten(text)}” {error}" if text.strip() else "needs a value"
        raise Unreadable(f"{given.label}: {said}. It takes values such as {example}.") from None


def _link(id_: str, entry: Mapping[str, Any]) -> Link:
    place = f"chain.{id_}"
    _only(entry, {"calculator", "asks", "inputs"}, place)
    try:
        calculator = find(str(entry.get("calculator", id_)))
    except InputError as error:
        raise SheetError(place, str(error)) from error
    texts, whys = {}, {}
    try:
        inputs = with_names_of_today(calculator.all_fields, _entries(entry, "inputs", f"{place}."))
    except InputError as error:
        raise SheetError(f"{place}.inputs", str(error)) from error
    for name, given in inputs.items():
        text, why = _input(given, f"{place}.inputs.{name}")
        texts[name] = text
        if why:
            whys[name] = why
    return Link(id_, calculator, texts, str(entry.get("asks", "")), whys)


def _input(given: object, place: str) -> tuple[str, str]:
    """An input's text, and why it is that, where the sheet says so."""
    if not isinstance(given, dict):
        return str(given), ""
    _only(given, {"value", "why"}, place)
    if "value" not in given:
        raise SheetError(place, "needs a value")
    return str(given["value"]), str(given.get("why", ""))


def _entries(data: Mapping[str, Any], key: str, within: str = "") -> Mapping[str, Any]:
    found = data.get(key, {})
    if not isinstance(found, dict):
        raise SheetError(f"{within}{key}", "is a mapping of names to entries")
    return found


def _only(entry: Mapping[str, Any], known: set[str], place: str) -> None:
    if not isinstance(entry, dict):
        raise SheetError(place, "is a mapping")
    strange = [str(key) for key in entry if key not in known]
    if strange:
        raise SheetError(place, f"“{shorten(strange[0])}” is not known here; {', '.join(sorted(known))} are")


def _known(names: Mapping[str, object]) -> str:
    return ", ".join(names) or "none"
