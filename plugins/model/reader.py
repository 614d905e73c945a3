"""Reads YAML texts into a dataclass, and reports everything that is wrong with them at once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import reduce
from typing import TYPE_CHECKING, cast

import yaml

from plugins.model.document import compose, described, id_of, place_of, plain
from plugins.model.merge import merge
from plugins.model.problem import DataError, Place, Problem
from plugins.model.shape import Choice, Field, Many, Plain, Record, Shape, Spelled, record_of
from plugins.model.spelling import Anchor
from plugins.model.wording import choice, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from enum import Enum

    from plugins.model.complaint import Complaint

_SAID = {str: "text", int: "a whole number", bool: "true or false"}


class _Nothing:
    """Stands where a value could not be read."""


_NOTHING = _Nothing()


def read[T](kind: type[T], text: str, file: str) -> T:
    """The text as a `kind`; `DataError` with every problem otherwise."""
    return read_merged(kind, {file: text})


def read_merged[T](
    kind: type[T],
    texts: Mapping[str, str],
    id_: str | None = None,
    also: Callable[[T], Iterable[Complaint]] | None = None,
) -> T:
    """The texts of some files as one `kind`, each said over those before it; its id, where one is told.

    What a record cannot know of itself, such as the names in another file, is for `also` to complain about.
    """
    nodes = [node for file, text in texts.items() if (node := compose(text, file)) is not None]
    reading = _Reading([*texts])
    value = reading.root(reduce(merge, nodes) if nodes else None, record_of(kind), id_)
    if also and not reading.problems:
        reading.complain(also(cast("T", value)), _Spot(""))
    if reading.problems:
        raise DataError(sorted(reading.problems, key=reading.order))
    return cast("T", value)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a value stands: the entry (a path of ids) and the field within it."""

    entry: str
    field: str = ""

    def into(self, label: str) -> _Spot:
        """The entry that this field holds, in a list under its label."""
        return _Spot(f"{self.entry}.{self.field}{label}".lstrip("."))

    def of(self, name: str) -> _Spot:
        return _Spot(self.entry, name)


@dataclass(slots=True)
class _Reading:
    files: list[str]
    problems: list[Problem] = field(default_factory=list)
    places: dict[_Spot, Place] = field(default_factory=dict)
    anchors: dict[str, Place] = field(default_factory=dict)

    def root(self, node: yaml.Node | None, shape: Record, id_: str | None) -> object:
        if node is None:
            return self._refuse(Place(self.files[0], 1), _Spot(""), "nothing", _keys(shape))
        value = self._record(node, shape, _Spot(""))
        own = getattr(value, "id", id_)
        if id_ is not None and own != id_:
            spot = _Spot("", "id")
            self._refuse(self.places[spot], spot, f'"{own}"', f'"{id_}", the name of the file')
        return value

    def order(self, problem: Problem) -> tuple[int, int]:
        return self.files.index(problem.place.file), problem.place.line

    def _value(self, node: yaml.Node, shape: Shape, spot: _Spot) -> object:
        self.places[spot] = place_of(node)
        match shape:
            case Record():
                return self._record(node, shape, spot.into(""))
            case Many():
                return self._many(node, shape, spot)
            case Choice():
                return self._choice(node, shape.of, spot)
            case Spelled():
                return self._spelled(node, shape, spot)
            case Plain():
                return self._plain(node, shape, spot)

    def _record(self, node: yaml.Node, shape: Record, spot: _Spot) -> object:
        self.places[spot] = place_of(node)
        if not isinstance(node, yaml.MappingNode):
            return self._refuse(place_of(node), spot, described(node), _keys(shape))
        found = self._fields(node, shape, spot)
        missing = [each for each in shape.fields if each.required and each.name not in found]
        for each in missing:
            self._refuse(place_of(node), spot.of(each.name), "nothing", f"{_wanted(each.shape)}, which is required")
        values = {name: value for name, value in found.items() if value is not _NOTHING}
        if missing or len(values) < len(found):
            return _NOTHING
        return self._checked(shape.made(values), spot)

    def _fields(self, node: yaml.MappingNode, shape: Record, spot: _Spot) -> dict[str, object]:
        known = {each.name: each for each in shape.fields}
        found: dict[str, object] = {}
        for key, value in node.value:
            name = str(key.value)
            if name not in known:
                found[name] = self._refuse(place_of(key), spot.of(name), "an unknown key", choice(name, known))
            elif name in found:
                self._refuse(place_of(key), spot.of(name), "the same key again", "each key once")
            else:
                found[name] = self._field(value, known[name], spot.of(name))
        return found

    def _field(self, node: yaml.Node, asked: Field, spot: _Spot) -> object:
        value = self._value(node, asked.shape, spot)
        if value == () and asked.required:
            return self._refuse(place_of(node), spot, "an empty list", "at least one entry")
        return value

    def _checked(self, record: object, spot: _Spot) -> object:
        check = getattr(record, "check", None)
        self.complain(check() if check else (), spot)
        return record

    def complain(self, complaints: Iterable[Complaint], spot: _Spot) -> None:
        """Each complaint at the place it is about, or where the record begins."""
        for complaint in complaints:
            at = _Spot(f"{spot.entry}.{complaint.entry}".strip("."), complaint.field)
            record_at = self.places.get(at.of("")) or self.places[spot]
            self._refuse(_within(record_at, self.places.get(at)), at, complaint.found, complaint.accepted)

    def _many(self, node: yaml.Node, shape: Many, spot: _Spot) -> object:
        if not isinstance(node, yaml.SequenceNode):
            return self._refuse(place_of(node), spot, described(node), f"a list of {_wanted(shape.each)}")
        read = [self._element(part, shape.each, spot, at) for at, part in enumerate(node.value, start=1)]
        return _NOTHING if _NOTHING in read else tuple(read)

    def _element(self, node: yaml.Node, shape: Shape, spot: _Spot, at: int) -> object:
        if isinstance(shape, Record):
            return self._record(node, shape, spot.into(f"[{id_of(node) or at}]"))
        return self._value(node, shape, spot)

    def _choice(self, node: yaml.Node, of: type[Enum], spot: _Spot) -> object:
        known = {str(each.value): each for each in of}
        said = plain(node)
        if isinstance(said, str) and said in known:
            return known[said]
        return self._refuse(place_of(node), spot, described(node), choice(str(said), known))

    def _spelled(self, node: yaml.Node, shape: Spelled, spot: _Spot) -> object:
        try:
            value = shape.of.spelled(plain(node))
        except ValueError:
            return self._refuse(place_of(node), spot, described(node), shape.of.ACCEPTED)
        return self._anchored(node, value, spot) if isinstance(value, Anchor) else value

    def _anchored(self, node: yaml.Node, anchor: Anchor, spot: _Spot) -> object:
        place = place_of(node)
        if anchor in self.anchors:
            first = self.anchors[anchor]
            where = f"line {first.line}" if first.file == place.file else str(first)
            found = f'"{anchor}" again, already the id of {where}'
            return self._refuse(place, spot, found, "an id that no other entry of the file has")
        self.anchors[anchor] = place
        return anchor

    def _plain(self, node: yaml.Node, shape: Plain, spot: _Spot) -> object:
        value = plain(node)
        if type(value) is shape.of and value != "":
            return value
        quote = "; put it in quotes" if shape.of is str and isinstance(node, yaml.ScalarNode) and node.value else ""
        return self._refuse(place_of(node), spot, described(node), _SAID[shape.of] + quote)

    def _refuse(self, place: Place, spot: _Spot, found: str, accepted: str) -> _Nothing:
        self.problems.append(Problem(place, spot.entry, spot.field, found, accepted))
        return _NOTHING


def _within(record: Place, part: Place | None) -> Place:
    """The place of a part of a record; where files were merged, what is wrong may come of what the other one says."""
    if part is None or part.under or not record.under:
        return part or record
    return replace(part, under=record.under if part.file == record.file else replace(record, under=None))


def _wanted(shape: Shape) -> str:
    match shape:
        case Record():
            return "mappings"
        case Many():
            return f"a list of {_wanted(shape.each)}"
        case Choice():
            return listed(str(each.value) for each in shape.of)
        case Spelled():
            return shape.of.ACCEPTED
        case Plain():
            return _SAID[shape.of]


def _keys(shape: Record) -> str:
    return f"a mapping with the keys {listed((each.name for each in shape.fields), 'and')}"
